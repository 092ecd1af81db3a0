import Documents
import Testing

@testable import Typesetting

/// The end of a notice: last lines, sign-off, room for the seal, code; GB/T 9704-2012, 7.3.5.
@Suite struct NoticeEndTests {
  static let issuer = "某市某区城市管理局"
  static let date = "2024年6月24日"
  static let caption = "扫一扫在手机打开当前页"
  static let url = "https://example.org/consultations/parks/result"

  struct Case: Sendable, CustomTestStringConvertible {
    let hasSeal: Bool
    let hasCode: Bool
    let hasContact: Bool
    var hasSignOff = true

    var testDescription: String { "seal \(hasSeal), code \(hasCode), contact \(hasContact), sign-off \(hasSignOff)" }
  }

  static let cases = [false, true].flatMap { seal in
    [false, true].flatMap { code in
      [false, true].map { Case(hasSeal: seal, hasCode: code, hasContact: $0) }
    }
  }

  static func inline(_ text: String) -> [Inline] { [.text(text, .office)] }

  static func signOff(_ issuers: [String], seal: Bool) -> Block {
    .signOff(SignOff(issuers: issuers.map(inline), date: inline(date), seal: seal ? .space : .none))
  }

  static let code = Block.code(CodeBlock(url: url, caption: inline(caption), alternative: [.text("二维码", .template)]))

  /// A first page of 22 lines, then `lines` more.
  static func page(_ end: Case, lines: Int) throws -> PagedDocument {
    var blocks = (0..<5).map { _ in Sheet.paragraph(String(repeating: "文", count: 26 + 28 * 3)) }
    blocks.append(Sheet.paragraph(String(repeating: "文", count: 26 + 28)))
    if lines > 0 { blocks.append(Sheet.paragraph(String(repeating: "文", count: 26 + 28 * (lines - 1)))) }
    if end.hasContact { blocks.append(Sheet.paragraph("文，联系电话：0000-0000000。")) }
    if end.hasSignOff { blocks.append(signOff([issuer], seal: end.hasSeal)) }
    if end.hasCode { blocks.append(code) }
    return try Sheet.set(blocks)
  }

  struct Box {
    var name: String
    var left: Double
    var top: Double
    var right: Double
    var bottom: Double

    func overlaps(_ other: Box) -> Bool {
      left < other.right - 0.01 && other.left < right - 0.01 && top < other.bottom - 0.01 && other.top < bottom - 0.01
    }
  }

  /// Em boxes of the text block's runs, and the code with its quiet zone.
  static func boxes(_ frame: Frame) -> [Box] {
    frame.items.compactMap { placed in
      let (x, y) = (placed.point.x.points, placed.point.y.points)
      switch placed.item {
      case .text(let run):
        guard run.element != nil, let last = run.clusters.last else { return nil }
        let size = run.size.points
        // Digits and letters are half an em wide, and so is a mark that was squeezed.
        let isHalf = last.text.unicodeScalars.allSatisfy { $0.value < 0x80 || "，。：".unicodeScalars.contains($0) }
        let right = x + (last.glyphs.first?.x.points ?? 0) + (isHalf ? 0.5 : 1) * size
        return Box(
          name: run.clusters.map(\.text).joined(), left: x, top: y - 0.88 * size, right: right, bottom: y + 0.12 * size)
      case .code(let side, let modules, _, _):
        let quiet = side.points / Double(modules) * 4
        return Box(
          name: "code", left: x - quiet, top: y - quiet, right: x + side.points + quiet, bottom: y + side.points + quiet
        )
      default: return nil
      }
    }
  }

  /// The square about a seal of 42 mm that is centred on issuer and date.
  static func seal(_ boxes: [Box]) throws -> Box {
    let issuer = try #require(boxes.first { $0.name == Self.issuer })
    let x = (issuer.left + issuer.right) / 2
    let y = (issuer.top + issuer.bottom + Sheet.pitch) / 2
    let radius = 21 * Sheet.millimetre
    return Box(name: "seal", left: x - radius, top: y - radius, right: x + radius, bottom: y + radius)
  }

  @Test(arguments: cases, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21])
  func nothingOverlapsAndNoPageIsHalfEmpty(_ notice: Case, _ lines: Int) throws {
    let set = try Self.page(notice, lines: lines)
    for frame in set.pages {
      let boxes = Self.boxes(frame)
      for (index, box) in boxes.enumerated() {
        #expect(box.bottom <= Sheet.bottom + 0.1 || box.name == "code", "\(box.name)")
        for other in boxes[(index + 1)...] { #expect(!box.overlaps(other), "\(box.name) and \(other.name)") }
      }
    }
    let last = set.pages.count - 1
    let boxes = Self.boxes(set.pages[last])
    let text = boxes.filter { $0.name.hasPrefix("文") }
    // 7.3.5.5: body text on the page of the sign-off.
    #expect(!text.isEmpty)
    let foot = try #require(text.map(\.bottom).max())
    var end = boxes.map(\.bottom).max() ?? foot
    if notice.hasSeal {
      let seal = try Self.seal(boxes)
      for box in text + boxes.filter({ $0.name == "code" || $0.name.hasPrefix("http") || $0.name == Self.caption }) {
        #expect(!seal.overlaps(box), "seal and \(box.name)")
      }
      // 7.3.5.1: its top within a line of the text above.
      #expect(seal.top - foot <= Sheet.pitch)
      end = max(end, seal.bottom)
    }
    // A page before the last ends more than four lines short only where what was carried over does not fit there.
    for page in 0..<last {
      let hole = 22 - set.lines(page).count
      guard hole > 4 else { continue }
      #expect(page == last - 1)
      let top = try #require(text.map(\.top).min())
      #expect((end - top) / Sheet.pitch > Double(hole) - 0.2)
      #expect(text.count <= 3)
    }
  }

  @Test(arguments: [0, 5, 16, 17, 18, 21])
  func aCodeWithoutSignOffStandsInTheMiddleWithText(_ lines: Int) throws {
    let set = try Self.page(Case(hasSeal: false, hasCode: true, hasContact: false, hasSignOff: false), lines: lines)
    let boxes = Self.boxes(try #require(set.pages.last))
    let code = try #require(boxes.first { $0.name == "code" })
    #expect(abs((code.left + code.right) - (Sheet.left + Sheet.right)) < 0.01)
    #expect(boxes.contains { $0.name.hasPrefix("文") })
    for (index, box) in boxes.enumerated() {
      for other in boxes[(index + 1)...] { #expect(!box.overlaps(other), "\(box.name) and \(other.name)") }
    }
  }

  @Test(arguments: [false, true]) func theCodeStandsBesideTheSignOff(_ hasSeal: Bool) throws {
    let set = try Self.page(Case(hasSeal: hasSeal, hasCode: true, hasContact: false), lines: 5)
    let boxes = Self.boxes(set.pages[1])
    let issuer = try #require(boxes.first { $0.name == Self.issuer })
    let code = try #require(boxes.first { $0.name == "code" })
    let middle = (issuer.top + issuer.bottom + Sheet.pitch) / 2
    #expect(abs((code.top + code.bottom) / 2 - middle) < 2)
    // Two characters in at least, and two between its column and the sign-off.
    let column = boxes.filter { $0.name == Self.caption || $0.name.hasPrefix("http") || Self.url.hasSuffix($0.name) }
    #expect(column.contains { $0.name == Self.caption })
    let left = try #require(column.map(\.left).min())
    let right = try #require(column.map(\.right).max())
    #expect(left >= Sheet.left + 2 * Sheet.cell - 0.1)
    #expect(issuer.left - right >= 32 - 0.1)
    #expect(right - left <= 65 * Sheet.millimetre)
    #expect(column.allSatisfy { abs(($0.left + $0.right) - (code.left + code.right)) < 0.1 || $0.right - $0.left < 20 })
  }

  @Test func theSignOffIsReadBeforeTheCodeLineByLine() throws {
    let set = try Sheet.set([Sheet.paragraph("文"), Self.signOff(["某局", "某科"], seal: false), Self.code])
    #expect(
      set.elements.map(\.role) == [
        .document, .paragraph, .paragraph, .paragraph, .paragraph, .paragraph, .link, .figure, .paragraph, .paragraph,
        .link,
      ])
    let texts = set.pages[0].items.compactMap { placed -> String? in
      guard case .text(let run) = placed.item, run.element != nil else { return nil }
      return run.clusters.map(\.text).joined()
    }
    #expect(texts.joined() == "文某局某科" + Self.date + Self.caption + Self.url)
  }

  @Test func anIssuerTooLongForACodeBesideItHasTheCodeBeneath() throws {
    let long = String(repeating: "某", count: 20)
    for seal in [false, true] {
      let set = try Sheet.set([Sheet.paragraph("文"), Self.signOff([long], seal: seal), Self.code])
      let boxes = Self.boxes(set.pages[0])
      let code = try #require(boxes.first { $0.name == "code" })
      #expect(abs((code.left + code.right) - (Sheet.left + Sheet.right)) < 0.01)
      for (index, box) in boxes.enumerated() {
        for other in boxes[(index + 1)...] { #expect(!box.overlaps(other), "\(box.name) and \(other.name)") }
      }
    }
  }

  /// An issuer of 15 characters leaves 442.2 − 4 × 15.8 − 15 × 16 − 32 = 107 pt for a caption of 11 × 12 = 132 pt: it is
  /// parted in the middle.
  @Test func aCaptionTooLongForItsPlaceIsParted() throws {
    let long = String(repeating: "某", count: 15)
    let set = try Sheet.set([Sheet.paragraph("文"), Self.signOff([long], seal: false), Self.code])
    let boxes = Self.boxes(set.pages[0])
    let issuer = try #require(boxes.first { $0.name == long })
    let code = try #require(boxes.first { $0.name == "code" })
    let caption = boxes.filter { Self.caption.contains($0.name) }
    #expect(caption.map(\.name) == ["扫一扫在手机", "打开当前页"])
    for line in caption {
      #expect(issuer.left - line.right >= 32 - 0.1)
      #expect(abs(line.left + line.right - code.left - code.right) < 0.1)
    }
    for (index, box) in boxes.enumerated() {
      for other in boxes[(index + 1)...] { #expect(!box.overlaps(other), "\(box.name) and \(other.name)") }
    }
  }

  /// 7.3.6: 附注 on the line after the date, two characters in, and the code beneath where it has no place beside them.
  @Test func aRemarkComesBeforeACodeBeneath() throws {
    let long = String(repeating: "某", count: 20)
    let remark = Block.remark(Self.inline("此件公开发布"))
    let set = try Sheet.set([Sheet.paragraph("文"), Self.signOff([long], seal: false), remark, Self.code])
    let boxes = Self.boxes(set.pages[0])
    let date = try #require(boxes.first { $0.name.hasPrefix("2024") })
    let note = try #require(boxes.first { $0.name.contains("此件公开发布") })
    let code = try #require(boxes.first { $0.name == "code" })
    #expect(abs(note.top - date.top - Sheet.pitch) < 0.1)
    #expect(code.top >= note.bottom)
    // Beside a sign-off that would leave room for the code, the remark stands on the line after the date too.
    for seal in [false, true] {
      let short = Self.boxes(
        try Sheet.set([Sheet.paragraph("文"), Self.signOff([Self.issuer], seal: seal), Self.code, remark]).pages[0])
      let day = try #require(short.first { $0.name.hasPrefix("2024") })
      let after = try #require(short.first { $0.name.contains("此件公开发布") })
      #expect(abs(after.top - day.top - Sheet.pitch) < 0.1)
      #expect(try #require(short.first { $0.name == "code" }).top >= after.bottom)
    }
  }

  /// Six issuers with a code beneath: the code leaves the page of the sign-off rather than take the text from it.
  @Test(arguments: 0...21) func aCodeBelowManySealsLeavesNoPageHalfEmpty(_ lines: Int) throws {
    let body = Sheet.paragraph(String(repeating: "文", count: 26 + 28 * (21 + lines)))
    let names = (0..<6).map { _ in Self.issuer }
    let set = try Sheet.set([body, Self.signOff(names, seal: true), Self.code])
    for page in set.pages.indices.dropLast() { #expect(set.lines(page).count >= 3) }
    let issued = try #require(set.pages.indices.first { set.texts($0).contains { $0.contains("某市") } })
    #expect(set.texts(issued).contains { $0.hasPrefix("文") })
  }

  /// In Britain it stands at the left, and neither it nor the code is alone on a page.
  @Test(arguments: 35...50) func aSignOffInEnglishHasTextBesideIt(_ lines: Int) throws {
    let line = String(repeating: "word ", count: 14)
    let text = (0..<lines).map { _ in Sheet.paragraph(line) }
    let set = try Sheet.set(text + [Self.signOff(["Council"], seal: true), Self.code], style: .britain)
    let last = set.lines(set.pages.count - 1)
    let texts = last.map { $0.map(\.text).joined() }
    #expect(texts.contains("Council") && texts.contains { $0.hasPrefix("word") })
    let place = try #require(last.first { $0.map(\.text).joined() == "Council" }?.first)
    #expect(abs(place.x - 30 * Sheet.millimetre) < 0.01)
  }

  @Test func aTableBeforeASignOffMayBeParted() throws {
    let table = Table(
      columns: [Table.Column(header: Self.inline("来源"))], rows: Array(repeating: [Self.inline("群众")], count: 70))
    let set = try Sheet.set([.table(table), Self.signOff([Self.issuer], seal: true)])
    let last = set.texts(set.pages.count - 1)
    #expect(last.contains(Self.issuer) && last.contains("群众"))
    for page in 0..<(set.pages.count - 1) { #expect(set.texts(page).count >= 20) }
  }
}
