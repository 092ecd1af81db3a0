import Diagnostics
import Documents
import Fonts
import PDFExport
import Surroundings
import Testing

@testable import Typesetting

/// Each volume of a document is a file that is whole by itself.
@Suite(.enabled(if: Tool.has("pdfinfo") && Tool.has("qpdf") && Tool.has("mutool"))) struct VolumeFileTests {
  /// The files of a document whose pages are given with the number of their volume.
  static func files(_ fixture: Fixture, volumes: [Int]) throws -> [[UInt8]] {
    let document = Document(metadata: Fixture.metadata(), style: .official, blocks: [])
    final class File {
      var bytes: [UInt8] = []
      func append(_ piece: UnsafeRawBufferPointer) { bytes.append(contentsOf: piece) }
    }
    var files: [File] = []
    var writer = PDFVolumeWriter(document, fonts: fixture.book) { _ in
      files.append(File())
      return files[files.count - 1].append
    }
    var last = 0
    for (page, volume) in zip(fixture.pages, volumes) {
      if volume != last {
        try writer.begin(Volume(number: volume, count: volumes.max() ?? 1, name: "第\(volume)卷"))
      }
      // All elements come with the first page, as those of a block do that goes on for pages.
      try writer.take(page, elements: last == 0 ? fixture.elements[...] : [])
      last = volume
    }
    try writer.finish()
    return files.map(\.bytes)
  }

  @Test func aTableThatGoesOnIsATableInBoth() throws {
    var fixture = try Fixture()
    let table = fixture.element(.table)
    let head = fixture.element(.row, in: table)
    let header = fixture.element(.headerCell, in: head)
    let cells = (0..<2).map { _ in fixture.element(.cell, in: fixture.element(.row, in: table)) }
    for (cell, word) in zip(cells, ["甲", "乙"]) {
      fixture.text("头", y: 200, element: header)
      fixture.text(word, y: 230, element: cell)
      fixture.endPage(number: word == "甲" ? "1" : "2")
    }
    let files = try Self.files(fixture, volumes: [1, 2])
    #expect(files.count == 2)
    for (file, word) in zip(files, ["甲", "乙"]) {
      try Tool.withFile(file) { path in
        let tree = try Tool.structure(path)
        #expect(
          tree == [
            "Document", "Table (block)", "TR", "TH:", "/Scope /Column", "\"头\"", "TR", "TD", "\"\(word)\"",
          ])
        let check = try Tool.text("qpdf", ["--check", path])
        #expect(check.contains("No syntax or stream encoding errors"))
      }
    }
  }

  @Test func titlesLabelsAndBookmarksAreOfTheVolume() throws {
    var fixture = try Fixture()
    let chapter = fixture.element(.heading1)
    let section = fixture.element(.heading2)
    let body = fixture.element(.paragraph)
    let next = fixture.element(.heading2)
    fixture.text("总报告", y: 200, element: chapter)
    fixture.text("一、起", y: 230, element: section)
    fixture.endPage(number: "1")
    fixture.text("承", y: 200, element: body)
    fixture.text("二、转", y: 230, element: next)
    fixture.endPage(number: "2")
    let files = try Self.files(fixture, volumes: [1, 2])
    try Tool.withFile(files[1]) { path in
      let facts = try Tool.text("pdfinfo", ["-enc", "UTF-8", path])
      #expect(facts.contains("关于意见建议征集情况的反馈 第2卷"))
      let packet = try Tool.text("pdfinfo", ["-enc", "UTF-8", "-meta", path])
      #expect(packet.contains("征集情况的反馈 第2卷</rdf:li>"))
      let first = try Tool.text("mutool", ["show", path, "trailer/Root/PageLabels"])
      #expect(first.contains("/St 2"))
      // The chapter and section that go on here stand above the one that begins.
      let outline = try Tool.text("mutool", ["show", path, "outline"])
      let titles = outline.split(separator: "\n").compactMap { $0.split(separator: "\"").dropFirst().first }
      #expect(titles == ["总报告", "一、起", "二、转"])
      // Within the file the first heading is of level 1.
      let tree = try Tool.structure(path)
      #expect(tree == ["Document", "P (block)", "\"承\"", "H1 (block)", "\"二、转\""])
    }
  }

  @Test func linksToOtherVolumesAreRefused() throws {
    var fixture = try Fixture()
    let link = fixture.element(.link)
    for target in [1, 2] {
      fixture.text("甲", y: 200, element: link)
      fixture.add(
        .jump(
          page: target, Point(x: .zero, y: .zero), words: "第二章", width: .points(9), height: .points(9), element: link),
        x: 80,
        y: 190)
      fixture.endPage()
    }
    // The second page's link leads to itself, the first one's too: both stay within their volumes.
    #expect(try Self.files(fixture, volumes: [1, 2]).count == 2)
    fixture.pages.reverse()
    #expect(throws: Failed.self) { try Self.files(fixture, volumes: [1, 2]) }
  }

  /// Before anything is drawn it is known how many objects there will be: enough, and not half as many again.
  @Test(arguments: [1, 2, 30]) func theNumberOfObjectsIsKnownBefore(_ lines: Int) throws {
    let book = try FontBook(folder: Fixture.root + "/fonts", world: SystemWorld())
    let text = String(repeating: "意见", count: 13 + 14 * (lines - 1))
    let blocks = (0..<600).map { _ in Block.paragraph(Paragraph([.text(text, .office)])) }
    let document = Document(metadata: Fixture.metadata(), style: .official, blocks: blocks)
    let set = try Typesetter(fonts: book).typeset(document).value
    var estimate = FileEstimate()
    let items = set.pages.reduce(0) { $0 + $1.items.count }
    estimate.add(pages: set.pages.count, elements: set.elements.count, items: items)
    try Tool.withFile(try PDFExporter(fonts: book).pdf(set)) { path in
      let trailer = try Tool.text("qpdf", ["--show-object=trailer", path])
      let size = trailer.split(separator: " ").drop { $0 != "/Size" }.dropFirst().first
      let objects = try #require(size.flatMap { Int($0) })
      #expect(objects <= estimate.objects && Double(estimate.objects) < 1.5 * Double(objects))
    }
  }
}
