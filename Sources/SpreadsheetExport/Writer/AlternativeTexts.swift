/// What charts say to those who listen.
///
/// libxlsxwriter keeps 2,079 bytes of an attribute and cuts the rest in the middle of a character, which leaves a file that no
/// program opens. It gets marks, for which the texts are put in afterwards.
enum AlternativeTexts {
  /// The mark of a chart: its sheet and its place on it, from 0.
  static func mark(sheet: Int, chart: Int) -> String { "huizong-alternative-\(sheet)-\(chart)" }

  /// A part with the texts of all charts that it shows.
  /// - Parameter found: counts the charts whose mark was there.
  static func filled(_ part: [UInt8], plan: WorkbookPlan, found: inout Int) -> [UInt8] {
    var part = part
    for (sheetIndex, sheet) in plan.sheets.enumerated() {
      for (chartIndex, chart) in sheet.charts.enumerated() {
        // The quote keeps 1 from being found in 10.
        let mark = Array("descr=\"\(mark(sheet: sheetIndex, chart: chartIndex))\"".utf8)
        guard let start = part.firstRange(of: mark) else { continue }
        var attribute = Array("descr=\"".utf8)
        for byte in SpreadsheetText.plain(chart.alternative).utf8 {
          switch byte {
          case UInt8(ascii: "&"): attribute.append("&amp;")
          case UInt8(ascii: "<"): attribute.append("&lt;")
          case UInt8(ascii: ">"): attribute.append("&gt;")
          case UInt8(ascii: "\""): attribute.append("&quot;")
          default: attribute.append(byte)
          }
        }
        attribute.append(UInt8(ascii: "\""))
        part.replaceSubrange(start, with: attribute)
        found += 1
      }
    }
    return part
  }
}
