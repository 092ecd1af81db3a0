import Documents

/// How a PDF is written.
public struct PDFOptions: Sendable, Hashable {
  /// What the file claims, and so whether it has a structure.
  public var standard: PDFStandard

  public init(standard: PDFStandard = .usual) { self.standard = standard }
}
