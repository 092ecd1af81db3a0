import Documents
import Testing

@testable import Typesetting

/// Tables of every shape among text, upright and sideways: nothing is lost, no two pieces of text overlap, nothing leaves
/// the text block.
@Suite struct RandomTableTests {
  typealias Generator = RandomBlockTests.Generator

  static func table(_ generator: inout Generator) -> Table {
    let count = 1 + generator.next(7)
    let columns = (0..<count).map { _ in
      Table.Column(
        header: generator.inlines(5, hasNotes: false), alignment: [.start, .centre, .end][generator.next(3)],
        share: generator.next(4) == 0 ? 0.02 + Double(generator.next(60)) / 100 : nil)
    }
    let longest = [4, 30, 200, 900][generator.next(4)]
    let rows = (0..<generator.next(14)).map { _ in
      TableRow(
        (0..<count).map { _ in
          TableCell(
            generator.inlines(generator.next(longest) + 1), columnSpan: 1 + generator.next(8) / 7,
            rowSpan: 1 + generator.next(8) / 6)
        })
    }
    let heads =
      generator.next(3) == 0
      ? [TableCell(generator.inlines(6, hasNotes: false), columnSpan: 1 + generator.next(count), rowSpan: 2)] : []
    return Table(
      caption: generator.next(2) == 0 ? generator.inlines(30, hasNotes: false) : nil, columns: columns,
      spanningHeader: heads, rows: .fixed(rows),
      note: generator.next(3) == 0 ? generator.inlines(50, hasNotes: false) : nil,
      isSideways: generator.next(2) == 0)
  }

  static func blocks(_ generator: inout Generator) -> [Block] {
    (0..<(3 + generator.next(5))).map { _ -> Block in
      switch generator.next(6) {
      case 0: .heading(level: 1 + generator.next(4), generator.inlines(30))
      case 1: .annexHead(AnnexHead(label: generator.inlines(3), title: generator.inlines(20)))
      case 2: generator.paragraph(300)
      default: .table(table(&generator))
      }
    }
  }

  private struct Box {
    var left, top, right, bottom: Double
  }

  /// Text that belongs to the document on a page, as it is read; in points from the text block's corner.
  private static func boxes(_ frame: Frame) -> (boxes: [Box], width: Double, height: Double) {
    let style = PageStyle.official
    var (items, block) = (frame.items, style)
    for case .turned(let inner, _) in frame.items.map(\.item) { (items, block) = (inner, style.sideways) }
    let boxes = items.compactMap { placed -> Box? in
      guard case .text(let run) = placed.item, run.element != nil, let last = run.glyphs.last else { return nil }
      let size = run.size.points
      let left = placed.point.x.points - block.left.points
      let top = placed.point.y.points - block.top.points - 0.88 * size
      return Box(left: left, top: top, right: left + last.x.points + size / 2, bottom: top + size)
    }
    return (boxes, block.blockWidth.points, block.blockHeight.points)
  }

  @Test(arguments: 1...60) func nothingIsLostAndNothingOverlaps(_ seed: Int) throws {
    var generator = Generator(state: UInt64(seed))
    let blocks = Self.blocks(&generator)
    let set = try Sheet.set(blocks)
    for frame in set.pages {
      let (boxes, width, height) = Self.boxes(frame)
      for box in boxes {
        #expect(box.left >= -0.3 && box.right <= width + 12 && box.top >= -0.3 && box.bottom <= height + 0.3)
      }
      for (index, box) in boxes.enumerated() {
        for other in boxes[(index + 1)...] {
          let isApart =
            box.right <= other.left + 0.7 || other.right <= box.left + 0.7 || box.bottom <= other.top + 0.7
            || other.bottom <= box.top + 0.7
          #expect(isApart, "\(box) \(other)")
        }
      }
    }
    // Cells beyond the last column are left out; what has a place is printed once.
    var wanted: [UInt32: Int] = [:]
    for block in blocks {
      guard case .table(let table) = block else {
        block.forEachInlines { for scalar in RandomBlockTests.words($0) { wanted[scalar.value, default: 0] += 1 } }
        continue
      }
      for inlines in [table.caption, table.note].compactMap(\.self) {
        for scalar in RandomBlockTests.words(inlines) { wanted[scalar.value, default: 0] += 1 }
      }
    }
    for case .text(let run) in set.pages.flatMap(\.leaves).map(\.item) where run.element != nil {
      for scalar in run.scalars { wanted[scalar.value, default: 0] -= 1 }
    }
    #expect(wanted.allSatisfy { $0.value <= 0 })
  }

  /// The same table in one piece and cut by pages has the same text in its structure.
  @Test(arguments: 1...30) func whatAPageCutsIsPrintedOnce(_ seed: Int) throws {
    var generator = Generator(state: UInt64(1000 + seed))
    let columns = (0..<3).map { _ in Table.Column(header: Self.words("头")) }
    var count = 0
    let rows = (0..<20).map { _ in
      (0..<3).map { _ -> [Inline] in
        let length = 1 + generator.next([6, 60, 400][generator.next(3)])
        count += length
        return Self.words(String(repeating: "文", count: length))
      }
    }
    for isSideways in [false, true] {
      let set = try Sheet.set([
        Sheet.paragraph(String(repeating: "前", count: 28 * generator.next(20))),
        .table(Table(columns: columns, rows: rows, isSideways: isSideways)),
      ])
      let texts = set.pages.flatMap(\.leaves).compactMap { placed -> GlyphRun? in
        if case .text(let run) = placed.item, run.element != nil { run } else { nil }
      }
      #expect(texts.reduce(0) { $0 + $1.scalars.count { $0 == "文" } } == count)
      #expect(texts.reduce(0) { $0 + $1.scalars.count { $0 == "头" } } == 3)
      #expect(set.elements.count { $0.role == .row } == 21)
    }
  }

  private static func words(_ text: String) -> [Inline] { [.text(text, .office)] }
}
