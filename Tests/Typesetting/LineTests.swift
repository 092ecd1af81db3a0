import Documents
import Testing

@testable import Typesetting

/// Squeezing, prohibition and breaking; GB/T 15834-2011, 5.1, and CLREQ 3.1.
@Suite struct LineTests {
  func han(_ count: Int) -> String { String(repeating: "汉", count: count) }

  func lines(_ text: String, level: ProhibitionLevel = .gb) throws -> [[SetCharacter]] {
    let official = DocumentStyle.official
    let style = DocumentStyle(
      page: official.page, composition: .grid, prohibition: level, body: official.body, title: official.title,
      headings: official.headings, table: official.table, pageNumber: official.pageNumber, mark: official.mark)
    return try Sheet.set([Sheet.paragraph(text, indent: .none)], style: style).lines()
  }

  func text(_ line: [SetCharacter]) -> String { line.map(\.text).joined() }

  @Test func adjacentMarksShareHalfAnEm() throws {
    let line = try lines("他说：“好”。甲")[0]
    // 他0 说1 ：2 “ ink in the right half of 2.5–3.5, 好3.5 ”4.5 。5 甲6: each pair takes 1.5 cells.
    let cells = line.map { Sheet.cells($0.x) }
    #expect(abs(cells[2] - 2) < 1e-6)
    #expect(abs(cells[4] - 3.5) < 1e-6)
    #expect(abs(cells[5] - 4.5) < 1e-6)
    #expect(abs(cells[6] - 5) < 1e-6)
    #expect(abs(cells[7] - 6) < 1e-6)
  }

  @Test func openingAfterOpeningGivesItsOwnBlank() throws {
    let cells = try lines("甲（《乙")[0].map { Sheet.cells($0.x) }
    // 甲0 （1, whose glyph is an em wide and ends with its cell; 《 takes half a cell; 乙 at 2.5.
    #expect(abs(cells[3] - 2.5) < 1e-6)
  }

  @Test func aStopDoesNotBeginALine() throws {
    // The 29th character is a comma: it comes onto the line, half of it at the edge, and the comma before gives the
    // other half (28 + 1 − 1/2 − 1/2 = 28 cells).
    let set = try lines(han(10) + "，" + han(17) + "，" + han(20))
    #expect(text(set[0]) == han(10) + "，" + han(17) + "，")
    #expect(abs(Sheet.cells(set[0][28].x) - 27.5) < 1e-6)
    #expect(abs(Sheet.cells(set[0][11].x) - 10.5) < 1e-6)
  }

  @Test func withNothingToSqueezeACharacterGoesDown() throws {
    // 28 Han and a stop: only half a cell could be had, so the last Han goes down with the stop, and 27 Han share the
    // free cell.
    let set = try lines(han(28) + "。" + han(20))
    #expect(text(set[0]) == han(27))
    #expect(text(set[1]).hasPrefix("汉。"))
    #expect(abs(Sheet.cells(set[0][26].x) - 27) < 1e-6)
  }

  @Test func anOpeningMarkDoesNotEndALine() throws {
    let set = try lines(han(10) + "，" + han(16) + "（" + han(20) + "）" + han(9))
    for line in set { #expect(!"（".contains(line[line.count - 1].text)) }
  }

  @Test(arguments: ["、", "，", "。", "：", "；", "！", "？", "）", "》", "”", "’", "」", "—", "～", "·"])
  func marksThatBeginNoLine(_ mark: String) throws {
    for before in 20..<32 {
      let set = try lines(han(before) + mark + han(40))
      for line in set { #expect(line[0].text != mark, "\(before) \(mark)") }
      #expect(set.map(text).joined() == han(before) + mark + han(40))
    }
  }

  @Test func theSolidusKeepsFromBothEdgesAtLevelGB() throws {
    for before in 24..<32 {
      for line in try lines(han(before) + "/" + han(40)) {
        #expect(line[0].text != "/" && line[line.count - 1].text != "/")
      }
    }
    #expect(try lines(han(28) + "/" + han(40), level: .none)[1][0].text == "/")
  }

  @Test func levelsOfProhibition() throws {
    // 28 Han, then a stop: without prohibition the stop begins the next line.
    #expect(try text(lines(han(28) + "。" + han(20), level: .none)[1]).hasPrefix("。"))
    #expect(try text(lines(han(28) + "。" + han(20), level: .basic)[1]).hasPrefix("汉。"))
    // ——: `basic` lets it begin a line, `strict` and (where it is cheap) `gb` do not.
    #expect(try text(lines(han(28) + "——" + han(20), level: .basic)[1]).hasPrefix("——"))
    #expect(try text(lines(han(28) + "——" + han(20), level: .gb)[1]).hasPrefix("汉——"))
    #expect(try text(lines(han(28) + "——" + han(20), level: .strict)[1]).hasPrefix("汉——"))
    // At the paragraph's start it may stand at every level.
    #expect(try text(lines("——" + han(20), level: .strict)[0]).hasPrefix("——"))
  }

  @Test func dashAndEllipsisStayWhole() throws {
    for mark in ["——", "……"] {
      for before in 24..<30 {
        let set = try lines(han(before) + mark + han(40))
        #expect(set.contains { text($0).contains(mark) })
        let line = try #require(set.first { text($0).contains(mark) })
        let index = try #require(line.firstIndex { $0.text == String(mark.prefix(1)) })
        // Never stretched inside: one cell from the first to the second.
        #expect(abs(Sheet.cells(line[index + 1].x) - Sheet.cells(line[index].x) - 1) < 0.02)
      }
    }
  }

  @Test func noLastLineOfOneCharacter() throws {
    for count in 29..<36 {
      let set = try lines(han(14) + "，" + han(count - 16) + "。")
      #expect(text(set[set.count - 1]).filter { $0 == "汉" }.count != 1, "\(count)")
    }
    // 29 Han: one would be left; two go down instead.
    let set = try lines(han(57))
    #expect(set.map(\.count).last == 2)
  }

  @Test func westernWordsAndNumbersStayWhole() throws {
    for before in 20..<30 {
      let set = try lines(han(before) + "12345.67万元Windows系统" + han(30))
      #expect(set.contains { text($0).contains("12345.67") })
      #expect(set.contains { text($0).contains("Windows") })
    }
  }

  @Test func aDateIsKeptTogetherWhereThatCostsLittle() throws {
    // 24 Han, a mark and a date of 5 + 4: it would be cut after 2020年; nothing is gained by that.
    let set = try lines(han(8) + "，" + han(16) + "，5月" + han(30))
    #expect(set.contains { text($0).contains("5月") })
  }

  @Test func aURLLongerThanALineIsPartedAtItsMarks() throws {
    let url = "https://example.org/notice/2020/06/18/consultation/results/summary.html?district=12&year=2020"
    let set = try lines("详见" + url + "。" + han(10))
    #expect(set.count > 1)
    #expect(set.map(text).joined() == "详见" + url + "。" + han(10))
    for line in set {
      let last = line[line.count - 1]
      #expect(last.x + 8 <= Sheet.right + 0.01)
    }
    #expect(["/", "-", "?", "&", "=", "."].contains(set[0][set[0].count - 1].text))
  }

  @Test func aWordLongerThanALineIsParted() throws {
    let word = String(repeating: "a", count: 130)
    let set = try lines(word)
    #expect(set.map(text).joined() == word)
    for line in set { #expect(line[line.count - 1].x + 8 <= Sheet.right + 0.01) }
  }

  @Test func anOpeningMarkAtALineStartIsTrimmed() throws {
    let set = try lines(han(28) + "“" + han(40) + "”。")
    let line = try #require(set.first { $0[0].text == "“" })
    // Its glyph is 16 pt wide and ends after half a cell.
    #expect(abs(line[0].x - (Sheet.left + Sheet.cell / 2 - 16)) < 1e-6)
  }

  @Test func fullLinesAreFlush() throws {
    let source = "本次征集共收到意见1286条，其中网上732条（56.9%），来信318件、电话236个；“建议”“意见”均已答复。" + han(5)
    for shift in 0..<28 {
      let set = try lines(han(shift) + source + source)
      for line in set.dropLast() {
        let last = line[line.count - 1]
        let width =
          "，。、；：！？”’）》".contains(last.text)
          ? [Sheet.cell / 2, Sheet.cell] : last.text.unicodeScalars.allSatisfy(\.isASCII) ? [8] : [Sheet.cell]
        #expect(width.contains { abs(last.x + $0 - Sheet.right) < 0.01 }, "\(shift) \(text(line))")
      }
    }
  }
}
