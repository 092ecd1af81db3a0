import Diagnostics

/// Takes finished pages one by one, in their order, so that no more than a page needs to be kept.
public protocol PageSink {
  /// The pages that follow are those of a volume; a document that is not parted is one.
  mutating func begin(_ volume: Volume) throws(Failed)

  /// - Parameters:
  ///   - page: its items name elements by their number.
  ///   - elements: those that have been made since the page before, in reading order and parents before children; their
  ///     numbers go on from the last of the page before. Some may belong to pages that follow.
  mutating func take(_ page: Frame, elements: ArraySlice<StructureElement>) throws(Failed)
}

extension PageSink {
  /// For a sink to which volumes make no difference.
  public mutating func begin(_ volume: Volume) {}
}
