import Campaigns
import Diagnostics
import Packaging
import TestSupport
import Testing

@testable import SpreadsheetExport

/// Finished workbooks, read by others.
@Suite struct WorkbookTests {
  private static let nasty =
    " =SUM(A1)\r\n<b>&amp;\u{1}\u{0}\u{fffe}_x0041_ \"quoted\" '单引号' 𠮷\u{1f3fd}\t末尾 "

  private func export(_ campaign: Campaign) throws -> [UInt8] {
    try Exported.workbook(of: campaign).bytes
  }

  @Test func bytesAreTheSameEachTime() throws {
    #expect(try export(SampleCampaigns.rows()) == export(SampleCampaigns.rows()))
    #expect(try export(SampleCampaigns.stated()) == export(SampleCampaigns.stated()))
  }

  @Test func everyPartIsWhole() throws {
    let reader = try ZipReader(export(SampleCampaigns.rows(publicColumns: ["小区"], text: WorkbookTests.nasty)))
    #expect(reader.entries.first?.name == "[Content_Types].xml")
    for entry in reader.entries { #expect(try XMLScanner.isWhole(reader.contents(of: entry)), "\(entry.name)") }
  }

  /// Midnight of 9 April 2021 in China is 16:00 of the day before in Greenwich.
  @Test func propertiesSayNoMoreThanTheyMust() throws {
    let reader = try ZipReader(export(SampleCampaigns.rows()))
    let core = String(decoding: try reader.contents(of: #require(reader["docProps/core.xml"])), as: UTF8.self)
    #expect(core.contains("2021-04-08T16:00:00Z</dcterms:created>"))
    #expect(core.contains("<dc:creator>云溪区城市管理局</dc:creator>"))
    #expect(core.contains("（送审稿）</dc:title>"))
  }

  private func read(_ bytes: [UInt8], _ script: String) throws -> String {
    let python = try #require(OutsideProgram.python(with: "openpyxl"))
    let folder = ScratchFolder()
    let path = folder.write(bytes, to: "book.xlsx")
    let result = OutsideProgram.run(python, "-W", "ignore", "-c", script, path)
    #expect(result.status == 0, "\(result.output)")
    return result.output
  }

  @Test(.enabled(if: OutsideProgram.python(with: "openpyxl") != nil, "python3 has no openpyxl"))
  func openpyxlReadsFiguresAndFormulas() throws {
    let released = PublicCampaign(try SampleCampaigns.stated())
    let result = try Exported(released)
    let script = """
      import openpyxl, sys
      values = openpyxl.load_workbook(sys.argv[1], data_only=True)
      for sheet in values:
        for row in sheet.iter_rows():
          for cell in row:
            if isinstance(cell.value, (int, float)): print(sheet.title + '!' + cell.coordinate, repr(cell.value))
      """
    let lines = Set(try read(result.bytes, script).split(separator: "\n").map(String.init))
    for figure in released.figures.figures {
      let cell = try #require(result.figures.cells[figure.id]).text
      let number = figure.cellNumber
      let value = number.places == 0 ? "\(number.digits)" : "\(number.double)"
      #expect(lines.contains("\(cell) \(value)"), "\(figure.id.path) in \(cell)")
    }
  }

  @Test(.enabled(if: OutsideProgram.python(with: "openpyxl") != nil, "python3 has no openpyxl"))
  func openpyxlReadsRows() throws {
    let script = """
      import openpyxl, sys
      sheet = openpyxl.load_workbook(sys.argv[1])['意见']
      assert sheet.max_row == 49, sheet.max_row
      assert sheet.freeze_panes == 'A2', sheet.freeze_panes
      # The filter is the table's: with one of the sheet's own beside it Excel repairs the workbook.
      assert sheet.auto_filter.ref is None and sheet.tables['意见表'].ref == 'A1:M49', sheet.tables
      assert sheet.print_title_rows in ('1:1', '$1:$1'), sheet.print_title_rows
      assert sheet.page_setup.orientation == 'landscape' and sheet.page_setup.paperSize == 9
      for row in (1, 2, 16, 17): print('|'.join(str(c.value).replace('\\n', '/') for c in sheet[row][:9]))
      print('|'.join(c.value for c in sheet[1][9:]))
      assert all(c.value is None or isinstance(c.value, int) for row in sheet.iter_rows(min_row=2, min_col=10) for c in row)
      assert sheet['B2'].data_type == 's' and sheet['C2'].is_date
      """
    let output = try read(export(SampleCampaigns.rows(publicColumns: ["小区"])), script)
    let lines = output.split(separator: "\n")
    #expect(lines.first == "序号|编号|收到日期|渠道|分组|处理结果|理由|内容|小区")
    #expect(lines[1].hasPrefix("1|0000|2021-03-01 00:00:00|电话|增设路灯，照亮夜归路。|未采纳|产权单位另有安排。|第0条：小巷深处没有路灯"))
    let full =
      "15|YX-1014|2021-03-15 00:00:00|网上|疏通下水管道，更换破损井盖，雨季前完成一次全面排查。|未采纳|产权单位另有安排。|"
      + "第14条：小巷深处没有路灯，晚上走路不方便，请尽快安排。/另外井盖松动，车辆经过时有响声。|桂花园<14>"
    #expect(lines[2] == full)
    #expect(lines[4] == "组号1|组号2|处理号|渠道号")
    // Without a group, a disposition and consent.
    #expect(lines[3] == "16|YX-1015|2021-03-16 00:00:00|电话|None|None|None|None|桂花园<15>")
  }

  /// Texts by the standard's own rules: XML first, then `_xHHHH_`.
  @Test(.enabled(if: OutsideProgram.python() != nil, "python3 is not installed"))
  func textComesBackToTheLastCharacter() throws {
    let folder = ScratchFolder()
    let campaign = try SampleCampaigns.rows(count: 1, text: WorkbookTests.nasty)
    let path = folder.write(try export(campaign), to: "book.xlsx")
    let script = """
      import re, sys, zipfile
      import xml.etree.ElementTree as E
      n = '{http://schemas.openxmlformats.org/spreadsheetml/2006/main}'
      z = zipfile.ZipFile(sys.argv[1])
      strings = [''.join(t.text or '' for t in s.iter(n + 't')) for s in E.fromstring(z.read('xl/sharedStrings.xml'))]
      sst = E.fromstring(z.read('xl/sharedStrings.xml'))
      assert int(sst.get('uniqueCount')) == len(strings)
      cells = [c for name in z.namelist() if 'worksheets/sheet' in name and name.endswith('.xml')
        for c in E.fromstring(z.read(name)).iter(n + 'c')]
      assert int(sst.get('count')) == sum(c.get('t') == 's' for c in cells), sst.get('count')
      assert not any(c.find(n + 'f') is not None and 'A1' in c.find(n + 'f').text for c in cells)
      un = lambda s: re.sub('_x([0-9A-Fa-f]{4})_', lambda m: chr(int(m[1], 16)), s)
      sys.stdout.buffer.write(ascii([un(s) for s in strings if 'SUM' in s]).encode())
      """
    let result = OutsideProgram.run(try #require(OutsideProgram.python()), "-c", script, path)
    let expected =
      "[' =SUM(A1)\\r\\n<b>&amp;\\x01\\x00\\ufffe_x0041_ \"quoted\" \\'\\u5355\\u5f15\\u53f7\\' \\U00020bb7\\U0001f3fd\\t\\u672b\\u5c3e ']"
    #expect(result.output == expected, "\(result.output)")
  }

  /// Texts that differ in composition only are two texts.
  @Test func compositionIsKept() throws {
    let groups = [SuggestionGroup(id: "a", heading: "caf\u{e9}"), SuggestionGroup(id: "b", heading: "cafe\u{301}")]
    let campaign = try SampleCampaigns.rows(count: 2, groups: groups, groupNames: ["a", "b"])
    let reader = try ZipReader(export(campaign))
    let strings = try reader.contents(of: #require(reader["xl/sharedStrings.xml"]))
    // Once on 汇总, where libxlsxwriter compares bytes, and once in the rows.
    #expect(strings.count(of: ">caf\u{e9}<") == 2)
    #expect(strings.count(of: ">cafe\u{301}<") == 2)
  }

  @Test(.enabled(if: OutsideProgram.python(with: "openpyxl") != nil, "python3 has no openpyxl"))
  func rowsGoOnOverSheets() throws {
    let campaign = PublicCampaign(try SampleCampaigns.rows())
    let plan = try WorkbookPlanner(campaign, rowsPerSheet: 20).plan().value
    let script = """
      import openpyxl, sys
      book = openpyxl.load_workbook(sys.argv[1])
      print([(s.title, s.max_row, s.cell(2, 1).value) for s in book if s.title.startswith('意见')])
      """
    let output = try read(Exported.bytes(of: plan, rows: SheetRows(campaign)), script)
    #expect(output == "[('意见', 21, 1), ('意见(2)', 21, 21), ('意见(3)', 9, 41)]\n")
  }

  /// LibreOffice opens it, and its own computation gives the cached values.
  @Test(
    .enabled(
      if: OutsideProgram.find("soffice", "libreoffice") != nil && OutsideProgram.python(with: "openpyxl") != nil,
      "LibreOffice or openpyxl is not installed"))
  func libreOfficeComputesTheSame() throws {
    let folder = ScratchFolder()
    folder.write(try export(SampleCampaigns.rows()), to: "a.xlsx")
    folder.write(try export(SampleCampaigns.questionnaire()), to: "b.xlsx")
    let office = try #require(OutsideProgram.find("soffice", "libreoffice"))
    let converted = OutsideProgram.run(
      office, "-env:UserInstallation=file://\(folder.file("profile"))", "--headless", "--convert-to", "ods", "--outdir",
      folder.file("ods"), folder.file("a.xlsx"), folder.file("b.xlsx"))
    #expect(converted.status == 0, "\(converted.output)")
    let back = OutsideProgram.run(
      office, "-env:UserInstallation=file://\(folder.file("profile"))", "--headless", "--convert-to", "xlsx",
      "--outdir",
      folder.file("again"), folder.file("ods/a.ods"), folder.file("ods/b.ods"))
    #expect(back.status == 0, "\(back.output)")
    let script = """
      import openpyxl, sys
      n = 0
      for name in ('a', 'b'):
        f = openpyxl.load_workbook(f'{sys.argv[1]}/{name}.xlsx')
        x = openpyxl.load_workbook(f'{sys.argv[1]}/{name}.xlsx', data_only=True)
        y = openpyxl.load_workbook(f'{sys.argv[1]}/again/{name}.xlsx', data_only=True)
        for sheet in f:
          for row in sheet.iter_rows():
            for c in row:
              if c.data_type == 'f':
                n += 1
                a, b = x[sheet.title][c.coordinate].value, y[sheet.title][c.coordinate].value
                assert abs(a - b) < 1e-9, (sheet.title, c.coordinate, c.value, a, b)
      print(n)
      """
    let result = OutsideProgram.run(
      try #require(OutsideProgram.python(with: "openpyxl")), "-W", "ignore", "-c", script, folder.path)
    #expect(result.status == 0, "\(result.output)")
    #expect((Int(result.output.dropLast()) ?? 0) > 15)
  }
}
