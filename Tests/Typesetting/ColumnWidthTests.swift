import Documents
import Testing

@testable import Typesetting

/// How wide columns are, from what stands in them.
@Suite struct ColumnWidthTests {
  func inline(_ text: String) -> [Inline] { [.text(text, .office)] }

  /// Widths of columns whose cells are as wide as given, em and padding 12 pt; words of two characters.
  func widths(_ rows: [[Double]], measure: Double = 442) -> [Double] {
    ColumnWidths.widths(
      rows: rows, wishes: [rows[0].map { _ in 36 }, rows[0].map { _ in 36 }], em: 12, padding: 12, measure: measure)
  }

  @Test func widthsFillTheMeasure() {
    for natural in [[10.0, 20, 30], [100, 500, 50], [600, 700, 800], [5, 5, 900]] {
      let widths = widths([natural])
      #expect(abs(widths.reduce(0, +) - 442) < 1e-6)
      // What needs four characters at most has what it needs.
      if natural[0] <= 60 { #expect(widths[0] >= natural[0] - 1e-6) }
    }
  }

  @Test func wideColumnsShareSoThatRowsAreLow() {
    // One long cell does not make its column wide where forty others would take a second line each: 26 lines of 118 pt
    // and 40 rows of one are less than 12 lines of 257 pt and 40 rows of two.
    let rows = [[3000.0, 300]] + Array(repeating: [60.0, 300], count: 40)
    let found = widths(rows)
    #expect(found[1] > found[0])
    // Both alike: halves, but for what is less than a character.
    let even = widths(Array(repeating: [900.0, 900], count: 5))
    #expect(abs(even[0] - even[1]) <= 12 + 1e-6)
  }

  @Test func wideColumnsHoldWholeCharacters() {
    // 442 pt less twice 12 pt of blank hold 34 characters of 12 pt, and 10 pt are left for both.
    let found = widths([[900.0, 700]])
    for width in found {
      let rest = (width - 12 - 5).truncatingRemainder(dividingBy: 12)
      #expect(min(rest, 12 - rest) < 1e-6)
    }
  }

  @Test func manyColumnsTakeSmallerType() throws {
    let columns = (0..<20).map { _ in Table.Column(header: inline("栏"), alignment: .end) }
    let rows = (0..<3).map { row in (0..<20).map { inline(String(100 + 20 * row + $0)) } }
    let set = try Sheet.set([.table(Table(columns: columns, rows: rows))])
    let runs = set.pages[0].items.compactMap { placed -> GlyphRun? in
      if case .text(let run) = placed.item, run.text.first?.isNumber == true, run.element != nil { run } else { nil }
    }
    // Every number whole. Three digits and the blank beside them are 2.5 em: 442.2 pt / 20 / 2.5 = 8.8 pt, a little less
    // with what is left over for sums.
    #expect(runs.map(\.text) == rows.flatMap { $0 }.map(\.plainText))
    for run in runs { #expect(run.size.points > 8.5 && run.size.points < 8.85) }
  }

  @Test func noWordIsPartedWhereColumnsHaveRoom() throws {
    let said = "The byelaws should say plainly where dogs may run free and where they must be on a lead"
    let heads = ["No.", "Reference", "What was said", "Outcome", "Why"]
    let rows = (1...9).map { number in
      [
        inline("\(number)"), inline("R00\(number)"), inline(String(said.prefix(40 + 5 * number))),
        inline(number % 2 == 0 ? "partly adopted" : "adopted"), inline(said + ", " + said),
      ]
    }
    let set = try Sheet.set([
      .table(Table(columns: heads.map { Table.Column(header: inline($0)) }, rows: rows))
    ])
    var words: Set<String> = []
    for placed in set.pages[0].items {
      guard case .text(let run) = placed.item, run.element != nil else { continue }
      words.formUnion(run.text.split(separator: " ").map(String.init))
    }
    let known = Set(
      (heads + [said, said + ",", "partly adopted"]).flatMap { $0.split(separator: " ").map(String.init) })
    let parts = words.filter { $0.allSatisfy(\.isLetter) && !known.contains($0) && !said.contains($0) }
    #expect(parts.isEmpty)
    for word in ["Reference", "Outcome", "adopted"] { #expect(words.contains(word)) }
  }

  @Test func anAddressIsBrokenWithinItsColumn() throws {
    let address =
      "https://example.org/consultations/parks/2024/result/very/long/path/without/any/blank/index.html?id=20240506"
    let columns = [Table.Column(header: inline("网址"), share: 0.3), Table.Column(header: inline("文"), share: 0.7)]
    let set = try Sheet.set([.table(Table(columns: columns, rows: [[inline("见" + address + "。"), inline("文")]]))])
    let lines = set.lines().flatMap { $0 }
    #expect(lines.map(\.text).joined().contains("见"))
    let letters = lines.filter { $0.text.first?.isASCII == true }
    #expect(letters.map(\.text).joined() == address)
    // 442.2 × 0.3 = 132.7 pt with 6 pt of blank on either side; a letter of 6 pt.
    for letter in letters { #expect(letter.x >= Sheet.left + 6 - 0.01 && letter.x + 6 <= Sheet.left + 126.7 + 0.01) }
  }

  // MARK: Texts

  static let text = String(repeating: "意见建议", count: 15)

  /// A table of texts of 60 characters, with the lines of each column and the size of their type.
  static func texts(_ columns: Int, turnsIfWide: Bool = false) throws -> (
    lines: [[String]], size: Double, set: PagedDocument, codes: [String]
  ) {
    let heads = (0..<columns).map { Table.Column(header: [.text("栏\($0)", .office)]) }
    let row = TableRow((0..<columns).map { _ in TableCell([.text(text, .office)]) })
    let table = Table(columns: heads, rows: .fixed([row]), turnsIfWide: turnsIfWide)
    let found = try Typesetter(glyphs: MadeUpGlyphs(), words: { Array(1...max(1, $0.unicodeScalars.count)) })
      .typeset(Sheet.document([.table(table)]))
    var lines: [Int: [String]] = [:]
    var size = 0.0
    for placed in found.value.pages.flatMap(\.items) {
      guard case .text(let run) = placed.item, let element = run.element, run.text.hasPrefix("意") || run.text.count > 2
      else { continue }
      lines[element, default: []].append(run.text)
      size = run.size.points
    }
    return (
      lines.sorted { $0.key < $1.key }.map(\.value), size, found.value, found.log.diagnostics.map(\.code.id)
    )
  }

  /// Eight columns of four characters and a blank of one are 40 em; 442.2 pt hold 36.9 em of 12 pt. The type gets smaller by
  /// up to 15 in a hundred more, which gives each column 36.9 × 1.085 × 1.15 / 8 = 5.7 em and its text 4.7.
  @Test func manyColumnsOfTextHaveFourCharactersALine() throws {
    let found = try Self.texts(8)
    #expect(found.lines.count == 8)
    for lines in found.lines {
      #expect(lines.joined() == Self.text)
      #expect(lines.dropLast().allSatisfy { $0.count >= 4 })
    }
    #expect(found.size < 12 && found.size > 9)
    #expect(!found.codes.contains("typesetting.column-narrow"))
  }

  /// 六号, 7.5 pt, is the smallest: 442.2 pt hold 59 em of it, 4.2 em a column, 3.2 em of text. That is told.
  @Test func textOfLessThanFourCharactersALineIsToldOf() throws {
    let found = try Self.texts(14)
    #expect(abs(found.size - 7.5) < 0.01)
    for lines in found.lines { #expect(lines.dropLast().allSatisfy { $0.count >= 3 }) }
    #expect(found.codes == ["typesetting.column-narrow"])
  }

  /// A table that may turn stands sideways where its texts have less than four characters a line of the type of tables.
  @Test func aWideTableTurnsWhereItMay() throws {
    for (columns, isTurned) in [(7, false), (8, true)] {
      let found = try Self.texts(columns, turnsIfWide: true)
      #expect(SidewaysTableTests.isTurned(found.set.pages[0]) == isTurned)
    }
    #expect(try !SidewaysTableTests.isTurned(Self.texts(8).set.pages[0]))
  }

  /// A word of 60 letters is 30 em wide; it asks for 12 em, and the text beside it keeps a third of the table.
  @Test func anOverlongWordLeavesRoomToTextBesideIt() throws {
    let word = String(repeating: "abcdef", count: 10)
    let columns = ["来源", "网址", "理由"].map { Table.Column(header: inline($0)) }
    let rows = [[inline("群众"), inline(word), inline(Self.text)]]
    let set = try Sheet.set([.table(Table(columns: columns, rows: rows))])
    let runs = set.pages[0].items.compactMap { placed -> String? in
      if case .text(let run) = placed.item, run.element != nil { run.text } else { nil }
    }
    let lines = runs.filter { $0.contains("意见") || $0.contains("建议") }
    #expect(lines.joined() == Self.text)
    #expect(lines.dropLast().allSatisfy { $0.count >= 12 })
    #expect(runs.filter { $0.first?.isASCII == true }.joined() == word)
  }

  /// Widths that have no room beside each other: the narrow ones keep theirs, the wide ones share what is left alike.
  @Test func narrowColumnsKeepTheirWidthWhereAllWantMore() {
    #expect(ColumnWidths.capped([10, 200, 300, 20], to: 230) == [10, 100, 100, 20])
    #expect(ColumnWidths.capped([10, 20], to: 100) == [10, 20])
  }
}
