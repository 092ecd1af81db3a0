import Campaigns
import Diagnostics
import Surroundings
import TestSupport
import Testing

@testable import Intake

/// Fifty thousand rows that are made while they are read, against counts that their maker keeps.
@Suite struct LargeLoadTests {
  /// Rows whose every field follows from their number, as one file that is never held whole.
  private struct RowMaker: ReadableFile {
    static let count = 50_000
    /// Each row is padded to this many bytes, so that any part of the file can be made alone.
    static let width = 160
    static let header = Array("id,submission,received,channel,group,disposition,consent,text,Q1\n".utf8)

    let path = "suggestions.csv"
    var size: Int { RowMaker.header.count + RowMaker.count * RowMaker.width }

    static func channel(_ number: Int) -> String { ["网上", "电话", "信函"][number * 7 % 3] }
    static func group(_ number: Int) -> String { ["甲", "乙", "甲；乙", ""][number * 5 % 4] }
    static func disposition(_ number: Int) -> String { ["采纳", "未采纳", ""][number * 11 % 3] }
    static func answer(_ number: Int) -> String { ["好", "中", "差", ""][number * 3 % 4] }
    static func day(_ number: Int) -> Int { 1 + number % 30 }

    static func row(_ number: Int) -> [UInt8] {
      let day = day(number) < 10 ? "0\(day(number))" : "\(day(number))"
      let start =
        "R\(number),S\(number / 2),2024-06-\(day),\(channel(number)),\(group(number)),\(disposition(number)),是,"
        + "\"第\(number)条，\"\"请\"\"致电13812345678\n"
      let end = "\",\(answer(number))\n"
      let padding = width - start.utf8.count - end.utf8.count
      return Array(start.utf8) + [UInt8](repeating: 0x78, count: padding) + Array(end.utf8)
    }

    func read(at offset: Int, count: Int) throws(FileProblem) -> [UInt8] {
      var bytes: [UInt8] = []
      let end = min(offset + count, size)
      if offset < RowMaker.header.count { bytes += RowMaker.header[offset..<min(end, RowMaker.header.count)] }
      var at = offset + bytes.count
      while at < end {
        let (number, within) = (at - RowMaker.header.count).quotientAndRemainder(dividingBy: RowMaker.width)
        let row = RowMaker.row(number)[within..<min(RowMaker.width, within + end - at)]
        bytes += row
        at += row.count
      }
      return bytes
    }
  }

  /// A folder with a campaign and the rows above.
  private struct LargeWorld: World {
    let texts: MemoryWorld

    func open(_ path: String) throws(FileProblem) -> any ReadableFile {
      path == "a/suggestions.csv" ? RowMaker() : try texts.open(path)
    }
    func list(_ folder: String) -> [String] { texts.list(folder) }
    func isFile(_ path: String) -> Bool { texts.isFile(path) }
    func isFolder(_ path: String) -> Bool { texts.isFolder(path) }
    func setting(_ name: String) -> String? { texts.setting(name) }
  }

  @Test func fiftyThousandRows() throws {
    let scratch = ScratchFolder()
    let yaml =
      Loading.minimum
      + "window: {from: 2024-06-01, to: 2024-06-20}\nquestions: [{text: 如何, column: Q1, options: [好, 中, 差]}]\n"
    let texts = MemoryWorld(
      texts: ["a/campaign.yaml": yaml, "a/suggestions.csv": "made"], settings: ["TMPDIR": scratch.path])
    let loaded = try CampaignLoader(world: LargeWorld(texts: texts)).load(folder: "a")
    let campaign = loaded.value
    let tally = campaign.tally
    let numbers = 0..<RowMaker.count
    #expect(campaign.store.count == RowMaker.count)
    #expect(tally.suggestions == RowMaker.count)
    #expect(tally.submissions == RowMaker.count / 2)
    for name in ["网上", "电话", "信函"] {
      #expect(tally.channels[name] == numbers.filter { RowMaker.channel($0) == name }.count)
    }
    for name in ["甲", "乙"] {
      #expect(tally.groups[name]?.count == numbers.filter { RowMaker.group($0).contains(name) }.count)
    }
    #expect(tally.ungrouped == numbers.filter { RowMaker.group($0).isEmpty }.count)
    #expect(tally.inSeveralGroups == numbers.filter { RowMaker.group($0).count == 3 }.count)
    #expect(tally.dispositions["adopted"] == numbers.filter { RowMaker.disposition($0) == "采纳" }.count)
    #expect(tally.dispositions["notAdopted"] == numbers.filter { RowMaker.disposition($0) == "未采纳" }.count)
    #expect(tally.outsideWindow == numbers.filter { RowMaker.day($0) > 20 }.count)
    #expect(tally.answers["q1"]?.respondents == numbers.filter { !RowMaker.answer($0).isEmpty }.count)
    #expect(tally.answers["q1"]?.votes["差"] == numbers.filter { RowMaker.answer($0) == "差" }.count)
    #expect(loaded.log.diagnostics.map(\.code) == [.personalDataFound])
    #expect(loaded.log.diagnostics[0].arguments["count"] == "\(RowMaker.count)")

    // Eight megabytes of rows went through the spool, which left no name behind.
    #expect(scratch.names().isEmpty)
    var number = 0
    for row in campaign.store.rows() {
      if row.id != "R\(number)" || row.origin.line != 2 + 2 * number || !row.text.masked().contains("138****5678") {
        Issue.record("row \(number)")
      }
      number += 1
    }
    #expect(number == RowMaker.count)
  }
}
