import Campaigns
import Diagnostics
import TestSupport
import Testing

@testable import Intake

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension SpoolWriter {
  /// A row that is a value.
  fileprivate mutating func append(_ row: Suggestion) throws(Failed) {
    var arena = RowArena()
    let packed = arena.row(row, &words)
    try withUnsafePointer(to: packed) { packed throws(Failed) in _ = try append(packed) }
  }
}

@Suite struct SpoolStoreTests {
  private func row(_ number: Int) -> Suggestion {
    let date = CalendarDate(ordinal: number % 40_000)
    return Suggestion(
      id: "N\(number)", submission: number % 3 == 0 ? "S\(number / 3)" : nil, received: number % 2 == 0 ? date : nil,
      channel: number % 5 == 0 ? nil : "渠道\(number % 4)", district: number % 7 == 0 ? "街道\(number)" : nil,
      name: number % 11 == 0 ? "某人" : nil, contact: number % 11 == 0 ? "" : nil,
      submitterKind: number % 13 == 0 ? "群众" : nil, signatories: number % 17 == 0 ? number : nil,
      position: number % 19 == 0 ? "支持" : nil, consent: [nil, true, false][number % 3],
      text: MaskableText(
        String(repeating: "𠮷甲a", count: number % 40),
        spans: number % 40 > 3
          ? [PersonalDataSpan(range: 1..<3, kind: .name), PersonalDataSpan(range: 4..<9, kind: .email)] : []
      ), groups: (0..<(number % 3)).map { "组\($0)" }, disposition: number % 4 == 0 ? "adopted" : nil,
      reason: number % 6 == 0 ? MaskableText("理由") : nil, handler: number % 23 == 0 ? "某科" : nil,
      replied: number % 29 == 0 ? "昨天" : nil, reply: number % 31 == 0 ? MaskableText("答复\n第二行") : nil,
      note: number % 37 == 0 ? "注" : nil, duplicateOf: number % 41 == 0 ? "N1" : nil,
      others: (0..<(number % 4)).map { Suggestion.Other(column: "列\($0)", value: "值\(number)") },
      origin: RowOrigin(file: "suggestions.csv", line: number + 2))
  }

  @Test func aSpoolThatEndsEarlyIsToldOf() throws {
    let cut = SpoolStore(spool: Spool(memory: [200, 0, 0, 0, 1, 2]), count: 3, words: [], survey: RowSurvey())
    #expect(cut.readFailure == nil)
    #expect(Array(cut.rows()).isEmpty)
    #expect(cut.readFailure?.code == .spoolUnreadable)
  }

  @Test(arguments: [0, 1, 500, 30_000])
  func everyRowComesBack(_ count: Int) throws {
    let folder = ScratchFolder()
    var writer = SpoolWriter(folder: folder.path)
    for number in 0..<count { try writer.append(row(number)) }
    let store = try writer.finish()
    #expect(store.count == count)
    // The spool has no name, and small ones no file.
    #expect(folder.names().isEmpty)
    for _ in 0..<2 {
      var number = 0
      for found in store.rows() {
        if found != row(number) { Issue.record("row \(number) differs") }
        number += 1
      }
      #expect(number == count)
    }
    #expect(store.readFailure == nil)
  }

  /// What is known of rows without a pass over them is what a pass finds.
  @Test func survey() throws {
    var writer = SpoolWriter(folder: "/nonexistent")
    try writer.append(
      Suggestion(id: "1", channel: "网", text: MaskableText("甲"), origin: RowOrigin(file: "f", line: 1)))
    try writer.append(
      Suggestion(
        id: "一二", consent: true, text: MaskableText(String(repeating: "长", count: 11_000)), groups: ["g"],
        reply: MaskableText("好"), others: [.init(column: "楼", value: "3"), .init(column: "层", value: "5")],
        origin: RowOrigin(file: "f", line: 2)))
    try writer.append(
      Suggestion(
        id: "3", text: MaskableText(""), others: [.init(column: "层", value: "")], origin: RowOrigin(file: "f", line: 3))
    )
    let store = try writer.finish(groupLists: [[], ["g"]])
    #expect(
      store.survey.fields == [.channel, .consent, .isConsenting, .text, .consentingText, .groups, .reply, .others])
    #expect(store.survey.otherColumns == ["楼", "层"])
    #expect(store.survey.groupLists == [[], ["g"]])
    #expect(store.survey.longestID == 6)
    #expect(store.survey.longRows == [2])
    let passed = MemoryStore(Array(store.rows())).survey
    #expect(passed == store.survey)
  }

  /// More different words than are kept once are written out.
  @Test func manyWords() throws {
    var writer = SpoolWriter(folder: ScratchFolder().path)
    let count = WordTable.limit + 500
    for number in 0..<count {
      try writer.append(
        Suggestion(
          id: "\(number)", district: "第\(number)街道", text: MaskableText(""), origin: RowOrigin(file: "f", line: 1)))
    }
    let districts = try writer.finish().rows().map(\.district)
    #expect(districts.count == count)
    #expect(districts.enumerated().allSatisfy { $1 == "第\($0)街道" })
  }

  @Test func folderThatCannotBeWritten() throws {
    var writer = SpoolWriter(folder: "/nonexistent/folder")
    let text = MaskableText(String(repeating: "甲", count: 10_000))
    var codes: [DiagnosticCode] = []
    for number in 0..<60 where codes.isEmpty {
      do {
        try writer.append(Suggestion(id: "\(number)", text: text, origin: RowOrigin(file: "f", line: 1)))
      } catch {
        codes = error.log.diagnostics.map(\.code)
      }
    }
    #expect(codes == [.outputUnwritable])
  }

  /// `/dev/full` takes no byte, as a full disk.
  @Test func fullDisk() {
    var writer = SpoolWriter(folder: "/tmp", opening: { _ in open("/dev/full", O_WRONLY) })
    let text = MaskableText(String(repeating: "甲", count: 10_000))
    var codes: [DiagnosticCode] = []
    for number in 0..<60 where codes.isEmpty {
      do {
        try writer.append(Suggestion(id: "\(number)", text: text, origin: RowOrigin(file: "f", line: 1)))
      } catch {
        codes = error.log.diagnostics.map(\.code)
      }
    }
    #expect(codes == [.diskFull])
  }
}
