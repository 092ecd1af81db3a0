import Diagnostics
import Fonts
import Foundation
import Testing
import Typesetting

@testable import PDFExport

@Suite struct PDFFileTests {
  private func drawn() throws -> [UInt8] {
    try PDFExporter(fonts: Fixture().book).pdf(Fixture.notice(pages: 2), options: PDFOptions(finishing: nil))
  }

  /// qpdf is the judge of a file's syntax: table, streams, tree of pages.
  @Test(.enabled(if: Tool.has("qpdf"))) func qpdfFindsNothingWrong() throws {
    let finished = try PDFExporter(fonts: Fixture().book).pdf(Fixture.notice(pages: 3))
    try Tool.withFile(finished) { path in
      let said = try Tool.text("qpdf", ["--check", path])
      #expect(said.contains("No syntax or stream encoding errors found"), "\(said)")
      #expect(try Tool.text("qpdf", ["--show-npages", path]) == "3\n")
    }
  }

  /// A file that is only written anew holds what Cairo's held, as qpdf unpacks both.
  @Test(.enabled(if: Tool.has("qpdf"))) func writingAnewChangesNoContent() throws {
    let original = try drawn()
    let rewritten = try PDFFileWriter.written(try PDFFile(original))
    func pages(_ bytes: [UInt8]) throws -> [String] {
      try Tool.withFile(bytes) { path in
        let lists = [try Tool.text("qpdf", ["--show-pages", path])]
        let traces = try (1...2).map { try Tool.text("mutool", ["draw", "-F", "trace", path, "\($0)"]) }
        return (lists + traces).map { $0.replacingOccurrences(of: path, with: "") }
      }
    }
    // The numbers of objects are kept, so that the list of pages is the same line by line.
    #expect(try pages(rewritten) == pages(original))
    #expect(rewritten.count < original.count)
  }

  @Test func theIdentifierFollowsFromTheContents() throws {
    let first = try PDFFileWriter.written(try PDFFile(try drawn()))
    #expect(try PDFFileWriter.written(try PDFFile(try drawn())) == first)
    let file = try PDFFile(try drawn())
    file.catalogue["Lang"] = file.text("zh")
    #expect(try PDFFileWriter.written(file) != first)
  }

  @Test func textIsReadAsItIsWritten() throws {
    let file = try PDFFile(try drawn())
    for text in ["zh-Hans", "a (b) \\ c", "意见“建议”", "𠀀é", ""] {
      file.catalogue["Lang"] = file.text(text)
      let again = try PDFFile(PDFFileTests.classic(lang: file.catalogue["Lang"]))
      #expect(again.catalogue["Lang"].text == text)
    }
  }

  /// A file cut short or with a byte changed is refused or read; it never crashes and never hangs.
  @Test func mangledFilesAreRefusedOrRead() throws {
    let original = try drawn()
    var state: UInt64 = 42
    func random(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    var refused = 0
    for round in 0..<300 {
      var bytes = original
      if round % 3 == 0 {
        bytes.removeLast(random(bytes.count - 1))
      } else {
        for _ in 0..<8 { bytes[random(bytes.count)] = UInt8(random(256)) }
        // The table and the trailer too, which are a small part of the file.
        bytes[bytes.count - 1 - random(min(3000, bytes.count))] = UInt8(random(256))
      }
      do throws(Failed) {
        let file = try PDFFile(bytes)
        _ = file.pages.map { file.content(of: $0)?.count ?? 0 }
        _ = try PDFFileWriter.written(file)
      } catch {
        #expect(error.log.diagnostics.map(\.code) == [.exportFinishingFailed])
        refused += 1
      }
    }
    #expect(refused >= 100)
  }

  @Test(arguments: ["", "%PDF-1.5", "startxref\n99999999999\n%%EOF", "xref\n0 1\nstartxref\n0\n%%EOF"])
  func whatIsNoFileIsRefused(text: String) {
    let failed = #expect(throws: Failed.self) { try PDFFile(Array(text.utf8)) }
    #expect(failed?.log.failure?.exitCode == 1)
  }

  /// The smallest file: a catalogue with the language, an empty tree of pages, information.
  private static func classic(lang: PDFObject) -> [UInt8] {
    var string: [UInt8] = []
    if case .string(let bytes) = lang.value { PDFText.written(bytes, to: &string) }
    let objects: [[UInt8]] = [
      Array("<< /Type /Catalog /Pages 2 0 R /Lang ".utf8) + string + Array(" >>".utf8),
      Array("<< /Type /Pages /Kids [] /Count 0 >>".utf8), Array("<< >>".utf8),
    ]
    var file = Array("%PDF-1.5\n".utf8)
    var table = "xref\n0 4\n0000000000 65535 f \n"
    for (index, object) in objects.enumerated() {
      let offset = String(file.count)
      table += String(repeating: "0", count: 10 - offset.count) + offset + " 00000 n \n"
      file += "\(index + 1) 0 obj\n".utf8
      file += object
      file += "\nendobj\n".utf8
    }
    let start = file.count
    file += (table + "trailer << /Size 4 /Root 1 0 R /Info 3 0 R >>\nstartxref\n\(start)\n%%EOF\n").utf8
    return file
  }
}
