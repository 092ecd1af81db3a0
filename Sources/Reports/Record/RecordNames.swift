/// How the files of a record are called within a PDF: one level, ASCII, so that every viewer and `pdfdetach` saves them as they
/// are.
enum RecordNames {
  static let summary = "summary.json"
  /// What `sha256sum` prints of the others.
  static let manifest = "manifest-sha256.txt"
  static let workbook = "tally.xlsx"
  static let templatePrefix = "template-"

  static func picture(_ number: Int, ending: String) -> String { "picture-\(number).\(ending)" }
  static func annex(_ number: Int, ending: String) -> String { "annex-\(number).\(ending)" }

  /// `csv` of `附表.csv`; `bin` where there is none of plain letters.
  static func ending(of name: String) -> String {
    guard let dot = name.lastIndex(of: ".") else { return "bin" }
    let ending = name[name.index(after: dot)...].lowercased()
    return !ending.isEmpty && ending.utf8.allSatisfy({ (97...122).contains($0) || (48...57).contains($0) })
      ? ending : "bin"
  }

  static func mediaType(of name: String) -> String {
    switch ending(of: name) {
    case "json": "application/json"
    case "jsonl": "application/jsonl"
    case "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    case "md": "text/markdown"
    case "yaml": "application/yaml"
    case "csv": "text/csv"
    case "tsv": "text/tab-separated-values"
    case "txt": "text/plain"
    case "jpg", "jpeg": "image/jpeg"
    case "png": "image/png"
    default: "application/octet-stream"
    }
  }
}
