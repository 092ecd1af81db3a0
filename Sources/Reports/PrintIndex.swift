import DataExport
import Typesetting

/// Where each figure and paragraph is printed.
struct PrintIndex {
  let places: [String: [PrintedPlace]]

  init(_ document: PagedDocument) {
    var places: [String: [PrintedPlace]] = [:]
    for (index, page) in document.pages.enumerated() {
      for print in page.prints {
        places[print.identity, default: []].append(PrintedPlace(page: index + 1, line: print.line))
      }
    }
    self.places = places
  }
}
