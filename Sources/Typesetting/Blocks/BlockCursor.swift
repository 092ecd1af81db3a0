import Documents

/// Goes through the blocks of a document; those of a series are made one after another.
struct BlockCursor {
  private var open: [AnyIterator<Block>]
  private var ahead: Block?

  init(_ blocks: [Block]) { open = [AnyIterator(blocks.makeIterator())] }

  /// The block that `next` will give.
  mutating func peek() -> Block? {
    if ahead == nil { ahead = advance() }
    return ahead
  }

  mutating func next() -> Block? {
    defer { ahead = nil }
    return ahead ?? advance()
  }

  private mutating func advance() -> Block? {
    while let last = open.indices.last {
      guard let block = open[last].next() else {
        open.removeLast()
        continue
      }
      guard case .series(let series) = block else { return block }
      open.append(series.makeIterator())
    }
    return nil
  }
}
