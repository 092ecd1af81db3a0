import Campaigns
import Packaging
import Surroundings
import TestSupport
import Testing

@testable import SpreadsheetReading

/// Workbooks that other programs wrote.
@Suite struct OtherWritersTests {
  private static let script = """
    import datetime, openpyxl, sys
    from openpyxl.cell.rich_text import CellRichText, TextBlock
    from openpyxl.cell.text import InlineFont
    book = openpyxl.Workbook()
    if sys.argv[2] == '1904':
        from openpyxl.utils.datetime import CALENDAR_MAC_1904
        book.epoch = CALENDAR_MAC_1904
    sheet = book.active
    sheet.title = '表 一'
    sheet['A1'] = '编号'
    sheet['B1'] = CellRichText('前', TextBlock(InlineFont(b=True), '粗'), '后')
    sheet['A2'] = '007'
    sheet['B2'] = 7
    sheet['C2'] = 0.1
    sheet['D2'] = datetime.date(2024, 5, 6)
    sheet['E2'] = datetime.datetime(2024, 5, 6, 8, 30, 15)
    sheet['F2'] = True
    sheet['G2'] = '=B2*2'
    sheet['H2'] = '=1/0'
    sheet['A4'] = ' 两端 \\n换行\\t '
    sheet['B4'] = '<&>"😀'
    sheet['C4'] = datetime.time(18, 5)
    sheet.merge_cells('A6:B7')
    sheet['A6'] = '合并'
    sheet.row_dimensions[4].hidden = True
    other = book.create_sheet('藏')
    other.sheet_state = 'hidden'
    other['C3'] = '在这里'
    book.create_sheet('深藏').sheet_state = 'veryHidden'
    book.save(sys.argv[1])
    """

  private func open(_ path: String) throws -> WorkbookFile {
    try WorkbookFile(try SystemWorld().open(path), path: path, temporary: nil)
  }

  private func judge(_ book: WorkbookFile, computed: Bool) throws {
    #expect(book.sheets.map(\.name) == ["表 一", "藏", "深藏"])
    #expect(book.sheets[1].visibility == .hidden)
    let day = try #require(CalendarDate(year: 2024, month: 5, day: 6))
    let cells = try Package.cells(book)
    #expect(cells["A1"] == .text("编号"))
    #expect(cells["B1"] == .text("前粗后"))
    #expect(cells["A2"] == .text("007"))
    #expect(cells["B2"] == .number(7))
    #expect(cells["C2"] == .number(0.1))
    #expect(cells["D2"] == .moment(SheetMoment(day: day, seconds: 0)))
    #expect(cells["E2"] == .moment(SheetMoment(day: day, seconds: 30_615)))
    #expect(cells["F2"] == .boolean(true))
    #expect(cells["G2"] == (computed ? .number(14) : .blank))
    #expect(cells["H2"] == (computed ? .error("#DIV/0!") : .blank))
    #expect(cells["A4"] == .text(" 两端 \n换行\t "))
    #expect(cells["B4"] == .text("<&>\"😀"))
    if case .moment(let moment) = cells["C4"] { #expect(moment.seconds == 65_100) } else { Issue.record("no time") }
    #expect(cells["A6"] == .text("合并"))
    #expect(cells["B6"] == nil)
    #expect(try Package.cells(book, 1) == ["C3": .text("在这里")])
    let reader = try book.rows(of: book.sheets[0])
    while let record = try reader.next() { #expect(record.isHidden == (record.row == 3)) }
    #expect(reader.merges.map(\.a1) == ["A6:B7"])
  }

  @Test(
    .enabled(if: OutsideProgram.python(with: "openpyxl") != nil, "openpyxl is not installed"),
    arguments: ["1900", "1904"])
  func openpyxl(_ epoch: String) throws {
    let folder = ScratchFolder()
    let python = try #require(OutsideProgram.python(with: "openpyxl"))
    let made = OutsideProgram.run(python, "-c", OtherWritersTests.script, folder.file("a.xlsx"), epoch)
    #expect(made.status == 0, "\(made.output)")
    let book = try open(folder.file("a.xlsx"))
    #expect(book.from1904 == (epoch == "1904"))
    try judge(book, computed: false)
  }

  @Test(
    .enabled(
      if: OutsideProgram.python(with: "openpyxl") != nil && OutsideProgram.find("soffice") != nil,
      "LibreOffice or openpyxl is not installed"))
  func libreOffice() throws {
    let folder = ScratchFolder()
    let python = try #require(OutsideProgram.python(with: "openpyxl"))
    let office = try #require(OutsideProgram.find("soffice"))
    #expect(OutsideProgram.run(python, "-c", OtherWritersTests.script, folder.file("a.xlsx"), "1900").status == 0)
    let made = OutsideProgram.run(
      office, "-env:UserInstallation=file://\(folder.file("profile"))", "--headless", "--norestore", "--convert-to",
      "xlsx", "--outdir", folder.file("again"), folder.file("a.xlsx"))
    #expect(made.status == 0, "\(made.output)")
    try judge(open(folder.file("again/a.xlsx")), computed: true)
  }
}
