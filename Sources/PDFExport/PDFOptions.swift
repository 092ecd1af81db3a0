/// How a PDF is written.
public struct PDFOptions: Sendable, Hashable {
  /// What is put right in Cairo's file afterwards. Nil leaves it as Cairo writes it, which needs no memory that grows
  /// with the pages, but the file then states no language and its furniture is not marked as such.
  public var finishing: FinishingOptions?

  public init(finishing: FinishingOptions? = FinishingOptions()) {
    self.finishing = finishing
  }
}
