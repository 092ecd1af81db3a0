import Documents
import Testing

@testable import Typesetting

/// Documents of every kind of block in any order: nothing is lost, nothing overlaps, nothing leaves the text block.
@Suite struct RandomBlockTests {
  /// A generator of its own, so that every run sees the same documents.
  struct Generator {
    var state: UInt64

    mutating func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }

    mutating func text(_ most: Int) -> String {
      var text = ""
      for _ in 0...next(most) { text.unicodeScalars.append(Unicode.Scalar(UInt32(0x4E00 + next(2000))) ?? "文") }
      return text
    }

    mutating func inlines(_ most: Int, hasNotes: Bool = true) -> [Inline] {
      var inlines: [Inline] = [.text(text(most), .office)]
      if hasNotes, next(4) == 0 {
        inlines += [.note([.text(text(next(6) == 0 ? 900 : 60), .office)]), .text(text(most), .office)]
      }
      return inlines
    }

    mutating func paragraph(_ most: Int = 120) -> Block { .paragraph(Paragraph(inlines(most))) }

    mutating func list(_ depth: Int) -> Block {
      let markers: [List.Marker] = [
        .bullet, .decimal(start: 1 + next(12)), .ladder(level: 1 + next(4), start: 1 + next(12)),
      ]
      let items = (0...next(3)).map { _ -> List.Item in
        List.Item(depth < 3 && next(3) == 0 ? [paragraph(60), list(depth + 1)] : [paragraph(60)])
      }
      return .list(List(markers[next(3)], items))
    }

    mutating func blocks() -> [Block] {
      (0..<(6 + next(12))).map { _ -> Block in
        switch next(13) {
        case 0: .heading(level: 1 + next(4), inlines(40))
        case 1: list(0)
        case 2: .quotation([paragraph(), paragraph()])
        case 3: .note([paragraph()])
        case 4: .annexList((0...next(4)).map { _ in inlines(50) })
        case 5: .annexHead(AnnexHead(label: inlines(4, hasNotes: false), title: inlines(60, hasNotes: false)))
        case 6:
          .signOff(
            SignOff(
              issuers: (0...next(4)).map { _ in inlines(8, hasNotes: false) }, date: inlines(8, hasNotes: false),
              seal: next(2) == 0 ? .space : .none))
        case 7: .remark(inlines(30, hasNotes: false))
        case 8: .pageBreak
        case 9: .parallel((0...(1 + next(2))).map { _ in (0...next(2)).map { _ in paragraph(60) } })
        default: paragraph(300)
        }
      }
    }
  }

  /// Han of the document, its notes included, in any order.
  static func words(_ inlines: [Inline]) -> [Unicode.Scalar] {
    inlines.flatMap { inline -> [Unicode.Scalar] in
      if case .note(let inner) = inline { return words(inner) }
      return Array(inline.plainText.unicodeScalars)
    }
  }

  @Test(arguments: 1...60) func nothingIsLostAndNothingOverlaps(_ seed: Int) throws {
    var generator = Generator(state: UInt64(seed))
    let blocks = generator.blocks()
    var wanted: [Unicode.Scalar] = []
    for block in blocks { block.forEachInlines { wanted += Self.words($0) } }
    let set = try Sheet.set(blocks)
    var found: [UInt32: Int] = [:]
    for page in set.pages.indices {
      var tops: [(top: Double, size: Double)] = []
      for placed in set.pages[page].items {
        guard case .text(let run) = placed.item, let element = run.element else { continue }
        for cluster in run.clusters {
          for scalar in cluster.text.unicodeScalars { found[scalar.value, default: 0] += 1 }
        }
        let last = run.clusters[run.clusters.count - 1].glyphs[0].x.points + placed.point.x.points
        #expect(placed.point.x.points >= Sheet.left - 0.3 && last + run.size.points <= Sheet.right + 1)
        if set.elements[element].role == .reference { continue }
        tops.append((placed.point.y.points - 0.88 * run.size.points, run.size.points))
      }
      tops.sort { $0.top < $1.top }
      for (line, next) in zip(tops, tops.dropFirst()) where next.top - line.top > 1 {
        #expect(next.top - line.top >= min(line.size, next.size) - 0.01)
      }
      if let last = tops.last { #expect(last.top + last.size <= Sheet.bottom + 0.01) }
    }
    for scalar in wanted { found[scalar.value, default: 0] -= 1 }
    #expect(found.filter { $0.value < 0 }.isEmpty)
  }

  /// Marks and numbers on each page agree.
  @Test(arguments: 1...60) func everyMarkHasItsNoteOnItsPage(_ seed: Int) throws {
    var generator = Generator(state: UInt64(seed))
    let set = try Sheet.set(generator.blocks())
    for page in set.pages.indices {
      let (marks, labels) = FootNoteTests.numbers(set, page)
      #expect(marks == labels.filter { $0.count == 1 && ("①"..."㊿").contains($0) })
    }
  }
}
