import Campaigns

/// How a number is shown.
public enum NumberFormat: Sendable, Hashable {
  case general
  case integer
  /// A count that is not shown where it is 0.
  case someInteger
  /// What is typed stays text.
  case text
  /// With the office's unit and qualifier: 约735条.
  case count(unit: String, qualifier: StatedCount.Qualifier?)
  /// Per cent with this many places.
  case share(places: Int)
  /// 2020-05-17.
  case date
  /// 2020年5月17日.
  case chineseDate

  /// The format code (ECMA-376 part 1, 18.8.31).
  public var code: String {
    switch self {
    case .general: "General"
    case .integer: "0"
    case .someInteger: "0;-0;"
    case .text: "@"
    case .count(let unit, .about): "\"约\"0\"\(unit)\""
    case .count(let unit, .over): "0\"余\(unit)\""
    // 297 responses, but 297份.
    case .count(let unit, _) where unit.utf8.first.map { $0 < 0x80 } ?? false: "0\" \(unit)\""
    case .count(let unit, _): "0\"\(unit)\""
    case .share(0): "0%"
    case .share(let places): "0." + String(repeating: "0", count: places) + "%"
    case .date: "yyyy\\-mm\\-dd"
    case .chineseDate: "yyyy\"年\"m\"月\"d\"日\""
    }
  }

  /// The format of a count where its unit can stand in a format code: libxlsxwriter keeps 127 bytes of it and cuts the
  /// rest in the middle of a character, and a quotation mark would end the quotation.
  static func count(_ unit: String, _ qualifier: StatedCount.Qualifier?) -> NumberFormat? {
    guard unit.utf8.count <= 60, unit.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x22 && $0 != 0x5c }) else { return nil }
    return .count(unit: unit, qualifier: qualifier)
  }
}
