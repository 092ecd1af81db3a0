import Campaigns
import Diagnostics
import TestSupport
import Testing

@testable import Intake

/// Damaged files never crash the program: each either loads or gives an error with words and, where it has one, a place.
/// The damage follows from a fixed seed.
@Suite struct FuzzTests {
  /// SplitMix64.
  private struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }

  private static let pieces: [[UInt8]] =
    [
      ": ", "：", "- ", "{", "}", "[", "]", "\"", "'", "|\n", "\t", "#", "&a ", "*a ", "!!int ", "? ", "%", "@", "`",
      "\r\n", "\n\n",
      ",", ";", "；", "\u{FEFF}", "\u{0}", "\u{85}", "~", "999999999999999999999", "-1", "2020-13-45", "𠮷", "e\u{301}",
      "<<: *a\n",
    ].map { Array($0.utf8) } + [[0xFF], [0xC3], [0xE4, 0xB8], [0x81, 0x30, 0x81, 0x30]]

  private func damaged(_ bytes: [UInt8], _ generator: inout Generator) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...6, using: &generator) {
      let at = Int.random(in: 0...bytes.count, using: &generator)
      let end = min(bytes.count, at + Int.random(in: 0...12, using: &generator))
      switch Int.random(in: 0..<5, using: &generator) {
      case 0: bytes.removeSubrange(at..<end)
      case 1: bytes.insert(contentsOf: FuzzTests.pieces.randomElement(using: &generator) ?? [], at: at)
      case 2: bytes.insert(contentsOf: bytes[at..<end], at: Int.random(in: 0...bytes.count, using: &generator))
      case 3: if at < bytes.count { bytes[at] = UInt8.random(in: .min ... .max, using: &generator) }
      default: bytes.replaceSubrange(at..<end, with: FuzzTests.pieces.randomElement(using: &generator) ?? [])
      }
    }
    return bytes
  }

  private func judge(_ files: [String: [UInt8]]) {
    do {
      let loaded = try Loading.campaign(bytes: files)
      // What loads can be gone through.
      _ = FigureTable(of: loaded.value)
      #expect(Array(loaded.value.store.rows()).count == loaded.value.store.count)
      #expect(!loaded.log.hasErrors)
    } catch {
      #expect(error.log.hasErrors)
      #expect(error.log.failure == .badInput)
      for diagnostic in error.log.diagnostics {
        #expect(!diagnostic.message(in: .zh).isEmpty && !diagnostic.message(in: .en).isEmpty)
      }
    }
  }

  @Test(arguments: [1, 2, 3, 4])
  func campaigns(_ seed: UInt64) {
    var generator = Generator(state: seed)
    let kind = CampaignKind.allCases[Int(seed) % CampaignKind.allCases.count]
    let text = Array((CampaignFolderWriter.newCampaign(kind: kind)["campaign.yaml"] ?? "").utf8)
    for _ in 0..<250 { judge(["campaign.yaml": damaged(text, &generator)]) }
  }

  @Test(arguments: [5, 6, 7, 8])
  func rows(_ seed: UInt64) {
    var generator = Generator(state: seed)
    let csv = #"""
      编号,收到日期,联系方式,意见内容,分组,采纳情况,同意公开
      1,2020-05-17,13812345678,"多种树，
      少铺""砖""",绿化；道路,采纳,是
      2,2020年5月18日,a@example.org,我叫张三；京A12345,绿化,部分采纳,否
      3,43968,,110105194912310021,,已上会,

      """#
    for _ in 0..<400 { judge(["suggestions.csv": damaged(Array(csv.utf8), &generator)]) }
  }

  @Test(arguments: [9, 10])
  func lines(_ seed: UInt64) {
    var generator = Generator(state: seed)
    let text =
      "{\"id\": \"1\", \"text\": \"甲\\u4e59\\ud842\\udfb7\", \"n\": [1, {\"a\": null}]}\n{\"id\": 2, \"text\": \"丙\"}\n"
    for _ in 0..<400 { judge(["suggestions.jsonl": damaged(Array(text.utf8), &generator)]) }
  }

  /// Bytes of no sense at all.
  @Test func noise() {
    var generator = Generator(state: 11)
    for _ in 0..<200 {
      let bytes = (0..<Int.random(in: 0...300, using: &generator)).map { _ in
        UInt8.random(in: .min ... .max, using: &generator)
      }
      judge(["campaign.yaml": bytes])
      judge(["suggestions.csv": bytes])
    }
  }
}
