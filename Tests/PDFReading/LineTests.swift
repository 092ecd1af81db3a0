import TestSupport
import Testing

@testable import PDFReading

@Suite struct LineTests {
  /// The text of each page in the order of drawing as poppler reads it, and no line of poppler's goes over the end of one
  /// of ours. (It begins a line where the pen goes back, too.)
  ///
  /// The bilingual notice is left to mupdf: of a word with a ligature of three Arabic letters poppler turns about two.
  @Test(arguments: SampleNotices.names.filter { $0 != "bilingual" })
  func linesArePopplers(name: String) throws {
    let folder = ScratchFolder()
    let path = try SampleNotices.write(name, to: folder)
    let file = try PDFFile(path: path)
    let pages = try output("pdftotext", "-raw", "-enc", "UTF-8", path, "-").utf8
      .split(separator: 0x0C, omittingEmptySubsequences: false).map { String(decoding: $0, as: UTF8.self) }
    #expect(try file.pageCount() == pages.count - 1)
    for (index, page) in pages.dropLast().enumerated() {
      let lines = try file.lines(ofPage: index + 1)
      let theirs = page.split(separator: "\n").map(\.bare).filter { !$0.isEmpty }
      #expect(lines.map(\.text.bare).joined() == theirs.joined(), "page \(index + 1)")
      let ends = ends(theirs)
      #expect(self.ends(lines.map(\.text.bare)).isSubset(of: ends), "page \(index + 1)")
    }
  }

  /// How many characters stand before the end of each line.
  private func ends(_ lines: [String]) -> Set<Int> {
    var count = 0
    var ends: Set<Int> = []
    for line in lines {
      count += line.unicodeScalars.count
      ends.insert(count)
    }
    return ends
  }

  /// Where each line begins, how large it is and where it goes to, as mupdf reads it.
  @Test(arguments: SampleNotices.names)
  func placesAreMuPDFs(name: String) throws {
    let folder = ScratchFolder()
    let path = try SampleNotices.write(name, to: folder)
    let file = try PDFFile(path: path)
    for page in 1...(try file.pageCount()) {
      _ = try output("mutool", "draw", "-q", "-F", "stext", "-o", folder.file("page.xml"), path, "\(page)")
      let theirs = StructuredText(try #require(folder.read("page.xml"))).sayingMaskedNames
      let lines = try file.lines(ofPage: page)
      #expect(lines.map(\.text.bare).joined() == theirs.map(\.text).joined(), "page \(page)")
      var at = 0
      for line in lines where at < theirs.count {
        let first = theirs[at]
        #expect(abs(line.x - first.x) < 0.01 && abs(line.y - first.y) < 0.01, "page \(page): \(line) \(first)")
        #expect(
          abs(line.size - first.size) < 0.01 && abs(line.angle - first.angle) < 0.1, "page \(page): \(line) \(first)")
        at += line.text.bare.unicodeScalars.count
      }
    }
  }
}
