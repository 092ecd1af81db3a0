import Campaigns

/// Formulas that count the rows of the sheets of suggestions.
///
/// Every formula adds up plain absolute ranges, one a sheet. What cannot be counted so has none: submissions, and rows in
/// more groups than there are columns for their numbers.
struct RowFormulas {
  /// A formula holds 8,192 characters.
  private static let longest = 8_000

  /// Name and last row (counted from 1) of each sheet; the rows begin in row 2.
  let sheets: [(name: String, last: Int)]
  let columns: [RowColumn]
  let codes: RowCodes

  static let none = RowFormulas(
    sheets: [], columns: [], codes: RowCodes(groups: [], scale: .standard, channels: [], districts: []))

  func formula(for selector: RowSelector) -> String? {
    guard !selector.perSubmission, !sheets.isEmpty else { return nil }
    if selector.conditions.isEmpty {
      let ranges = sheets.indices.compactMap { range(.number, sheet: $0) }
      return ranges.count == sheets.count ? "=" + ranges.map { "COUNT(\($0))" }.joined(separator: "+") : nil
    }
    var plain: [(RowColumn, String)] = []
    var group: Int?
    for condition in selector.conditions {
      switch condition {
      case .group(let id):
        guard group == nil, let code = codes.group(id) else { return nil }
        group = code
      case .ungrouped:
        guard group == nil else { return nil }
        group = 0
      case .disposition(let code):
        guard let number = codes.disposition(code) else { return nil }
        plain.append((.dispositionCode, String(number)))
      case .channel(let name):
        guard let number = codes.channel(name) else { return nil }
        plain.append((.channelCode, String(number)))
      case .received(let date): plain.append((.received, String(date.spreadsheetSerial)))
      }
    }
    return counted(plain, group: group)
  }

  /// Rows of the group (or of none) that are also of the district of this number.
  func formula(group: RowSelector.Condition, district: Int) -> String? {
    switch group {
    case .group(let id): codes.group(id).flatMap { counted([(.districtCode, String(district))], group: $0) }
    case .ungrouped: counted([(.districtCode, String(district))], group: 0)
    default: nil
    }
  }

  func formula(district: String) -> String? {
    codes.district(district).flatMap { counted([(.districtCode, String($0))], group: nil) }
  }

  /// Cells that a formula of a group and one condition more reads.
  var readsOfPair: Int {
    let groupColumns = columns.count { if case .groupCode = $0 { true } else { false } }
    return 2 * groupColumns * sheets.reduce(0) { $0 + $1.last - 1 }
  }

  private func counted(_ plain: [(RowColumn, String)], group: Int?) -> String? {
    let groupColumns = columns.filter { if case .groupCode = $0 { true } else { false } }
    guard group == nil || !groupColumns.isEmpty else { return nil }
    var terms: [String] = []
    for index in sheets.indices {
      var criteria: [String] = []
      for (column, value) in plain {
        guard let range = range(column, sheet: index) else { return nil }
        criteria.append("\(range),\(value)")
      }
      guard let group else {
        terms.append("COUNTIFS(\(criteria.joined(separator: ",")))")
        continue
      }
      for column in groupColumns {
        guard let range = range(column, sheet: index) else { return nil }
        terms.append("COUNTIFS(\((criteria + ["\(range),\(group)"]).joined(separator: ",")))")
      }
    }
    let formula = "=" + terms.joined(separator: "+")
    return formula.utf8.count <= RowFormulas.longest ? formula : nil
  }

  /// `意见!$H$2:$H$101`.
  private func range(_ column: RowColumn, sheet index: Int) -> String? {
    guard let place = columns.firstIndex(of: column) else { return nil }
    let letters = CellReference.letters(of: place)
    return "\(CellReference.quoted(sheets[index].name))!$\(letters)$2:$\(letters)$\(sheets[index].last)"
  }
}
