/// What a file says of itself.
public struct DocumentMetadata: Sendable, Hashable {
  public let title: String
  public let issuer: String
  public let language: DocumentLanguage
  /// ISO 8601 day; the time in files is always 00:00:00+08:00.
  public let date: String
  public let subject: String?
  public let number: String?

  public init(
    title: String, issuer: String, language: DocumentLanguage, date: String, subject: String? = nil,
    number: String? = nil
  ) {
    self.title = title
    self.issuer = issuer
    self.language = language
    self.date = date
    self.subject = subject
    self.number = number
  }

  /// The same of a part of the document, whose name goes with the title.
  public func titled(_ title: String) -> DocumentMetadata {
    DocumentMetadata(
      title: title, issuer: issuer, language: language, date: date, subject: subject, number: number)
  }
}
