import Documents
import PDFExport
import Testing
import Typesetting

@Suite(.enabled(if: Tool.has("pdfinfo") && Tool.has("mutool"))) struct StructureTests {
  @Test func paragraphStaysOneOverPages() throws {
    var fixture = try Fixture()
    let paragraph = fixture.element(.paragraph)
    fixture.text("甲", y: 200, element: paragraph)
    fixture.text("— 1 —", x: 400, y: 775, element: nil)
    fixture.endPage()
    fixture.text("乙", y: 200, element: paragraph)
    fixture.text("— 2 —", x: 80, y: 775, element: nil)
    fixture.endPage()
    try Tool.withFile(try PDFExporter(fonts: fixture.book).pdf(fixture.document())) { path in
      let tree = try Tool.structure(path)
      #expect(
        tree == [
          "Document", "P (block)", "\"甲\"", "\"乙\"",
        ])
    }
  }

  /// A row that goes on overleaf: its cells come again beside each other, and are one row of whole cells all the same.
  /// The third cell has text on the second page only, the second has none at all.
  @Test func brokenRowIsJoined() throws {
    var fixture = try Fixture()
    let table = fixture.element(.table)
    let head = fixture.element(.row, in: table)
    let headers = (0..<3).map { _ in fixture.element(.headerCell, in: head) }
    let row = fixture.element(.row, in: table)
    let cells = (0..<3).map { _ in fixture.element(.cell, in: row) }
    let last = fixture.element(.row, in: table)
    let lastCells = (0..<3).map { _ in fixture.element(.cell, in: last) }
    for (index, header) in headers.enumerated() {
      fixture.text("头\(index)", x: 80 + 100 * Double(index), y: 200, element: header)
    }
    fixture.text("甲", x: 80, y: 230, element: cells[0])
    fixture.endPage()
    // The head is printed again, as furniture.
    fixture.text("头0", x: 80, y: 200, element: nil)
    fixture.text("乙", x: 80, y: 230, element: cells[0])
    fixture.text("丙", x: 280, y: 230, element: cells[2])
    fixture.text("丁", x: 80, y: 260, element: lastCells[0])
    fixture.endPage()
    try Tool.withFile(try PDFExporter(fonts: fixture.book).pdf(fixture.document())) { path in
      let tree = try Tool.structure(path).filter { $0 != "\"\"" }
      #expect(
        tree == [
          "Document", "Table (block)", "TR", "TH:", "/Scope /Column", "\"头0\"", "TH:", "/Scope /Column",
          "\"头1\"", "TH:", "/Scope /Column", "\"头2\"",
          "TR", "TD", "\"甲\"", "\"乙\"", "TD", "TD", "\"丙\"", "TR", "TD", "\"丁\"", "TD", "TD",
        ])
      let scopes = try Tool.text("mutool", ["show", path, "grep"]).components(of: "/Scope/Column")
      #expect(scopes == 3)
    }
  }

  @Test func figureHasItsAlternative() throws {
    var fixture = try Fixture()
    let figure = fixture.element(.figure, alternative: "二维码：扫一扫")
    fixture.add(
      .code(side: .points(80), modules: 2, dark: [FrameItem.DarkRun(row: 0, column: 0, length: 2)], element: figure),
      x: 100, y: 100)
    fixture.text("下文", y: 300, element: fixture.element(.paragraph))
    fixture.endPage()
    try Tool.withFile(try PDFExporter(fonts: fixture.book).pdf(fixture.document())) { path in
      let objects = try Tool.text("mutool", ["show", path, "grep"]).split(separator: "\n").filter {
        $0.contains("/S/Figure")
      }
      #expect(objects.count == 1)
      // UTF-16 with its mark, as ISO 32000-1, 7.9.2.2 has a text string.
      let hexadecimal = "二维码：扫一扫".utf16.map { unit in
        let digits = String(unit, radix: 16, uppercase: true)
        return String(repeating: "0", count: 4 - digits.count) + digits
      }.joined()
      #expect(objects.first?.contains("/Alt<FEFF\(hexadecimal)>") == true, "\(objects)")
    }
  }

  /// Furniture is an artifact wherever it stands, and so is a rule; no text of an element is.
  @Test func furnitureIsMarked() throws {
    var fixture = try Fixture()
    let paragraph = fixture.element(.paragraph)
    fixture.text("送审稿", y: 60, element: nil)
    fixture.text("甲", y: 200, element: paragraph)
    fixture.add(.rule(width: .points(400), height: .points(1), .official, element: nil), x: 80, y: 210)
    fixture.text("乙", y: 230, element: paragraph)
    fixture.text("— 1 —", x: 400, y: 775, element: nil)
    fixture.endPage()
    try Tool.withFile(try PDFExporter(fonts: fixture.book).pdf(fixture.document())) { path in
      let text = try Tool.structureText(path)
      #expect(text == "甲乙")
      let content = try Tool.text("mutool", ["show", "-b", path, "pages/1/Contents"])
      // The rule; note and number, which ISO 32000-1, 14.8.2.2 calls pagination; two pieces of the paragraph.
      #expect(content.components(of: "/Artifact BMC") == 1)
      #expect(content.components(of: "/Artifact<</Type/Pagination>>BDC") == 2)
      #expect(content.components(of: "/P<</MCID ") == 2)
      #expect(content.components(of: "EMC") == 5)
    }
  }
}

extension String {
  /// How often `part` occurs.
  func components(of part: String) -> Int {
    var count = 0
    var rest = self[...]
    while let range = rest.firstRange(of: part) {
      count += 1
      rest = rest[range.upperBound...]
    }
    return count
  }
}
