import Surroundings

/// How a file holds a table. Its name says it of text; of the rest its first bytes do, for portals give pages and text the
/// names of workbooks.
enum TableFormat: Equatable {
  /// By what the cells are parted; nil: to be found out.
  case delimited(UInt8?)
  case jsonLines
  /// An array of objects, or an object with one within.
  case json
  /// HTML with tables.
  case page
  case workbook

  private static let texts = [".csv", ".tsv", ".jsonl", ".ndjson"]
  private static let others = [".json", ".xlsx", ".xlsm", ".xls", ".html", ".htm"]
  /// Endings of tables that are not read.
  private static let foreign = [".et", ".ods", ".xlsb", ".numbers"]
  /// Bytes by which a file is judged.
  private static let probed = 4_096

  static func isText(_ name: String) -> Bool { hasEnding(name, texts) }
  static func isTable(_ name: String) -> Bool { hasEnding(name, texts + others) }
  static func isForeign(_ name: String) -> Bool { hasEnding(name, foreign) }

  private static func hasEnding(_ name: String, _ endings: [String]) -> Bool {
    let name = name.lowercased()
    return endings.contains { name.hasSuffix($0) }
  }

  /// The format of a file; where it cannot be read, that of its name.
  static func format(of path: String, world: any World) -> TableFormat {
    let start = (try? world.open(path).read(at: 0, count: probed)) ?? []
    return format(named: path, start: start)
  }

  static func format(named name: String, start: [UInt8]) -> TableFormat {
    if hasEnding(name, [".jsonl", ".ndjson"]) { return .jsonLines }
    // A ZIP archive and the compound file of old workbooks (MS-CFB 2.2), whatever they are called.
    if start.starts(with: [0x50, 0x4B, 3, 4]) || start.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { return .workbook }
    if hasEnding(name, [".tsv"]) { return .delimited(CSVDialect.tab) }
    if hasEnding(name, [".csv"]) { return .delimited(nil) }
    let text = words(start)
    // Workbooks in one file of XML, whose <Table> is no page's, and in a letter (MHTML).
    let isForeign = text.contains("<?mso-application") || text.contains("<workbook") || text.hasPrefix("mime-version:")
    if isForeign || start.isEmpty, !hasEnding(name, [".html", ".htm"]) {
      return hasEnding(name, [".json"]) ? .json : .workbook
    }
    if isPage(text) || hasEnding(name, [".html", ".htm"]) { return .page }
    guard hasEnding(name, [".json"]) else { return .delimited(nil) }
    return isLines(text) ? .jsonLines : .json
  }

  /// Whether text under another name is a table all the same: its first lines have as many tabs each, two or more
  /// (“Unicode 文本” of spreadsheet programs).
  static func isTabbed(_ start: [UInt8]) -> Bool {
    let isBig = start.starts(with: [0xFE, 0xFF])
    let isWide = isBig || start.starts(with: [0xFF, 0xFE])
    let units: [UInt16] =
      isWide
      ? stride(from: 2, to: start.count - 1, by: 2).map { at in
        let (first, second) = (UInt16(start[at]), UInt16(start[at + 1]))
        return isBig ? first << 8 | second : second << 8 | first
      } : start.map(UInt16.init)
    var tabs: [Int] = []
    var count = 0
    var isQuoted = false
    var isBlank = true
    for unit in units where tabs.count < 3 {
      if unit == 0x22 { isQuoted.toggle() }
      // What stands in quotes may hold tabs and line ends.
      if isQuoted { continue }
      if unit == 0x0A || unit == 0x0D {
        if !isBlank { tabs.append(count) }
        (count, isBlank) = (0, true)
      } else {
        if unit == 0x09 { count += 1 }
        isBlank = false
      }
    }
    guard let first = tabs.first, first > 1, tabs.count > 1 else { return false }
    return tabs.allSatisfy { $0 == first }
  }

  static func isTabbed(_ path: String, world: any World) -> Bool {
    isTabbed((try? world.open(path).read(at: 0, count: probed)) ?? [])
  }

  /// The letters of ASCII, and whatever encoding they stand in.
  private static func words(_ start: [UInt8]) -> String {
    String(decoding: start.filter { $0 != 0 }, as: UTF8.self).lowercased()
  }

  private static func isPage(_ text: String) -> Bool {
    let marks = ["<html", "<table", "<!doctype html", "<body", "<tr>", "<tr "]
    return text.drop { $0.isWhitespace || $0 == "\u{FEFF}" || $0 == "\u{FFFD}" }.first == "<"
      && marks.contains { text.contains($0) }
  }

  /// Whether each of the first lines is an object of its own.
  private static func isLines(_ text: String) -> Bool {
    let lines = text.split(whereSeparator: \.isNewline).prefix(2).map { String($0).trimmingWhiteSpace() }
    guard let first = lines.first, first.hasPrefix("{"), first.hasSuffix("}") else { return false }
    return (lines.count == 1 || lines[1].hasPrefix("{")) && (try? JSONValue.parse(Array(first.utf8)))?.object != nil
      && !first.contains("[{")
  }
}
