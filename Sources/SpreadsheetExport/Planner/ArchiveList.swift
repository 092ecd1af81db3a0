import Campaigns
import Diagnostics
import Packaging

/// 归档文件目录: the list that goes with files to an archive (DA/T 22-2015, 6.4), one line a 件.
public struct ArchiveList: Sendable, Hashable {
  public struct Line: Sendable, Hashable {
    /// 档号
    public let archiveNumber: String
    /// 文号
    public let document: String?
    /// 责任者
    public let issuer: String?
    public let title: String?
    /// As DA/T 22 writes it: `20200618`.
    public let date: String?
    public let pages: Int?
    public let retention: String?
    public let remark: String?

    public init(
      archiveNumber: String, document: String?, issuer: String?, title: String?, date: String?, pages: Int?,
      retention: String?, remark: String?
    ) {
      self.archiveNumber = archiveNumber
      self.document = document
      self.issuer = issuer
      self.title = title
      self.date = date
      self.pages = pages
      self.retention = retention
      self.remark = remark
    }
  }

  static let heads = ["序号", "档号", "文号", "责任者", "题名", "日期", "页数", "保管期限", "备注"]
  private static let widths: [Double] = [6, 30, 20, 22, 48, 11, 7, 10, 16]

  public let lines: [Line]

  public init(_ lines: [Line]) { self.lines = lines }

  /// - Parameter date: the day that the workbook says it was made.
  func plan(date: CalendarDate) throws(Failed) -> WorkbookPlan {
    var builder = SheetBuilder(name: "归档文件目录", widths: ArchiveList.widths)
    builder.add([.init(0...8, .text("归档文件目录"), CellStyle(.title))], leastHeight: 36)
    builder.add(ArchiveList.heads.enumerated().map { .init($0.offset, .text($0.element), CellStyle(.headerCentre)) })
    for (index, line) in lines.enumerated() {
      func text(_ text: String?) -> CellValue { text.map { .text($0) } ?? .blank }
      let values: [CellValue] = [
        .number(CellNumber(index + 1)), .text(line.archiveNumber), text(line.document), text(line.issuer),
        text(line.title), text(line.date), line.pages.map { .number(CellNumber($0)) } ?? .blank, text(line.retention),
        text(line.remark),
      ]
      builder.add(
        values.enumerated().map { column, value in
          .init(
            column, value, CellStyle(column == 0 || column == 6 ? .number : .text, column == 6 ? .integer : .general))
        })
    }
    if builder.log.hasErrors { throw Failed(builder.log) }
    let sheet = SheetPlan(
      name: builder.name, columnWidths: builder.widths, rows: builder.rows, merges: builder.merges, frozenRows: 2,
      page: PageSetup(isLandscape: true, header: nil, footer: Words.footer), charts: [], stream: nil)
    let issuers = Set(lines.compactMap(\.issuer)).sorted().joined(separator: "、")
    return WorkbookPlan(
      sheets: [sheet],
      properties: WorkbookProperties(
        title: "归档文件目录", subject: nil, author: issuers.isEmpty ? Program.name : issuers, status: nil, created: date),
      names: [], figureCells: [:])
  }
}

extension WorkbookExporter {
  /// The list of files that go to an archive.
  public static func export(
    _ list: ArchiveList, date: CalendarDate, to sink: any ZipSink, _ options: WorkbookOptions = WorkbookOptions()
  ) throws(Failed) {
    try WorkbookWriter.write(try list.plan(date: date), rows: nil, to: sink, options)
  }
}
