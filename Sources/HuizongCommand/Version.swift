import Reports

/// The program's own version; the same that stands in `summary.json`.
enum Version {
  static let text = ReportBuilder.version
}
