import Campaigns
import Diagnostics

/// Tells lines within and below a table that are no rows of it.
struct TableLine {
  /// Cells of the header.
  let width: Int
  /// Its first that is not empty.
  let start: Int
  let text: Int?
  let id: Int?
  /// A record has the cells that its line has, and not those alone that were written.
  let isGrid: Bool
  /// Lines of one cell above the header.
  let titles: [String]
  /// Further columns in which a suggestion may stand.
  let otherTexts: [Int]

  /// Bytes of a heading at most.
  private static let longestHeading = 240

  init(
    width: Int, start: Int, text: Int?, id: Int?, isGrid: Bool, titles: [String], otherTexts: [Int] = []
  ) {
    self.width = width
    self.start = start
    self.text = text
    self.id = id
    self.isGrid = isGrid
    self.titles = titles
    self.otherTexts = otherTexts
  }

  init(_ plan: ColumnPlan, isGrid: Bool, titles: [String]) {
    self.init(
      width: plan.needed, start: plan.start, text: plan[.text], id: plan[.id], isGrid: isGrid, titles: titles)
  }

  /// What makes the record no row; nil of a row.
  func code(of record: RowRecord) -> DiagnosticCode? {
    if ClosingLine.isSum(record) { return .sumsLine }
    if ClosingLine.isNote(record, width: width, start: start, id: id) { return .noteLine }
    guard let text else { return nil }
    let isElsewhere = otherTexts.contains { $0 < record.count && !record.isBlank($0) && !record.isContinued($0) }
    if record.isContinued(text), !isElsewhere { return .textContinued }
    if SignOffLine.isSignOff(record, width: width, text: text, id: id) { return .noteLine }
    guard !isElsewhere, let cell = lone(record) else { return nil }
    let words = record[cell].trimmed
    if words.count <= TableLine.longestHeading, PageBreak.isTitle(words.string, of: titles) { return .titleAgain }
    if words.count <= TableLine.longestHeading, PersonHeading.isPerson(words.string) { return .personLine }
    return isHeading(record, cell) ? .headingLine : .strayLine
  }

  /// The one cell in which something stands of a line without a suggestion, where rows have three or more. A number alone is a
  /// row of which the suggestion is missing.
  private func lone(_ record: RowRecord) -> Int? {
    guard width >= 3, let text, text >= record.count || record.isBlank(text), isGrid || record.count >= width else {
      return nil
    }
    var found: Int?
    for cell in 0..<record.count where !record.isBlank(cell) && !record.isContinued(cell) {
      if found != nil { return nil }
      found = cell
    }
    guard let found else { return (0..<record.count).first { !record.isBlank($0) } }
    return found == id && TableLine.isID(record[found].trimmed) ? nil : found
  }

  /// 7, A-7, 2024-05-07; but not 1/1 and —.
  private static func isID(_ cell: ByteText) -> Bool {
    cell.bytes.contains { $0 &- 0x30 < 10 || ($0 | 0x20) &- 0x61 < 26 }
      && cell.bytes.allSatisfy { $0 > 0x20 && $0 < 0x80 && $0 != 0x2F }
  }

  /// Whether the line may say what the rows below it are about. Whether rows follow shows later.
  private func isHeading(_ record: RowRecord, _ cell: Int) -> Bool {
    let text = record[cell].trimmed
    return cell <= start && text.count <= TableLine.longestHeading && ClosingLine.isHeading(text.string)
  }

  /// The first words of a line, as they may be shown.
  static func words(_ record: RowRecord) -> String {
    let words = (0..<record.count).filter { !record.isBlank($0) }.prefix(4).map { record[$0].trimmed.string }
    return ColumnPlan.quoted(words.joined(separator: " "))
  }

  /// The heading of a line that is one.
  static func heading(_ record: RowRecord) -> String? {
    (0..<record.count).first { !record.isBlank($0) }.map { PageBreak.withoutMark(record[$0].trimmed.string) }
  }
}
