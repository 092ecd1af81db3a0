import Diagnostics

/// The numbers that a chart keeps for programs that compute nothing: libxlsxwriter puts 0 for every cell with a formula, and
/// a preview would show a picture without bars.
enum ChartCache {
  /// The part with these numbers for those of its values.
  /// - Throws: `workbook.skeleton-damaged` where it has no place for them.
  static func filled(_ part: [UInt8], with values: [CellNumber], named name: String) throws(Failed) -> [UInt8] {
    guard let series = part.index(of: "<c:val>"), let start = part.index(of: "<c:ptCount", from: series),
      let end = part.index(of: "</c:numCache>", from: start)
    else { throw SkeletonParts.damaged(name) }
    var filled = Array(part[..<start])
    filled.append("<c:ptCount val=\"")
    filled.append(decimal: values.count)
    filled.append("\"/>")
    for (index, value) in values.enumerated() {
      filled.append("<c:pt idx=\"")
      filled.append(decimal: index)
      filled.append("\"><c:v>")
      filled += value.decimal.utf8
      filled.append("</c:v></c:pt>")
    }
    return filled + part[end...]
  }
}

extension CellNumber {
  /// `735`, `0.295`.
  fileprivate var decimal: String {
    guard places > 0 else { return String(digits) }
    let text = String(digits.magnitude)
    let padded = String(repeating: "0", count: max(0, places + 1 - text.utf8.count)) + text
    return (digits < 0 ? "-" : "") + padded.dropLast(places) + "." + padded.suffix(places)
  }
}

extension WorkbookPlan {
  /// The charts in the order in which they are made, each with the numbers of its cells.
  var charts: [(chart: ChartPlan, values: [CellNumber])] {
    sheets.flatMap { sheet in
      sheet.charts.map { chart in
        let range = chart.values
        let values = (range.firstRow...range.lastRow).map { row -> CellNumber in
          switch sheet[row, range.firstColumn] {
          case .number(let number), .formula(_, cached: let number): number
          default: CellNumber(0)
          }
        }
        return (chart, values)
      }
    }
  }
}
