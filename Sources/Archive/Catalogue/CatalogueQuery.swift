/// What is asked of the catalogue; all that is given must hold.
public struct CatalogueQuery: Sendable, Hashable {
  /// Words of the record; Han words of any length, beginnings of Latin words.
  public var words: String?
  /// A part of the issuer's name.
  public var issuer: String?
  /// A part of the 文号.
  public var document: String?
  /// The beginning of the 档号.
  public var archiveNumber: String?
  /// First and last day of the document, ISO.
  public var from: String?
  public var to: String?
  public var retention: Retention?
  /// A code of what became of suggestions, as `adopted`.
  public var disposition: String?
  public var isPublic: Bool?
  public var isDisposed: Bool?
  /// Bags whose retention ends before this day, ISO.
  public var dueBy: String?
  public var limit: Int?

  public init() {}
}
