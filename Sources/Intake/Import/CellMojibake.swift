import Diagnostics

/// Text of a cell that was read in a wrong encoding on its way, and undone where that is exact: every byte comes out again
/// and makes sense. What is not is told with its cause.
struct CellMojibake {
  enum Step: String {
    case utf8AsGBK = "utf-8-as-gbk"
    case utf8AsLatin = "utf-8-as-latin"
    case byteSlips = "byte-slips"
    case annotations

    var words: (zh: String, en: String) {
      switch self {
      case .utf8AsGBK: ("UTF-8 被当作 GBK 读出的文字，逐字节还原", "UTF-8 that was read as GBK, undone byte by byte")
      case .utf8AsLatin:
        ("UTF-8 被当作西文（Windows-1252）读出的文字，逐字节还原", "UTF-8 that was read as Windows-1252, undone byte by byte")
      case .byteSlips: ("GBK 丢了首字节（A1）而错位的文字，还原", "GBK text that lost a lead byte (A1), undone")
      case .annotations: ("去掉网页加在字后的拼音", "readings that a page put behind characters taken out")
      }
    }
  }

  /// What was done, step by step.
  struct Change {
    let step: Step
    let before: String
    let after: String
  }

  /// Characters that GBK makes of the first two bytes of a Chinese character in UTF-8.
  private static let leads: Set<Unicode.Scalar> = {
    guard let converter = LegacyConverter(charset: "GBK") else { return [] }
    var found: Set<Unicode.Scalar> = []
    for lead in UInt8(0xE3)...0xEF {
      for trail in UInt8(0x80)...0xBF {
        let made = converter.convert([lead, trail])
        if made.badOffset == nil { found.formUnion(String(decoding: made.utf8, as: UTF8.self).unicodeScalars) }
      }
    }
    return found
  }()

  /// Of bytes 80 to 9F in Windows-1252; those that it leaves undefined stand for themselves.
  private static let western: [UInt32: UInt8] = [
    0x20AC: 0x80, 0x201A: 0x82, 0x0192: 0x83, 0x201E: 0x84, 0x2026: 0x85, 0x2020: 0x86, 0x2021: 0x87, 0x02C6: 0x88,
    0x2030: 0x89, 0x0160: 0x8A, 0x2039: 0x8B, 0x0152: 0x8C, 0x017D: 0x8E, 0x2018: 0x91, 0x2019: 0x92, 0x201C: 0x93,
    0x201D: 0x94, 0x2022: 0x95, 0x2013: 0x96, 0x2014: 0x97, 0x02DC: 0x98, 0x2122: 0x99, 0x0161: 0x9A, 0x203A: 0x9B,
    0x0153: 0x9C, 0x017E: 0x9E, 0x0178: 0x9F,
  ]

  /// Characters whose readings a page added.
  var annotated: Set<Unicode.Scalar> = []

  private let encoder = LegacyConverter(charset: "GBK", isReverse: true)

  /// The text as it was, and what was done; nil where nothing was.
  /// - Parameter found: takes what cannot be undone.
  func undo(_ text: String, found: (DiagnosticCode, String) -> Void) -> (text: String, changes: [Change])? {
    guard text.utf8.contains(where: { $0 >= 0x80 }) else { return nil }
    var changes: [Change] = []
    var current = text
    func take(_ step: Step, _ next: String?) {
      guard let next else { return }
      changes.append(Change(step: step, before: current, after: next))
      current = next
    }
    take(.utf8AsGBK, gbk(current))
    take(.utf8AsLatin, CellMojibake.latin(current))
    take(.byteSlips, slips(current, found))
    take(.annotations, withoutReadings(current))
    if current.contains("锟斤拷") { found(.mojibakeLost, "锟斤拷") }
    return changes.isEmpty ? nil : (current, changes)
  }

  private func gbk(_ text: String) -> String? {
    guard let first = text.unicodeScalars.first(where: { $0.value >= 0x80 }), CellMojibake.leads.contains(first),
      let made = encoder?.convert(Array(text.utf8)[...]), made.badOffset == nil
    else { return nil }
    return CellMojibake.sensible(made.utf8)
  }

  private static func latin(_ text: String) -> String? {
    var bytes: [UInt8] = []
    for scalar in text.unicodeScalars {
      if let byte = western[scalar.value] ?? UInt8(exactly: scalar.value) { bytes.append(byte) } else { return nil }
    }
    return sensible(bytes)
  }

  /// The text of the bytes where they are UTF-8 with Chinese in it, and none of it is rare.
  private static func sensible(_ bytes: [UInt8]) -> String? {
    guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
    let han = text.unicodeScalars.filter(\.isHan)
    return han.count > 1 && han.allSatisfy { CommonHan.isCommon($0) } ? text : nil
  }

  private func slips(_ text: String, _ found: (DiagnosticCode, String) -> Void) -> String? {
    var previous: UInt8 = 0
    guard
      text.utf8.contains(where: { byte in
        defer { previous = byte }
        return previous == 0x3F && byte >= 0xE2
      })
    else { return nil }
    let received = Array(text.unicodeScalars)
    var traced = TracedText(received)
    var log = CleaningLog(path: "", map: SourceMap(received))
    ByteSlipStep.run(&traced, &log)
    for diagnostic in log.diagnostics.diagnostics { found(.byteSlipKept, diagnostic.arguments["text"] ?? "") }
    return log.steps.isEmpty ? nil : String(traced.scalars)
  }

  private func withoutReadings(_ text: String) -> String? {
    guard !annotated.isEmpty, text.utf8.contains(where: { $0 == 0x28 || $0 == 0xEF }) else { return nil }
    let scalars = Array(text.unicodeScalars)
    let readings = AnnotationStep.readings(in: scalars).filter { annotated.contains($0.character) }
    guard !readings.isEmpty else { return nil }
    var result: [Unicode.Scalar] = []
    var next = 0
    for reading in readings {
      result += scalars[next..<reading.range.lowerBound]
      next = reading.range.upperBound
    }
    return String(result + scalars[next...])
  }
}
