import Campaigns
import Diagnostics
import Packaging
import TestSupport
import Testing

@testable import SpreadsheetExport

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite struct SkeletonTests {
  private func code(_ body: () throws -> Void) -> String? {
    do {
      try body()
      return nil
    } catch let failed as Failed {
      return failed.log.diagnostics.first?.code.id
    } catch { return "\(error)" }
  }

  @Test(arguments: [
    "<a/>", "<?xml version=\"1.0\"?>\n<a><b c=\"/>\"/>text</a>\n", "<a x='>'><b></b></a>",
  ])
  func wholeXML(text: String) { #expect(XMLScanner.isWhole(Array(text.utf8))) }

  @Test(arguments: [
    "", "  ", "<a>", "<a></b>", "<a/><b/>", "<a><b></a></b>", "<a", "<a b=\"c></a>", "<a></a>x", "<a><b</a>", "</a>",
    "<>",
  ])
  func cutXML(text: String) { #expect(!XMLScanner.isWhole(Array(text.utf8))) }

  /// A full temporary disk cuts a part, or loses a piece in its middle, and libxlsxwriter still reports success.
  @Test(arguments: ["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml", "xl/charts/chart1.xml"])
  func cutPartsAreFound(part: String) throws {
    let plan = try WorkbookPlanner(PublicCampaign(SampleCampaigns.rows())).plan().value
    let skeleton = try Skeleton.make(plan)
    #expect(throws: Never.self) { try SkeletonParts(skeleton, plan: plan) }
    let cuts: [([UInt8]) -> [UInt8]] = [
      { Array($0.prefix($0.count / 2)) }, { _ in [] }, { Array($0.dropLast(2)) },
      // 512 bytes of the middle are lost.
      { Array($0.prefix($0.count / 2) + $0.dropFirst($0.count / 2 + 512)) },
    ]
    for cut in cuts {
      let damaged = try changed(skeleton, part, cut)
      #expect(code { _ = try SkeletonParts(damaged, plan: plan) } == "workbook.skeleton-damaged")
    }
  }

  /// A lost row leaves well-formed XML; the number of cells tells.
  @Test func lostRowsAreFound() throws {
    let plan = try WorkbookPlanner(PublicCampaign(SampleCampaigns.stated())).plan().value
    let damaged = try changed(Skeleton.make(plan), "xl/worksheets/sheet1.xml") { bytes in
      let text = String(decoding: bytes, as: UTF8.self)
      guard let start = text.firstRange(of: "<row r=\"5\""),
        let end = text[start.lowerBound...].firstRange(of: "</row>")
      else { return bytes }
      return Array((text[..<start.lowerBound] + text[end.upperBound...]).utf8)
    }
    #expect(code { _ = try SkeletonParts(damaged, plan: plan) } == "workbook.skeleton-damaged")
  }

  private func changed(_ bytes: [UInt8], _ part: String, _ change: ([UInt8]) -> [UInt8]) throws -> [UInt8] {
    let reader = try ZipReader(bytes)
    let sink = MemorySink()
    let writer = ZipWriter(to: sink)
    for entry in reader.entries {
      let contents = try reader.contents(of: entry)
      try writer.add(entry.name, entry.name == part ? change(contents) : contents)
    }
    try writer.finish()
    return sink.take()
  }

  @Test func aFullTemporaryFolderIsSeenBefore() {
    #expect(code { _ = try TemporaryFile(need: 1 << 60, folder: "/tmp") } == "output.disk-full")
    #expect(code { _ = try TemporaryFile(need: 1, folder: "/no/such/folder") } == "workbook.skeleton-failed")
  }

  @Test func nothingStaysInTheTemporaryFolder() throws {
    let path = try TemporaryFile(need: 1, folder: "/tmp").path
    #expect(access(path, F_OK) != 0)
  }

  /// The point is the decimal point while libxlsxwriter writes, whatever the thread's locale.
  @Test func numbersIgnoreTheLocale() throws {
    guard let german = newlocale(LC_NUMERIC_MASK, "de_DE.UTF-8", nil) ?? newlocale(LC_NUMERIC_MASK, "de_DE", nil) else {
      return  // The machine has no such locale.
    }
    let before = uselocale(german)
    defer {
      uselocale(before)
      freelocale(german)
    }
    #expect(String(cString: localeconv().pointee.decimal_point) == ",")
    NumericLocale.withPlainNumbers { #expect(String(cString: localeconv().pointee.decimal_point) == ".") }
    #expect(String(cString: localeconv().pointee.decimal_point) == ",")
    let bytes = try Exported.workbook(of: SampleCampaigns.stated()).bytes
    uselocale(before)
    #expect(try bytes == Exported.workbook(of: SampleCampaigns.stated()).bytes)
    uselocale(german)
  }
}
