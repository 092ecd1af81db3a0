/// What `bag-info.txt` says of the record.
public struct RecordFacts: Sendable, Hashable {
  public var title: String?
  public var issuer: String?
  /// 文号
  public var document: String?
  /// ISO
  public var date: String?
  /// The days of the consultation, ISO: `2020-05-17/2020-06-17`.
  public var windows: [String] = []
  /// BCP 47
  public var language: String?
  /// Codes of what became of suggestions.
  public var dispositions: [String] = []
  /// Name, version and digest of what made the files.
  public var software: [String] = []
  public var fonts: [String] = []

  public init() {}
}
