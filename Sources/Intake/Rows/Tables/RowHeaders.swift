import Campaigns
import Diagnostics

/// The headers of a delimited file, found as the rows' own reader finds them: for whoever goes through the file's bytes again.
struct RowHeaders {
  /// In the order of the file; more than one where tables stand below each other.
  let all: [HeaderFinder.Header]

  init(
    _ text: some TextSource, _ file: RowFiles.File, delimiter: UInt8?, draft: CampaignDraft
  ) throws(Failed) {
    var records = try CSVReader(text, path: file.path, delimiter: delimiter)
    var finder = HeaderFinder(columns: draft.columns, questions: draft.questions, table: file.table)
    var held = try finder.find(in: &records)
    guard let first = finder.header else {
      all = []
      return
    }
    var found = [first]
    var below = OtherTables(below: finder, first)
    while true {
      let next: RowRecord?
      if held != nil { next = held } else { next = try records.next() }
      held = nil
      guard let record = next else { break }
      if record.isBlank { continue }
      if case .header(let behind) = try below.step(record, in: &records) {
        held = behind
        found.append(below.header)
      }
    }
    all = found
  }

  /// The header whose row begins at this line.
  func header(at line: Int) -> HeaderFinder.Header? { all.first { $0.line == line } }

  /// The columns of a row that begins at this line; nil of headers and of what stands above them all.
  func plan(ofRowAt line: Int) -> ColumnPlan? {
    guard let header = all.last(where: { $0.line <= line }), line > header.lastLine else { return nil }
    return header.plan
  }
}
