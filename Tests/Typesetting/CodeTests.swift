import Documents
import Testing

@testable import Typesetting

/// The QR code read back by ISO/IEC 18004: format, mask, codewords, bytes (version 2, 25 × 25 modules, one block).
@Suite struct CodeTests {
  static let url = "https://example.org/1"

  func code(_ url: String) throws -> (page: PagedDocument, placed: Frame.Placed, side: Double, dark: [[Bool]]) {
    let page = try Sheet.set([
      Sheet.paragraph("正文"),
      .code(CodeBlock(url: url, caption: [.text("扫一扫", .office)], alternative: [.text("二维码", .template)])),
    ])
    for placed in page.pages[0].items {
      guard case .code(let side, let modules, let runs, _) = placed.item else { continue }
      var dark = Array(repeating: Array(repeating: false, count: modules), count: modules)
      for run in runs { for column in run.column..<(run.column + run.length) { dark[run.row][column] = true } }
      return (page, placed, side.points, dark)
    }
    throw NoCode()
  }

  struct NoCode: Error {}

  @Test func readsBack() throws {
    let dark = try code(Self.url).dark
    #expect(dark.count == 25)
    #expect(CodeTests.read(dark) == Self.url)
  }

  /// Level M and the bytes of a version 2 symbol.
  static func read(_ dark: [[Bool]]) -> String? {
    // Format bits 14…10 stand in row 8, columns 0 to 4, masked with 10101 of 101010000010010.
    let format = (0..<5).reduce(0) { $0 << 1 | (dark[8][$1] ? 1 : 0) } ^ 0b10101
    guard format >> 3 == 0b00 else { return nil }
    let mask = format & 0b111
    func isMasked(_ row: Int, _ column: Int) -> Bool {
      switch mask {
      case 0: (row + column) % 2 == 0
      case 1: row % 2 == 0
      case 2: column % 3 == 0
      case 3: (row + column) % 3 == 0
      case 4: (row / 2 + column / 3) % 2 == 0
      case 5: row * column % 2 + row * column % 3 == 0
      case 6: (row * column % 2 + row * column % 3) % 2 == 0
      default: ((row + column) % 2 + row * column % 3) % 2 == 0
      }
    }
    func isFunction(_ row: Int, _ column: Int) -> Bool {
      row <= 8 && column <= 8 || row <= 8 && column >= 17 || row >= 17 && column <= 8 || row == 6 || column == 6
        || (16...20).contains(row) && (16...20).contains(column)
    }
    var bits: [Int] = []
    var upwards = true
    for right in [24, 22, 20, 18, 16, 14, 12, 10, 8, 5, 3, 1] {
      for row in upwards ? Array((0..<25).reversed()) : Array(0..<25) {
        for column in [right, right - 1] where !isFunction(row, column) {
          bits.append(dark[row][column] != isMasked(row, column) ? 1 : 0)
        }
      }
      upwards.toggle()
    }
    func number(_ start: Int, _ count: Int) -> Int { bits[start..<(start + count)].reduce(0) { $0 << 1 | $1 } }
    guard number(0, 4) == 0b0100 else { return nil }
    return String(decoding: (0..<number(4, 8)).map { UInt8(number(12 + 8 * $0, 8)) }, as: UTF8.self)
  }

  @Test func standsInTheMiddleWithItsQuietZone() throws {
    let (page, placed, side, dark) = try code(Self.url)
    #expect(abs(side - 28 * Sheet.millimetre) < 1e-9)
    #expect(abs(placed.point.x.points + side / 2 - (Sheet.left + Sheet.right) / 2) < 1e-6)
    // Four modules of blank on all sides: no text nearer.
    let quiet = side / Double(dark.count) * 4
    for line in page.lines() {
      let top = line[0].y - 0.88 * 16
      let isAbove = line[0].y + 0.12 * 16 <= placed.point.y.points - quiet + 0.01
      #expect(isAbove || top + 0.12 * 4 >= placed.point.y.points + side + quiet - 4, "\(line[0].text)")
    }
  }

  @Test func codeAndAddressAreLinksAndTheCodeIsAFigureWithWords() throws {
    let page = try code(Self.url).page
    let links = page.pages[0].items.filter { if case .link(Self.url, _, _, _) = $0.item { true } else { false } }
    #expect(links.count == 2)
    let figure = try #require(page.elements.first { $0.role == .figure })
    #expect(figure.alternative == "二维码")
    #expect(page.elements[try #require(figure.parent)].role == .link)
    #expect(page.texts().contains(Self.url))
  }

  @Test func anAddressTooLongForACodeIsReported() throws {
    let url = "https://example.org/" + String(repeating: "a/", count: 1500)
    let document = Sheet.document([.code(CodeBlock(url: url, caption: [], alternative: [.text("二维码", .template)]))])
    let result = try Typesetter(glyphs: MadeUpGlyphs(), words: { _ in [] }).typeset(document)
    #expect(result.log.diagnostics.map(\.code) == [.codeTooLong])
  }
}
