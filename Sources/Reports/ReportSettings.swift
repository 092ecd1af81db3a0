import Campaigns
import Diagnostics
import Documents
import Intake
import Surroundings
import TextServices
import Typesetting

/// What a person asks for beside the campaign itself.
public struct ReportSettings: Sendable {
  /// The script of the notice; nil: that of the campaign's locale.
  public var script: ChineseScript?
  /// The set of fonts in the manifest: `default`, or `ofl` without Fandol; nil: as the campaign says.
  public var fontSet: String?
  /// What the PDF claims; nil: as the campaign says, else `PDFStandard.usual`.
  public var standard: PDFStandard?
  /// A folder under `templates/`, or a path to one; nil: as the campaign says.
  public var template: String?
  /// No type under 18 pt, and no grid.
  public var isLargePrint = false
  /// `office.yaml` from elsewhere.
  public var office: String?
  /// The day for the metadata of files.
  public var date: CalendarDate?
  /// What an archive had as its root before it was asked again; for campaigns that print one.
  var archiveRoot: String?
  /// Warnings count as errors.
  public var isStrict = false

  /// Pages of a volume, for an office that binds by its own number; nil: a notice is parted only where it is too long for
  /// one file.
  public var volumePages: Int? {
    get { volumes.pages }
    set { volumes = VolumeLimits(pages: newValue, objects: volumes.objects, memory: volumes.memory) }
  }
  /// What a file may hold.
  var volumes = VolumeLimits()

  /// Where `notice` writes what was done to each line; nil: nowhere.
  public var layoutReport: String?
  /// Whether the outcome of `notice` tells what was done to lines, in sums.
  public var tellsLayout = false

  /// The PDF carries the record of what it was made from, where its standard allows that.
  public var carriesRecord = true
  /// And the public workbook.
  public var attachesWorkbook = false

  /// Words that are not masked, and words that are besides: `row:ID:words` speaks of one row.
  public var keptWords: [String] = []
  public var maskedWords: [String] = []
  /// The file of the key for pseudonyms; nil: as the campaign says.
  public var pseudonymKey: String?

  var overrides: CampaignOverrides {
    var overrides = CampaignOverrides()
    overrides.keep = keptWords
    overrides.mask = maskedWords
    overrides.key = pseudonymKey
    return overrides
  }

  /// `build` writes the office's own workbook too.
  public var makesInternalWorkbook = false
  /// Folder for the sheets of the workbook as CSV; nil: none are written. Where `build` makes the office's own workbook too,
  /// its sheets go into `internal/` below.
  public var csvFolder: String?

  public init() {}

  /// The day that `SOURCE_DATE_EPOCH` (seconds since 1970-01-01T00:00:00Z) names in China's time, eight hours ahead.
  static func sourceDate(_ world: any World) -> CalendarDate? {
    guard let text = world.setting("SOURCE_DATE_EPOCH"), let seconds = Int(text), seconds.magnitude < 1 << 40 else {
      return nil
    }
    let shifted = seconds + 8 * 3600
    return CalendarDate(ordinal: (shifted >= 0 ? shifted : shifted - 86_399) / 86_400)
  }
}
