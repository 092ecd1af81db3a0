import Campaigns
import Diagnostics
import Packaging

/// `mask-log.csv`: what was found in the rows, where, by which rule and why, and what became of it; a line for each place. What
/// was masked is never quoted. For the office alone: the places say where to look.
///
/// The rows are gone through once more and nothing is kept of them.
struct MaskLog {
  static let name = "mask-log.csv"
  /// Bytes that are handed on at once.
  private static let block = 1 << 16

  private static let heads = ["编号", "来源", "栏", "起", "止", "类别", "规则", "处理", "写作", "依据"]

  typealias Field = (column: String, words: PackedText)

  /// What of a row is looked at.
  static func texts(of row: PackedRow) -> [Field] {
    var fields: [Field] = [("text", row.text)]
    if let reason = row.reason { fields.append(("reason", reason)) }
    if let reply = row.reply { fields.append(("reply", reply)) }
    return fields
  }

  /// - Parameter write: takes the bytes in their order.
  static func write(_ campaign: Campaign, _ write: ([UInt8]) throws(Failed) -> Void) throws(Failed) {
    var log = MaskLog(style: campaign.publication.masking)
    log.buffer = [0xEF, 0xBB, 0xBF]
    log.add(heads)
    let columns = campaign.publication.publicColumns
    try campaign.store.visit { row, words throws(Failed) in
      for field in texts(of: row.pointee) where field.words.hasSpans {
        log.add(field.words.text, field.column, row.pointee, words)
      }
      if let privacy = campaign.privacy {
        row.pointee.others.visit { column, value in
          let name = column.string(in: words)
          guard columns.contains(name), privacy.mayFind(in: value) else { return }
          let text = value.string
          log.add(MaskableText(text, spans: privacy.spans(in: text)), name, row.pointee, words)
        }
      }
      if log.buffer.count >= block {
        try write(log.buffer)
        log.buffer.removeAll(keepingCapacity: true)
      }
      return true
    }
    try write(log.buffer)
  }

  private let style: MaskingStyle
  private var buffer: [UInt8] = []

  private init(style: MaskingStyle) { self.style = style }

  private mutating func add(_ text: MaskableText, _ column: String, _ row: PackedRow, _ words: [String]) {
    let origin = RowOrigin(table: row.file.string(in: words), line: row.line).text
    for span in text.spans {
      // What stays is not written again: it stands where the log points.
      let shown = span.isMasked ? style.shown(of: text.original, span) : ""
      add([
        row.id.string, origin, column, String(span.range.lowerBound + 1), String(span.range.upperBound), span.kind.word,
        span.rule.rawValue, span.decision.word, shown, span.rule.reason,
      ])
    }
  }

  private mutating func add(_ values: [String]) {
    for (index, value) in values.enumerated() {
      if index > 0 { buffer.append(UInt8(ascii: ",")) }
      append(value)
    }
    buffer += [0x0D, 0x0A]
  }

  /// Guarded from being run, and in quotes where it has to be (RFC 4180).
  private mutating func append(_ value: String) {
    let isRisky = value.unicodeScalars.first.map { "=+-@\t\r\n＝＋－＠'".unicodeScalars.contains($0) } ?? false
    let guarded = isRisky ? "'" + value : value
    guard guarded.utf8.contains(where: { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }) else {
      buffer += Array(guarded.utf8)
      return
    }
    buffer += Array(("\"" + guarded.replacing("\"", with: "\"\"") + "\"").utf8)
  }
}
