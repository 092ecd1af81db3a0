import Documents
import TextServices
import Typesetting

/// How a notice is made, once flag, campaign and office have had their say.
struct NoticeOptions: Sendable {
  var standard: PDFStandard = .usual
  /// Nil: that of the campaign's locale.
  var script: ChineseScript?
  /// A name among the sets of the fonts' manifest.
  var fontSet = "default"
  var isLargePrint = false
  var volumes = VolumeLimits()
  /// The PDF carries the record of what it was made from.
  var carriesRecord = true
  /// And the public workbook.
  var attachesWorkbook = false
}
