import DataExport
import Typesetting

/// Where each figure and paragraph is printed.
struct PrintIndex {
  private(set) var places: [String: [PrintedPlace]] = [:]

  /// - Parameters:
  ///   - number: of the page in its file, from 1.
  ///   - volume: nil where there is one file.
  mutating func read(_ page: Frame, number: Int, volume: Int?) {
    for print in page.prints { add(PrintedPlace(volume: volume, page: number, line: print.line), of: print.identity) }
  }

  mutating func add(_ place: PrintedPlace, of identity: String) { places[identity, default: []].append(place) }
}
