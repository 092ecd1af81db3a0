import ArgumentParser
import Campaigns
import Documents
import Reports
import TextServices

/// Options of the commands that make outputs.
struct ReportOptions: ParsableArguments {
  @Option(help: "字形：简体 hans 或繁体 hant。 Script of the notice.")
  var script: ChineseScript?

  @Option(help: "字库组合：default 或 ofl。 Set of fonts.")
  var fonts: String?

  @Option(help: "PDF 的标准：PDF/A-3a 兼 PDF/UA-1（默认）或其他。 Standard of the PDF.")
  var standard: PDFStandard?

  @Flag(
    name: .customLong("record"), inversion: .prefixedNo,
    help: "PDF 内嵌生成它的记录，可供 huizong verify 核对。 The PDF carries the record it was made from.")
  var carriesRecord = true

  @Flag(help: "PDF 内嵌公开统计表 tally.xlsx。 The PDF carries the public workbook too.")
  var attachWorkbook = false

  @Option(help: "模板：templates/ 下的文件夹，或一个路径。 Template folder.")
  var template: String?

  @Flag(help: "大字版：字号不小于 18 磅。 Large print: no type under 18 pt.")
  var largePrint = false

  @Option(help: "每卷最多的页数（至少 20），超过就分卷。 Pages of a volume; longer notices are parted.")
  var volumePages: Int?

  @Option(help: "单位的 office.yaml。 The office's settings.")
  var office: String?

  @Option(
    parsing: .singleValue, help: "不遮盖这些字；row:编号:字样 只管一行。可写多次。 Words that stay; row:ID:WORDS for one row. Repeatable.")
  var keep: [String] = []

  @Option(
    parsing: .singleValue,
    help: "另须遮盖这些字；row:编号:字样 只管一行。可写多次。 Words to mask besides; row:ID:WORDS for one row. Repeatable.")
  var mask: [String] = []

  @Option(help: "提出人代号的密钥文件，放在征集文件夹之外。 File of the key for pseudonyms, outside the campaign folder.")
  var key: String?

  @Option(help: "文件元数据中的日期，例如 2020-06-18。 Day in the metadata of files.")
  var date: CalendarDate?

  /// Fewer would make more covers than pages.
  private static let leastVolume = 20

  func validate() throws {
    if let volumePages, volumePages < ReportOptions.leastVolume {
      throw ValidationError(
        "--volume-pages 不能少于 \(ReportOptions.leastVolume)。 --volume-pages is at least \(ReportOptions.leastVolume).")
    }
  }

  func settings(_ common: CommonOptions) -> ReportSettings {
    var settings = ReportSettings()
    settings.script = script
    settings.fontSet = fonts
    settings.standard = standard
    settings.carriesRecord = carriesRecord
    settings.attachesWorkbook = attachWorkbook
    settings.template = template
    settings.isLargePrint = largePrint
    settings.volumePages = volumePages
    settings.office = office
    settings.date = date
    settings.keptWords = keep
    settings.maskedWords = mask
    settings.pseudonymKey = key
    settings.isStrict = common.strict
    return settings
  }
}

extension ChineseScript: ExpressibleByArgument {}

extension PDFStandard: ExpressibleByArgument {}

extension CalendarDate: ExpressibleByArgument {
  public init?(argument: String) { self.init(iso: argument) }
}
