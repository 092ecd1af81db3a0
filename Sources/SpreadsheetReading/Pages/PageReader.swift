import Diagnostics

/// Gives the rows of a page's tables while its bytes come; memory is bounded by the rows of some of them.
public final class PageReader {
  private let parser: PageParser

  /// - Parameter path: for places.
  /// - Throws: `xlsx.parser-missing` where the library cannot be loaded.
  public init(path: String) throws(Failed) { parser = try PageParser(path: path) }

  /// Takes in bytes of the page, UTF-8 whatever it says of itself. They are read as rows are asked for.
  /// - Throws: `page.unsafe` for what no export holds.
  public func feed(_ bytes: UnsafeRawBufferPointer) throws(Failed) { try parser.feed(bytes) }

  /// Nothing follows.
  public func finish() { parser.finish() }

  /// A row that is complete and was not handed on; nil where more has to be fed first, or the page has ended.
  /// - Throws: `page.unsafe` for what no export holds.
  public func next() throws(Failed) -> PageRecord? { try parser.next() }
}
