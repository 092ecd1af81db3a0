import Documents
import Testing

@testable import Typesetting

/// Notes at the foot of the page.
@Suite struct FootNoteTests {
  static func paragraph(_ text: String, note: String, _ rest: String = "") -> Block {
    .paragraph(
      Paragraph([.text(text, .office), .note([.text(note, .office)]), .text(rest, .office)], indent: .none))
  }

  /// Marks of a page in the text from the top down, whatever column they stand in, and numbers at its foot.
  static func numbers(_ set: PagedDocument, _ page: Int) -> (marks: [String], labels: [String]) {
    var marks: [(y: Double, text: String)] = []
    var labels: [String] = []
    for placed in set.pages[page].items {
      guard case .text(let run) = placed.item, let element = run.element else { continue }
      let text = run.clusters.map(\.text).joined()
      switch set.elements[element].role {
      case .reference: marks.append((placed.point.y.points, text))
      case .label: labels.append(text)
      default: continue
      }
    }
    let sorted = marks.enumerated().sorted { ($0.element.y, $0.offset) < ($1.element.y, $1.offset) }
    return (sorted.map(\.element.text), labels)
  }

  @Test func aNoteStandsAtTheFootOfItsPageUnderARule() throws {
    let set = try Sheet.set([Self.paragraph("正文", note: "注文", "续"), Sheet.paragraph("后")])
    let lines = set.lines()
    #expect(
      set.texts() == ["正文", "①", "续", "后", "①注文"].reduce(into: []) { $0.append($1) } || set.texts().last == "①注文")
    // 12 pt type, lines 17.4 pt apart, on the lower edge of the text block: its baseline 17.4 − 0.88 × 12 above it.
    let note = try #require(lines.last)
    #expect(abs(note[0].y - (Sheet.bottom - 1.45 * 12 + 0.88 * 12)) < 0.01)
    // The text begins 1.5 em after the left edge.
    #expect(abs(note[1].x - Sheet.left - 18) < 0.01)
    let rule = set.pages[0].items.compactMap { placed -> (Double, Double, Double)? in
      guard case .rule(let width, let height, _, nil) = placed.item else { return nil }
      return (placed.point.y.points, width.millimetres, height.millimetres)
    }
    #expect(rule.count == 1)
    // A quarter of 156 mm, 0.25 mm thick, 6 pt above the note.
    #expect(abs(rule[0].0 - (Sheet.bottom - 1.45 * 12 - 6)) < 0.01)
    #expect(abs(rule[0].1 - 39) < 1e-6 && abs(rule[0].2 - 0.25) < 1e-6)
  }

  @Test func theMarkIsRaisedAndTakesHalfACell() throws {
    let set = try Sheet.set([Self.paragraph("正文", note: "注", "续")])
    let runs = set.pages[0].items.compactMap { placed -> (text: String, x: Double, y: Double, size: Double)? in
      guard case .text(let run) = placed.item else { return nil }
      return (run.clusters[0].text, placed.point.x.points, placed.point.y.points, run.size.points)
    }
    // 0.6 × 16 = 9.6 pt, 0.34 × 16 = 5.44 pt above the baseline.
    #expect(runs[1].text == "①" && abs(runs[1].size - 9.6) < 1e-6)
    #expect(abs(runs[0].y - runs[1].y - 5.44) < 1e-6)
    // 续 begins after two cells and a half.
    #expect(abs(Sheet.cells(runs[2].x) - 2.5) < 0.001)
  }

  @Test func aMarkNeverBeginsALine() throws {
    for count in 24...30 {
      let set = try Sheet.set([
        Self.paragraph(String(repeating: "文", count: count), note: "注", String(repeating: "续", count: 40))
      ])
      for placed in set.pages[0].items {
        guard case .text(let run) = placed.item, let element = run.element,
          set.elements[element].role == .reference
        else { continue }
        #expect(placed.point.x.points > Sheet.left + 0.9 * Sheet.cell)
      }
    }
  }

  @Test func numbersBeginAnewOnEachPage() throws {
    // 11 paragraphs of two lines, each with a note, and more.
    let blocks = (0..<24).map { _ in Self.paragraph(String(repeating: "文", count: 40), note: "注文") }
    let set = try Sheet.set(blocks)
    #expect(set.pages.count > 2)
    var total = 0
    for page in set.pages.indices {
      let (marks, labels) = Self.numbers(set, page)
      #expect(!marks.isEmpty)
      #expect(marks == labels)
      #expect(marks == (1...marks.count).map { NoteMark.character($0) })
      total += marks.count
    }
    #expect(total == 24)
  }

  @Test func textAndNotesNeverOverlapAndNothingIsLost() throws {
    for length in [1, 30, 200, 900, 3000] {
      let note = String(repeating: "注", count: length)
      let set = try Sheet.set([
        Sheet.paragraph(String(repeating: "文", count: 300)), Self.paragraph("有注", note: note),
        Sheet.paragraph(String(repeating: "文", count: 300)), Self.paragraph("又有", note: note, "完"),
      ])
      var count = 0
      var previous = -1.0
      for page in set.pages.indices {
        previous = -1
        var notes: [Double] = []
        for placed in set.pages[page].items {
          guard case .text(let run) = placed.item, run.element != nil else { continue }
          count += run.clusters.filter { $0.text == "注" }.count
          let y = placed.point.y.points
          #expect(y < Sheet.bottom)
          if run.size.points == 12 { notes.append(y - 0.88 * 12) } else { previous = max(previous, y) }
        }
        // The rule stands between.
        if let top = notes.min(), previous > 0 { #expect(top - previous >= 14 - 0.12 * 16) }
        // A page is never given to notes alone while there is text.
        if page < set.pages.count - 1, length < 1000 { #expect(previous > 0) }
      }
      // 有注 has one of its own.
      #expect(count == 2 * length + 1)
      #expect(set.pages.count < 4 + 2 * length / 500)
    }
  }

  @Test func aLongNoteBeginsOnThePageOfItsMark() throws {
    let note = String(repeating: "注", count: 1200)
    let set = try Sheet.set([
      Sheet.paragraph(String(repeating: "文", count: 300)), Self.paragraph("有注", note: note),
      Sheet.paragraph(String(repeating: "后", count: 600)),
    ])
    #expect(Self.numbers(set, 0).labels == ["①"])
    #expect(Self.numbers(set, 1).labels.isEmpty)
    // It goes on at the foot of the second page, whose text begins above.
    #expect(set.texts(1).first?.hasPrefix("后") == true)
    #expect(set.texts(1).last?.hasPrefix("注") == true)
  }

  @Test func aNoteWithinANoteStandsInBrackets() throws {
    let inner: Inline = .note([.text("内", .office)])
    let set = try Sheet.set([
      .paragraph(Paragraph([.text("正文", .office), .note([.text("外", .office), inner])]))
    ])
    #expect(set.texts().last == "①外（内）")
  }

  @Test func aNoteIsANoteInTheStructureAndItsMarkAReference() throws {
    let set = try Sheet.set([Self.paragraph("正文", note: "注")])
    #expect(set.elements.map(\.role) == [.document, .paragraph, .reference, .note, .label, .paragraph])
    #expect(set.elements.map(\.parent) == [nil, 0, 1, 0, 3, 3])
  }

  @Test func figuresInANoteArePrinted() throws {
    let figure = Inline.text("735", TextSource(.figure, identity: "received.total"))
    let set = try Sheet.set([.paragraph(Paragraph([.text("正文", .office), .note([figure])]))])
    #expect(set.pages[0].prints.map(\.identity) == ["received.total"])
  }
}
