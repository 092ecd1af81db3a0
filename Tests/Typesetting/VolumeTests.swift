import Diagnostics
import Documents
import Testing

@testable import Typesetting

/// A document that is too long for one file.
@Suite struct VolumeTests {
  /// Pages with the volumes in which they are.
  struct Shelf: PageSink {
    var collector = PageCollector()
    var volumes: [(volume: Volume, firstPage: Int)] = []
    var count = 0

    mutating func begin(_ volume: Volume) { volumes.append((volume, count)) }
    mutating func take(_ page: Frame, elements: ArraySlice<StructureElement>) {
      collector.take(page, elements: elements)
      count += 1
    }

    /// Pages of each volume.
    var sizes: [Int] {
      zip(volumes, volumes.dropFirst().map(\.firstPage) + [count]).map { $1 - $0.firstPage }
    }
  }

  static func shelve(
    _ blocks: [Block], _ limits: VolumeLimits, headNote: String? = nil
  ) throws -> (shelf: Shelf, set: PagedDocument) {
    var shelf = Shelf()
    let document = Sheet.document(blocks, headNote: headNote)
    _ = try Typesetter(glyphs: MadeUpGlyphs(), words: { Array(1...max(1, $0.unicodeScalars.count)) })
      .typeset(document, to: &shelf, volumes: limits)
    return (shelf, shelf.collector.document(document.metadata))
  }

  /// A paragraph of so many lines: 26 characters on the first, 28 on the others.
  static func paragraph(lines: Int, _ character: String = "文") -> Block {
    Sheet.paragraph(String(repeating: character, count: 26 + 28 * (lines - 1)))
  }

  /// What is printed below a page.
  static func numbers(_ set: PagedDocument) -> [String] { set.pages.map { $0.number ?? "" } }

  @Test func aVolumeEndsWhereTheLastParagraphOfItsLastPageBegins() throws {
    let names = (0..<12).map { String(Character(Unicode.Scalar(UInt32(0x4E00 + $0)) ?? "文")) }
    let (shelf, set) = try Self.shelve(names.map { Self.paragraph(lines: 10, $0) }, VolumeLimits(pages: 4))
    // Four pages have 88 lines: the ninth paragraph, lines 81 to 90, begins on the fourth page, line 15, and passes it.
    #expect(shelf.sizes == [4, 2])
    #expect(set.lines(3).count == 14)
    #expect(set.texts(3).last?.first == names[7].first && set.texts(4).first?.first == names[8].first)
    #expect(Self.numbers(set) == ["1", "2", "3", "4", "5", "6"])
    #expect(shelf.volumes.map(\.volume.name) == ["第1卷", "第2卷"])
    #expect(shelf.volumes.map(\.volume.count) == [2, 2])
    // Its name and the title above the first page of each, the title not where it stands on the page itself.
    #expect(set.furniture(0).map(\.text).joined().contains("第1卷"))
    #expect(set.furniture(4).map(\.text).joined().hasSuffix("第2卷题"))
    #expect(!set.furniture(5).map(\.text).joined().contains("卷"))
  }

  @Test func theVolumeAfterBeginsOnARightHandPage() throws {
    // Three pages are full when a paragraph begins that fills the fourth and goes on: it goes into the next volume whole,
    // and the fourth page is left blank.
    let blocks = (0..<6).map { _ in Self.paragraph(lines: 11) } + [Self.paragraph(lines: 30, "长")]
    let (shelf, set) = try Self.shelve(blocks, VolumeLimits(pages: 4))
    #expect(shelf.sizes == [4, 2])
    #expect(set.pages[3].items.isEmpty)
    #expect(Self.numbers(set) == ["1", "2", "3", "", "5", "6"])
    #expect(set.texts(4).first?.first == "长")
  }

  @Test func aParagraphThatIsLongerThanAPageIsNotParted() throws {
    // It begins with page 3, which was not the last, covers page 4 and ends on line 6 of page 5: 44 + 50 = 94 = 4 × 22 + 6.
    let blocks =
      (0..<4).map { _ in Self.paragraph(lines: 11) } + [Self.paragraph(lines: 50, "长"), Self.paragraph(lines: 20)]
    let (shelf, set) = try Self.shelve(blocks, VolumeLimits(pages: 4))
    #expect(shelf.sizes == [6, 1])
    #expect(set.lines(4).count == 6 && set.pages[5].items.isEmpty)
    #expect(Self.numbers(set) == ["1", "2", "3", "4", "5", "", "7"])
  }

  @Test func aHeadingGoesWithItsText() throws {
    // Lines 85 and 86 of the text are a heading and its first line: 84 = 4 × 21.
    let blocks =
      (0..<4).map { _ in Self.paragraph(lines: 21) }
      + [.heading(level: 1, ContentsTests.inline("一、题目")), Self.paragraph(lines: 30)]
    let (shelf, set) = try Self.shelve(blocks, VolumeLimits(pages: 4))
    #expect(shelf.sizes == [4, 2])
    // Line 84 is the eighteenth of page 4.
    #expect(set.lines(3).count == 18)
    #expect(set.texts(4).first == "一、题目")
  }

  @Test func aDocumentThatIsShortEnoughIsWhole() throws {
    // 55 lines: three pages, of which a volume with a successor could have two only.
    let blocks = (0..<5).map { _ in Self.paragraph(lines: 11) }
    for pages in [3, 4, 20] {
      let (shelf, set) = try Self.shelve(blocks, VolumeLimits(pages: pages))
      #expect(shelf.sizes == [3])
      #expect(shelf.volumes[0].volume.isWhole)
      #expect(!set.furniture(0).map(\.text).joined().contains("卷"))
    }
    #expect(try Self.shelve(blocks, VolumeLimits(pages: 2)).shelf.sizes == [2, 1])
  }

  @Test func aTableIsPartedBetweenRowsAndItsHeadReadAgain() throws {
    let rows = RowSeries(identity: "rows", estimatedCount: 200) {
      var number = 0
      return AnyIterator {
        number += 1
        return number > 200
          ? nil : TableRow([TableCell([.text(String(number), .office)]), TableCell(ContentsTests.inline("内容"))])
      }
    }
    let columns = ["序号", "意见"].map { Table.Column(header: ContentsTests.inline($0), alignment: .start) }
    let (shelf, set) = try Self.shelve([.table(Table(columns: columns, rows: .series(rows)))], VolumeLimits(pages: 4))
    #expect(shelf.volumes.count > 1)
    for (volume, start) in shelf.volumes.dropFirst() {
      let head = set.texts(start).first ?? ""
      #expect(head == "序号意见", "volume \(volume.number)")
      // The same elements as at first, and none of them on the page after.
      let roles = set.pages[start].items.compactMap { placed -> StructureElement.Role? in
        guard case .text(let run) = placed.item, let element = run.element else { return nil }
        return set.elements[element].role
      }
      #expect(roles.prefix(2) == [.headerCell, .headerCell])
      if start + 1 < set.pages.count { #expect(set.texts(start + 1).first != "序号意见") }
    }
    let all = set.pages.indices.flatMap { set.texts($0) }.filter { $0 != "序号意见" }
    #expect(all == (1...200).map { "\($0)内容" })
  }

  @Test func contentsSayTheVolumeOfWhatIsInAnother() throws {
    let chapters = (1...12).flatMap { number -> [Block] in
      [.heading(level: 1, ContentsTests.inline("章\(number)")), Self.paragraph(lines: 18), Self.paragraph(lines: 12)]
    }
    let blocks: [Block] =
      [
        .cover(Cover(title: ContentsTests.inline("报告"))),
        .contents(Contents(heading: ContentsTests.inline("目录"), depth: 1)),
      ] + chapters
    let (shelf, set) = try Self.shelve(blocks, VolumeLimits(pages: 10))
    #expect(shelf.volumes.count > 1 && shelf.sizes.allSatisfy { $0 <= 10 })
    let entries = set.texts(2).dropFirst()
    #expect(entries.count == 12)
    for (index, entry) in entries.enumerated() {
      let heading = "章\(index + 1)"
      let page = try #require(set.pages.indices.first { $0 > 2 && set.texts($0).contains(heading) })
      let volume = try #require(shelf.volumes.last { $0.firstPage <= page }).volume
      let place = (volume.number == 1 ? "" : volume.name + " ") + (set.pages[page].number ?? "?")
      #expect(entry == heading + " " + place)
    }
    // Links stay within the file.
    let jumps = set.pages[2].items.compactMap { placed -> Int? in
      guard case .jump(let page, _, _, _, _, _) = placed.item else { return nil }
      return page
    }
    #expect(jumps.count == entries.count { !$0.contains("卷") })
    #expect(jumps.allSatisfy { $0 <= shelf.sizes[0] })
  }

  @Test func contentsOfManyPagesAreCountedToo() throws {
    let chapters = (1...60).flatMap { number -> [Block] in
      [.heading(level: 1, ContentsTests.inline("章\(number)")), Self.paragraph(lines: 6)]
    }
    let blocks: [Block] = [.contents(Contents(heading: ContentsTests.inline("目录"), depth: 1))] + chapters
    let (shelf, set) = try Self.shelve(blocks, VolumeLimits(pages: 8))
    // 60 entries below a heading and a blank line: 20, 22 and 18 on three pages, and a blank one.
    #expect(set.pages[3].items.isEmpty && set.pages[4].number == "1")
    #expect(shelf.sizes.allSatisfy { $0 <= 8 })
    #expect(shelf.sizes.dropLast().allSatisfy { $0 % 2 == 0 })
  }

  /// What an estimate counts must not pass the limit, whatever the volume's pages are.
  @Test func aVolumeHoldsNoMoreObjectsThanItMay() throws {
    let blocks = (0..<400).map { _ in Self.paragraph(lines: 2) }
    // 400 elements and 37 pages: 400 + 3 × 37 = 511 and 200 others; half of them and some fit.
    let (shelf, set) = try Self.shelve(blocks, VolumeLimits(objects: 500))
    #expect(shelf.volumes.count > 1)
    for (size, start) in zip(shelf.sizes, shelf.volumes.map(\.firstPage)) {
      let elements = Set(
        set.pages[start..<(start + size)].flatMap { page in
          page.items.compactMap { placed -> Int? in
            if case .text(let run) = placed.item { run.element } else { nil }
          }
        })
      #expect(elements.count + 3 * size + 200 <= 500)
    }
    #expect(try Self.shelve(blocks, VolumeLimits(objects: 1_000)).shelf.sizes.count == 1)
    #expect(try Self.shelve(blocks, VolumeLimits(memory: 48 << 20)).shelf.sizes.count > 1)
  }

  @Test func theImprintIsNoVolume() throws {
    let imprint = Block.imprint(
      Imprint(copies: nil, printer: ContentsTests.inline("某局"), date: ContentsTests.inline("2020年6月18日")))
    for lines in 70...88 {
      let blocks = (0..<(lines / 2)).map { _ in Self.paragraph(lines: 2) } + [imprint]
      let (shelf, set) = try Self.shelve(blocks, VolumeLimits(pages: 4))
      let last = try #require(shelf.volumes.last)
      #expect(set.texts(last.firstPage).first?.first == "文", "\(lines) lines")
      // On an even page.
      #expect(set.pages.count % 2 == 0)
    }
  }

  /// Whatever stands in a document: nothing is lost, no volume but the last ends on a right-hand page, and each begins with
  /// a row at which one may.
  @Test(arguments: 1...20) func anyDocumentCanBeParted(_ seed: Int) throws {
    var generator = RandomBlockTests.Generator(state: UInt64(seed))
    let blocks = (0..<3).flatMap { _ in generator.blocks() }
    let whole = try Sheet.set(blocks)
    let (shelf, set) = try Self.shelve(blocks, VolumeLimits(pages: 4))
    func words(_ set: PagedDocument) -> [Character: Int] {
      set.pages.indices.flatMap { set.texts($0) }.joined().reduce(into: [:]) { $0[$1, default: 0] += 1 }
    }
    // Marks of notes count anew on each page.
    let marks = Set("①②③④⑤⑥⑦⑧⑨⑩")
    let (found, wanted) = (words(set), words(whole))
    #expect(found.filter { !marks.contains($0.key) } == wanted.filter { !marks.contains($0.key) })
    #expect(shelf.sizes.dropLast().allSatisfy { $0 % 2 == 0 })
    #expect(whole.pages.count <= 4 ? shelf.volumes.count == 1 : shelf.volumes.count > 1)
  }
}
