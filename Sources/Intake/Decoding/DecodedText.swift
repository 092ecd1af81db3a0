/// The text of a file with the encoding it was read in and why that one.
public struct DecodedText: Sendable, Hashable {
  /// The text without its byte order mark; line ends are as received.
  public let text: String
  public let encoding: TextEncoding
  public let evidence: EncodingEvidence
  /// Whether the file began with a byte order mark.
  public let hadMark: Bool

  public init(text: String, encoding: TextEncoding, evidence: EncodingEvidence, hadMark: Bool) {
    self.text = text
    self.encoding = encoding
    self.evidence = evidence
    self.hadMark = hadMark
  }
}
