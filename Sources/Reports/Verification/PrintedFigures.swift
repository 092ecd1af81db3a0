import Campaigns
import DataExport

/// The figures of a notice by the page that prints them.
struct PrintedFigures {
  private var pages: [Int: [Figure]] = [:]

  /// - Parameter volume: whose pages are meant; nil where there is one file.
  init(_ prints: PrintIndex, _ figures: FigureTable, volume: Int?) {
    for figure in figures.figures {
      for page in Set((prints.places[figure.id.path] ?? []).filter { $0.volume == volume }.map(\.page)) {
        pages[page, default: []].append(figure)
      }
    }
  }

  /// Figures of the page that a line should show and does not.
  func missing(from found: String, in expected: String, onPage page: Int) -> [Figure] {
    (pages[page] ?? []).filter {
      PrintedFigures.shows($0.numeral, in: expected) && !PrintedFigures.shows($0.numeral, in: found)
    }
  }

  /// Whether the numeral stands in the text as a number of its own.
  private static func shows(_ numeral: String, in text: String) -> Bool {
    let (text, numeral) = (Array(text.utf8), Array(numeral.utf8))
    guard !numeral.isEmpty, text.count >= numeral.count else { return false }
    func isDigit(_ index: Int) -> Bool { text.indices.contains(index) && (48...57).contains(text[index]) }
    return (0...text.count - numeral.count).contains { start in
      text[start..<start + numeral.count].elementsEqual(numeral) && !isDigit(start - 1)
        && !isDigit(start + numeral.count)
    }
  }
}
