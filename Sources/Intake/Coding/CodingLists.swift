import Campaigns
import Diagnostics

/// What the drop-down lists of a coding workbook offered when it was made.
struct CodingLists {
  /// By label.
  private(set) var groups: [String: CodingGroups.Listed] = [:]
  /// Codes by label.
  private(set) var dispositions: [String: String] = [:]

  init(_ book: CodingBook) throws(Failed) {
    guard let table = book.lists else { return }
    let reader = try book.file.rows(of: table.sheet)
    while let record = try reader.next() {
      guard record.row > table.header else { continue }
      func text(_ title: String) -> String {
        table.columns[title].flatMap { record[$0] }.map { CodingText.canonical($0.text) } ?? ""
      }
      // Lines of new groups have no id.
      if !text(CodingForm.listLabel).isEmpty, !text(CodingForm.listID).isEmpty {
        groups[text(CodingForm.listLabel)] = CodingGroups.Listed(
          id: text(CodingForm.listID), heading: text(CodingForm.listHeading))
      }
      if !text(CodingForm.listDisposition).isEmpty {
        dispositions[text(CodingForm.listDisposition)] = text(CodingForm.listCode)
      }
    }
  }
}
