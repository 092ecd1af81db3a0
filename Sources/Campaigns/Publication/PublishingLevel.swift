/// What leaves the office.
public enum PublishingLevel: String, Sendable, Hashable, CaseIterable {
  /// Counts, groups, summaries, dispositions, reasons; no citizen's own words.
  case summary
  /// Also the masked text of rows whose consent allows it.
  case texts
}
