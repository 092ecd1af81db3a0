import Diagnostics
import TestSupport
import Testing

@testable import Intake

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The real text beside the repository. Its facts were counted by a regular expression of another language.
@Suite struct SeedNoticeTests {
  static let bytes: [UInt8]? = {
    let root = #filePath.split(separator: "/").dropLast(4).map(String.init).joined(separator: "/")
    guard let file = fopen("/\(root)/../shared/data/seed-notice.txt", "rb") else { return nil }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    let count = fread(&bytes, 1, bytes.count, file)
    return Array(bytes[..<count])
  }()

  @Test(.enabled(if: bytes != nil, "the shared folder is not beside the repository"))
  func undoesWhatTheMirrorDid() throws {
    let notice = try NoticeTextImporter.read(Self.bytes ?? [], path: "seed.txt").value
    let annotations = try #require(NoticeSamples.step(.annotations, of: notice))
    #expect(annotations.count == 228)
    #expect(annotations.distinct == 45)
    // 1,166 with the footer: two lines of 11 and 1 characters and their line feeds.
    #expect(notice.cleanedText.unicodeScalars.count == 1166 - 14)
    #expect(!notice.cleanedText.unicodeScalars.contains { $0.value < 0x80 && !$0.isASCIIDigit && $0 != "\n" })
    #expect(NoticeSamples.step(.furniture, of: notice)?.count == 2)
    #expect(notice.wantsQRCode && notice.qrCaption == "掃一掃在手機打開當前頁")
  }

  @Test(.enabled(if: bytes != nil, "the shared folder is not beside the repository"))
  func findsItsParts() throws {
    let warned = try NoticeTextImporter.read(Self.bytes ?? [], path: "seed.txt")
    let notice = warned.value
    #expect(notice.window?.from?.text == "2020-05-17" && notice.window?.to?.text == "2020-06-17")
    #expect(notice.window?.impliedYear == true)
    #expect(notice.shortIssuer == "區民宗局" && notice.issuers.isEmpty && notice.title == nil)
    #expect(notice.topic == "如何加強我區民族團結進步示范區創建工作")
    #expect(notice.channels == [NoticeChannel(name: "網上", count: nil)])
    #expect(notice.lead.hasPrefix("2020年5月17日—6月17日，區民宗局對") && notice.lead.hasSuffix("匯總公布如下："))
    #expect(notice.groups.map(\.number) == ["一、", "二、", "三、", "四、", "五、", "六、"])
    #expect(notice.groups.map(\.id) == ["g1", "g2", "g3", "g4", "g5", "g6"])
    #expect(notice.groups.allSatisfy { $0.runIn && $0.heading.hasSuffix("。") && !$0.summary.isEmpty })
    #expect(notice.groups[1].heading == "要把精準扶貧工作與示范區建設工作緊密結合起來，共同推進、共同落實。")
    #expect(notice.counts.isEmpty && notice.signOff == nil && notice.closing == nil && notice.sections.isEmpty)
    let groups = notice.groups.map { "\n" + $0.number + $0.heading + $0.summary }.joined()
    #expect(notice.lead + groups == notice.cleanedText)
    // The one 縣 of a district's text, in group one, line 2 of the file.
    #expect(warned.log.diagnostics.map(\.code) == [.mixedDistrictCounty])
    #expect(warned.log.diagnostics.first?.arguments["text"]?.contains("推進縣") == true)
  }
}
