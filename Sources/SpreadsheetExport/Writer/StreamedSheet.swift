import Campaigns
import Diagnostics
import Packaging

/// What the skeleton keeps of a sheet whose rows are streamed: the XML before and behind them, and the numbers of styles.
struct StreamedSheet {
  let plan: SheetPlan
  let stream: RowStream
  let part: String
  let before: [UInt8]
  let after: [UInt8]
  private let styles: [CellStyle: Int]

  /// - Parameter skeleton: the sheet as libxlsxwriter wrote it, with one empty cell for each style.
  init(_ plan: SheetPlan, _ stream: RowStream, skeleton: [UInt8], part: String) throws(Failed) {
    self.plan = plan
    self.stream = stream
    self.part = part
    guard let dimension = skeleton.index(of: "<dimension ref=\""),
      let dimensionEnd = skeleton.index(of: "/>", from: dimension),
      let start = skeleton.index(of: "<sheetData>"), let end = skeleton.index(of: "</sheetData>", from: start),
      dimension < start
    else { throw SkeletonParts.damaged(part) }
    var styles: [CellStyle: Int] = [:]
    var at = start
    for style in StreamStyles.all {
      guard let found = skeleton.index(of: " s=\"", from: at), found < end,
        let number = skeleton.decimal(from: found + 4)
      else { throw SkeletonParts.damaged(part) }
      styles[style] = number
      at = found + 4
    }
    self.styles = styles
    var before = Array(skeleton[..<dimension])
    before.append("<dimension ref=\"A1:")
    before += CellReference.letters(of: max(0, stream.columns.count - 1)).utf8
    before.append(decimal: stream.numbers.count + 1)
    before.append("\"")
    before += skeleton[dimensionEnd..<start]
    before.append("<sheetData>")
    self.before = before
    after = Array(skeleton[end...])
  }

  /// Greatest size in bytes that the part can have: a cell of a text takes fewer than 64, a row's head fewer than 48.
  var bound: Int {
    before.count + after.count + (stream.numbers.count + 1) * (48 + 64 * stream.columns.count)
  }

  func style(_ style: CellStyle) -> Int { styles[style] ?? 0 }

  /// The style of texts and of cells without anything.
  func style(of column: RowColumn, at index: Int) -> CellStyle {
    if stream.inputs.contains(index) { return StreamStyles.input }
    return switch column {
    case .number, .signatories, .groupCode, .dispositionCode, .channelCode, .districtCode, .continuedPart:
      StreamStyles.number
    case .received: StreamStyles.date
    case .channel, .disposition, .district, .consent, .position: StreamStyles.word
    default: StreamStyles.text
    }
  }
}
