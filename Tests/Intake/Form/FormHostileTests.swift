import Campaigns
import Diagnostics
import TestSupport
import Testing

@testable import Intake

/// Sheets that nobody would fill in are refused or read, within bounds; nothing ends the program.
@Suite struct FormHostileTests {
  private static let words: [HandmadeWorkbook.Cell] = {
    let labels = (Form.facts.map(\.label) + Form.tables.flatMap(\.fields).map(\.label) + Form.tables.map(\.title))
      .flatMap { [$0.zh, $0.en] }
    let odd = [
      "~", "\"~\"", "\"", "\"甲\n乙", "=1+1", "-", "\u{200B}", "\u{FEFF}甲", "e\u{301}", "𠮷", "级别 *", "项目（旧）", "(", "［",
      "\n\n", " ",
      "2020-13-45", "99999999999999999999", "%", "100%", "１２", "是", "TRUE", "甲；乙", "a.b.c", "[0]", "groups", "none",
      String(repeating: "长", count: 4_000),
    ]
    let numbers: [HandmadeWorkbook.Cell] = [
      .number(-1), .number(1e300), .number(0.1), .number(5), .date(60), .date(0), .error("#REF!"),
    ]
    return (labels + odd).map { .text($0) } + numbers + [
      .formula("A1", stored: nil), .formula("A1", stored: "甲"), .blank,
    ]
  }()

  @Test func sheetsOfAnythingAreReadOrRefused() throws {
    var random = Numbers(state: 20_261_128)
    for round in 0..<120 {
      let sheets = (0..<(1 + random.next(3))).map { index in
        let width = 1 + random.next(8)
        var rows = (0..<random.next(30)).map { _ in (0..<width).map { _ in Self.words[random.next(Self.words.count)] } }
        // Half of the sheets begin as those of the form do.
        if round % 2 == 0 { rows.insert(contentsOf: FormCase.basics.map { Array($0) }, at: 0) }
        if round % 4 == 0 {
          let table = Form.tables[random.next(Form.tables.count)]
          rows.insert(table.fields.map { .text($0.label.zh) }, at: min(rows.count, 3))
        }
        let merges = (0..<random.next(4)).map { _ in
          let (row, column) = (1 + random.next(20), random.next(6))
          let letter = String(UnicodeScalar(UInt8(65 + column)))
          return "\(letter)\(row):\(letter)\(row + random.next(200_000))"
        }
        return HandmadeWorkbook.Sheet("表\(index)", rows, merges: merges)
      }
      for line in FormCase.faults(sheets) { #expect(!line.isEmpty) }
    }
  }

  @Test func aSheetWithoutEndIsRefused() {
    let lines = (0..<20_100).map { [HandmadeWorkbook.Cell.text("附注"), .text("\($0)")] }
    #expect(FormCase.faults(facts: lines) == ["活动!A1 form.too-long"])
    let wide = (0..<300).map { _ in (0..<1_500).map { _ in HandmadeWorkbook.Cell.text("x") } }
    #expect(FormCase.faults(facts: wide) == ["活动!A1 form.too-long"])
  }

  /// SplitMix64.
  private struct Numbers {
    var state: UInt64

    mutating func next(_ bound: Int) -> Int {
      state &+= 0x9E37_79B9_7F4A_7C15
      var value = state
      value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
      value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
      return Int((value ^ (value >> 31)) % UInt64(bound))
    }
  }
}
