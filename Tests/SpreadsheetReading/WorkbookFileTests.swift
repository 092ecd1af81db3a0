import Campaigns
import Diagnostics
import Packaging
import Testing

@testable import SpreadsheetReading

@Suite struct WorkbookFileTests {
  @Test func cellsOfEveryKind() throws {
    let rows = """
      <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><t xml:space="preserve"> 内 </t></is></c></row>
      <row r="3" hidden="1"><c r="A3"><v>1.5</v></c><c r="B3" t="b"><v>1</v></c><c r="C3" t="e"><v>#N/A</v></c><c r="D3" s="1"><v>43984</v></c>
      <c r="E3" t="d"><v>2020-06-02T10:00:00</v></c><c r="G3" s="1"/><c r="H3" t="str"><f>A1&amp;B1</f><v>甲&lt;乙</v></c><c r="I3"><f>1/0</f></c></row>
      """
    let book = try Package.open(
      Package.parts(
        rows: rows, behind: "<mergeCells><mergeCell ref=\"A1:B2\"/><mergeCell ref=\"C9\"/></mergeCells>",
        strings:
          "<si><t>甲</t></si><si><r><t>粗</t></r><r><rPr><b/></rPr><t xml:space=\"preserve\"> 细</t></r><rPh sb=\"0\" eb=\"1\"><t>読</t></rPh></si>",
        styles:
          "<numFmts><numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\"/></numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/></cellXfs>"
      ))
    let reader = try book.rows(of: book.sheets[0])
    let first = try #require(try reader.next())
    #expect(first.cells.map(\.value) == [.text("甲"), .text("粗 细"), .text(" 内 ")])
    let second = try #require(try reader.next())
    #expect(second.row == 2 && second.isHidden)
    let moment = SheetMoment(day: CalendarDate(year: 2020, month: 6, day: 2), seconds: 0)
    #expect(
      second.cells.map(\.value) == [
        .number(1.5), .boolean(true), .error("#N/A"), .moment(moment),
        .moment(SheetMoment(day: moment.day, seconds: 36_000)), .text("甲<乙"), .blank,
      ])
    #expect(second.cells.map(\.hasFormula) == [false, false, false, false, false, true, true])
    #expect(second[7]?.text == "甲<乙")
    #expect(second[6] == nil)
    #expect(try reader.next() == nil)
    #expect(reader.merges.map(\.a1) == ["A1:B2"])
  }

  @Test func addressesThatAreLeftOut() throws {
    let cells = try Package.cells(
      Package.open(
        Package.parts(
          rows: "<row><c><v>1</v></c><c><v>2</v></c></row><row r=\"5\"><c r=\"B5\"><v>3</v></c><c><v>4</v></c></row>")))
    #expect(cells == ["A1": .number(1), "B1": .number(2), "B5": .number(3), "C5": .number(4)])
  }

  @Test func daysFrom1904() throws {
    let book = try Package.open(
      Package.parts(
        rows: "<row><c s=\"0\"><v>42522</v></c></row>", workbook: "<workbookPr date1904=\"1\"/>",
        styles: "<cellXfs><xf numFmtId=\"14\"/></cellXfs>"))
    #expect(book.from1904)
    #expect(try Package.records(book)[0].cells[0].text == "2020-06-02")
  }

  /// The strict form of OOXML has other namespaces, and writers may give them prefixes.
  @Test func strictAndPrefixed() throws {
    var parts = Package.parts(rows: "")
    parts[4].1 = """
      <x:worksheet xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>甲</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>
      """
    #expect(try Package.cells(Package.open(parts)) == ["A1": .text("甲")])
  }

  @Test func sheetsWithTheirStates() throws {
    var parts = Package.parts(rows: "")
    parts[2].1 =
      "<workbook xmlns:r=\"r\"><sheets><sheet name=\"a\" r:id=\"rId1\" state=\"veryHidden\"/><sheet name=\"b &amp; c\" r:id=\"rId2\" state=\"hidden\"/><sheet name=\"图\" r:id=\"rId4\"/></sheets></workbook>"
    parts[3].1 =
      "<Relationships><Relationship Id=\"rId1\" Type=\"x/worksheet\" Target=\"worksheets/../worksheets/sheet1.xml\"/><Relationship Id=\"rId2\" Type=\"x/worksheet\" Target=\"WORKSHEETS/Sheet1.xml\"/><Relationship Id=\"rId4\" Type=\"x/chartsheet\" Target=\"chartsheets/sheet1.xml\"/></Relationships>"
    let book = try Package.open(parts)
    #expect(book.sheets.map(\.name) == ["a", "b & c", "图"])
    #expect(book.sheets.map(\.visibility) == [.veryHidden, .hidden, .visible])
    #expect(book.sheets.map(\.hasCells) == [true, true, false])
    #expect(try Package.records(book, 1).isEmpty)
  }

  @Test func manyTextsGoToAFile() throws {
    let texts = (0..<5000).map { "第\($0)条意见，写得长一点，好让内存装不下。" }
    var limits = WorkbookLimits()
    limits.memory = 1000
    let strings = texts.map { "<si><t>\($0)</t></si>" }.joined()
    // Backwards, so that no two neighbours stand in their order.
    let rows = (0..<5000).map { "<row r=\"\($0 + 1)\"><c t=\"s\"><v>\(4999 - $0)</v></c></row>" }.joined()
    let book = try Package.open(Package.parts(rows: rows, strings: strings), limits: limits)
    #expect(try Package.records(book).map { $0.cells[0].text } == texts.reversed())
  }

  @Test func rowsComeBeforeTheSheetEnds() throws {
    let rows = (1...20_000).map { "<row r=\"\($0)\"><c r=\"A\($0)\"><v>\($0)</v></c></row>" }.joined()
    let book = try Package.open(Package.parts(rows: rows + "<row r=\"5\"/>"))
    let reader = try book.rows(of: book.sheets[0])
    for number in 1...15_000 { #expect(try reader.next()?.cells[0].value == .number(Double(number))) }
    #expect(throws: Failed.self) { while try reader.next() != nil {} }
  }

  // MARK: What is not right

  @Test(arguments: [
    "<row r=\"2\"/><row r=\"2\"/>", "<row r=\"0\"/>", "<row r=\"1048577\"/>", "<row><c r=\"A2\"/></row>",
    "<row><c r=\"B1\"/><c r=\"A1\"/></row>", "<row><c r=\"XFE1\"/></row>", "<row><c><v>abc</v></c></row>",
    "<row><c t=\"s\"><v>7</v></c></row>", "<row><c t=\"s\"><v>-1</v></c></row>", "<row><c><v>1</v></row>", "<row><c/>",
    "<row>&unknown;</row>", "<row><c><v>-NAN</v></c></row>",
  ])
  func brokenSheets(_ rows: String) throws {
    #expect(Package.code { _ = try Package.records(Package.open(Package.parts(rows: rows))) } == "xlsx.damaged")
  }

  @Test func entitiesAreRefused() throws {
    let laughs =
      "<!DOCTYPE lolz [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]><worksheet><sheetData><row><c t=\"str\"><v>&b;</v></c></row></sheetData></worksheet>"
    let outside =
      "<?xml version=\"1.0\"?><!DOCTYPE x SYSTEM \"file:///etc/passwd\"><worksheet><sheetData/></worksheet>"
    for text in [laughs, outside] {
      var parts = Package.parts(rows: "")
      parts[4].1 = text
      #expect(Package.code { _ = try Package.records(Package.open(parts)) } == "xlsx.unsafe")
      parts = Package.parts(rows: "", strings: "")
      parts[5].1 = text
      #expect(Package.code { _ = try Package.open(parts) } == "xlsx.unsafe")
    }
  }

  @Test func tagsOfManyAttributesAreRefused() throws {
    let attributes = (0..<20_000).map { " a\($0)=\"\"" }.joined()
    #expect(
      Package.code { _ = try Package.records(Package.open(Package.parts(rows: "<row\(attributes)/>"))) }
        == "xlsx.unsafe")
    let long = "<row><c r=\"A1\" x=\"\(String(repeating: ">", count: 70_000))\"/></row>"
    #expect(Package.code { _ = try Package.records(Package.open(Package.parts(rows: long))) } == "xlsx.unsafe")
    // Comments, instructions and character data may hold what looks like that.
    let harmless =
      "<!-- <a \(attributes)> - > <!DOCTYPE --><?x <!DOCTYPE > ?><row><c t=\"str\"><v><![CDATA[<a \(attributes)> ]] > <!DOCTYPE]]></v></c></row>"
    let cells = try Package.cells(Package.open(Package.parts(rows: harmless)))
    #expect(cells["A1"] == .text("<a \(attributes)> ]] > <!DOCTYPE"))
  }

  @Test func bombsAreRefused() throws {
    let rows = String(repeating: "<row/>", count: 1 << 20)
    var limits = WorkbookLimits()
    limits.least = 1 << 20
    #expect(
      Package.code { _ = try Package.records(Package.open(Package.parts(rows: rows), limits: limits)) }
        == "xlsx.too-large")
    // A part that says less than it gives ends where it should have.
    var bytes = try Package.bytes(Package.parts(rows: rows))
    let size = try #require(ZipReader(bytes)["xl/worksheets/sheet1.xml"]?.size)
    let field = [0, 8, 16, 24].map { UInt8(truncatingIfNeeded: size >> $0) }
    for at in 0..<bytes.count - 4 where Array(bytes[at..<at + 4]) == field { bytes[at + 2] = 1 }
    #expect(Package.code { _ = try Package.records(Package.open(bytes)) } == "xlsx.damaged")
  }

  @Test func longTextsAreRefused() throws {
    let long = String(repeating: "长", count: 400_000)
    for rows in [
      "<row><c t=\"str\"><v>\(long)</v></c></row>", "<row><c t=\"inlineStr\"><is><t>\(long)</t></is></c></row>",
    ] {
      #expect(Package.code { _ = try Package.records(Package.open(Package.parts(rows: rows))) } == "xlsx.damaged")
    }
    #expect(
      Package.code { _ = try Package.open(Package.parts(rows: "", strings: "<si><t>\(long)</t></si>")) }
        == "xlsx.damaged")
  }

  @Test func deepNestingIsRefused() throws {
    let deep = String(repeating: "<a>", count: 3000) + String(repeating: "</a>", count: 3000)
    #expect(Package.code { _ = try Package.records(Package.open(Package.parts(rows: deep))) } == "xlsx.damaged")
  }

  @Test func otherKindsOfFiles() throws {
    func code(_ bytes: [UInt8]) -> String? { Package.code { _ = try Package.open(bytes) } }
    #expect(code([]) == "input.empty")
    #expect(code(Array("id,text\n1,甲\n".utf8)) == "xlsx.not-a-workbook")
    #expect(code(Array("<html><table>".utf8)) == "xlsx.not-a-workbook")
    #expect(code(Array("%PDF-1.7".utf8)) == "xlsx.not-a-workbook")
    let ole: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    #expect(code(ole + [UInt8](repeating: 0, count: 600)) == "xlsx.not-a-workbook")
    let name = Array("EncryptedPackage".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
    #expect(code(ole + [UInt8](repeating: 0, count: 600) + name) == "xlsx.encrypted")
    #expect(
      code(try Package.bytes([("mimetype", "application/vnd.oasis"), ("content.xml", "<a/>")])) == "xlsx.not-a-workbook"
    )
    var word = Package.parts(rows: "")
    word[2].1 = "<document/>"
    #expect(code(try Package.bytes(word)) == "xlsx.not-a-workbook")
    let whole = try Package.bytes(Package.parts(rows: "<row><c><v>1</v></c></row>"))
    for length in stride(from: 4, to: whole.count - 1, by: 97) {
      #expect(code(Array(whole[..<length])) == "xlsx.damaged", "\(length)")
    }
    #expect(
      code(try Package.bytes(Package.parts(rows: "").filter { $0.0 != "xl/_rels/workbook.xml.rels" })) == "xlsx.damaged"
    )
  }

  /// Any byte may be another: it is said, or the cells are as they were.
  @Test func flippedBitsNeverCrash() throws {
    let whole = try Package.bytes(
      Package.parts(
        rows: "<row><c t=\"s\"><v>0</v></c><c s=\"1\"><v>5</v></c></row>", strings: "<si><t>甲</t></si>",
        styles: "<cellXfs><xf/><xf numFmtId=\"14\"/></cellXfs>"))
    let wanted = try Package.cells(Package.open(whole))
    var refused = 0
    for at in whole.indices {
      for bit in [UInt8(1), 0x20, 0x80] {
        var bytes = whole
        bytes[at] ^= bit
        do {
          let cells = try Package.cells(Package.open(bytes))
          // The names of parts have no checksum: a sheet without its table of styles or texts is another.
          #expect(cells == wanted || cells["B1"] == .number(5), "\(at)")
        } catch is Failed {
          refused += 1
        }
      }
    }
    #expect(refused > whole.count)
  }

  /// Parts that say something else than they should, in packages that are whole.
  @Test func changedPartsNeverCrash() throws {
    let parts = Package.parts(
      rows:
        "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" s=\"1\"><v>5</v></c></row><row r=\"3\"><c r=\"C3\" t=\"inlineStr\"><is><r><t>x</t></r></is></c></row>",
      behind: "<mergeCells><mergeCell ref=\"A1:B2\"/></mergeCells>", strings: "<si><t>甲_x0041_</t></si>",
      styles:
        "<numFmts><numFmt numFmtId=\"164\" formatCode=\"yyyy\"/></numFmts><cellXfs><xf/><xf numFmtId=\"164\"/></cellXfs>"
    )
    let pieces = [
      "<", ">", "/", "\"", "=", "&", "1", "-1", "99999999999", "<row>", "</c>", "<c>", "<v>", "t=\"e\"", "]]>", "\u{0}",
      "é",
    ]
    var state: UInt64 = 3
    func next(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    var refused = 0
    for _ in 0..<3000 {
      var changed = parts
      let part = 1 + next(parts.count - 1)
      var scalars = Array(changed[part].1.unicodeScalars)
      for _ in 0...next(3) {
        let at = next(scalars.count)
        switch next(3) {
        case 0: scalars.remove(at: at)
        case 1: scalars.insert(contentsOf: pieces[next(pieces.count)].unicodeScalars, at: at)
        default: scalars.swapAt(at, next(scalars.count))
        }
      }
      changed[part].1 = String(String.UnicodeScalarView(scalars))
      do {
        let book = try Package.open(changed)
        for sheet in book.sheets where sheet.hasCells {
          let reader = try book.rows(of: sheet)
          while let record = try reader.next() {
            #expect(zip(record.cells, record.cells.dropFirst()).allSatisfy { $0.address.column < $1.address.column })
          }
        }
      } catch is Failed {
        refused += 1
      }
    }
    #expect(refused > 1000 && refused < 3000)
  }
}
