import Campaigns
import SpreadsheetReading

/// What a coding workbook shows of a row for its reading, as one number: it is kept of every row, for whether the folder says
/// the same shows only once the folder is read. Sixteen bits of a hash for each; an edit that happens to give the same ones
/// is not told, once among 65,536.
struct PackedFacts {
  private var bits: UInt64 = 0

  init(_ record: SheetRecord, _ columns: [CodingFact: Int]) {
    for (fact, column) in columns {
      let text = record[column].map { CodingText.canonical($0.text) } ?? ""
      bits |= UInt64(PackedFacts.folded(PackedFacts.plain(text, of: fact))) << (16 * UInt64(fact.rawValue))
    }
  }

  func has(_ fact: CodingFact, as text: String) -> Bool {
    UInt16(truncatingIfNeeded: bits >> (16 * UInt64(fact.rawValue))) == PackedFacts.folded(text)
  }

  /// Days and consent may be written in more than one way.
  private static func plain(_ text: String, of fact: CodingFact) -> String {
    switch fact {
    case .received: DayReader(isDayFirst: false).read(text)?.iso ?? text
    case .consent: ConsentWords.consent(text).map { $0 ? "是" : "否" } ?? text
    case .channel, .district: text
    }
  }

  /// FNV-1a, folded.
  private static func folded(_ text: String) -> UInt16 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return UInt16(truncatingIfNeeded: hash ^ hash >> 16 ^ hash >> 32 ^ hash >> 48)
  }
}
