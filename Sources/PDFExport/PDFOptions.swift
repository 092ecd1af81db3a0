/// How a PDF is written.
public struct PDFOptions: Sendable, Hashable {
  /// With the logical structure, as PDF/A-3a and PDF/UA-1 ask; without it the file claims PDF/A-3u.
  public var isTagged: Bool

  public init(isTagged: Bool = true) { self.isTagged = isTagged }
}
