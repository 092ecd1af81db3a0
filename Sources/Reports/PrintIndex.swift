import DataExport
import Typesetting

/// Where each figure and paragraph is printed.
struct PrintIndex {
  private(set) var places: [String: [PrintedPlace]] = [:]

  /// - Parameter number: of the page, from 1.
  mutating func read(_ page: Frame, number: Int) {
    for print in page.prints {
      places[print.identity, default: []].append(PrintedPlace(page: number, line: print.line))
    }
  }
}
