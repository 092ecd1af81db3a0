/// Reads of a CFF table (Adobe Technical Note 5176) what HarfBuzz does not tell: whether it has CIDs, and which.
struct CFFReader {
  private let bytes: UnsafeRawBufferPointer

  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  /// The CID of each glyph; nil for a face without CIDs or a damaged table.
  func charset(glyphs count: Int) -> [UInt16]? {
    guard let header = byte(2).map({ Int($0) }), let names = endOfIndex(at: header),
      let dictionary = firstOfIndex(at: names)
    else { return nil }
    var offset: Int?
    var hasIdentifiers = false
    var operands: [Int] = []
    var at = dictionary.lowerBound
    while at < dictionary.upperBound, let first = byte(at).map({ Int($0) }) {
      switch first {
      case 0...21:
        var operation = first
        at += 1
        // 12 begins an operator of two bytes (note 5176, 4).
        if first == 12, let second = byte(at) {
          operation = 1200 + Int(second)
          at += 1
        }
        if operation == 15 { offset = operands.last }
        if operation == 1230 { hasIdentifiers = true }
        operands.removeAll()
      case 28:
        guard let value = number(at + 1, 2) else { return nil }
        operands.append(value)
        at += 3
      case 29:
        guard let value = number(at + 1, 4) else { return nil }
        operands.append(value)
        at += 5
      case 30:
        // A real number ends with a nibble of 15.
        at += 1
        while let nibbles = byte(at), nibbles & 15 != 15, nibbles >> 4 != 15 { at += 1 }
        at += 1
        operands.append(0)
      case 32...246:
        operands.append(first - 139)
        at += 1
      case 247...250:
        operands.append((first - 247) * 256 + Int(byte(at + 1) ?? 0) + 108)
        at += 2
      case 251...254:
        operands.append(-(first - 251) * 256 - Int(byte(at + 1) ?? 0) - 108)
        at += 2
      default: return nil
      }
    }
    guard hasIdentifiers, let offset, offset > 2 else { return nil }
    return identifiers(at: offset, count: count)
  }

  private func identifiers(at offset: Int, count: Int) -> [UInt16]? {
    guard let format = byte(offset) else { return nil }
    var found: [UInt16] = [0]
    found.reserveCapacity(count)
    var at = offset + 1
    while found.count < count {
      guard let first = number(at, 2) else { return nil }
      at += 2
      var more = 0
      if format > 0 {
        guard let left = number(at, format == 1 ? 1 : 2) else { return nil }
        more = left
        at += format == 1 ? 1 : 2
      }
      for value in first...(first + more) where found.count < count { found.append(UInt16(truncatingIfNeeded: value)) }
    }
    return found
  }

  // MARK: Pieces

  private func byte(_ at: Int) -> UInt8? { at >= 0 && at < bytes.count ? bytes[at] : nil }

  private func number(_ at: Int, _ size: Int) -> Int? {
    guard at >= 0, at + size <= bytes.count else { return nil }
    return (0..<size).reduce(0) { $0 << 8 | Int(bytes[at + $1]) }
  }

  /// Where the objects of an INDEX begin and end.
  private func index(at start: Int) -> (count: Int, size: Int, data: Int)? {
    guard let count = number(start, 2) else { return nil }
    if count == 0 { return (0, 0, start + 2) }
    guard let size = byte(start + 2).map({ Int($0) }), (1...4).contains(size) else { return nil }
    return (count, size, start + 3 + (count + 1) * size - 1)
  }

  private func endOfIndex(at start: Int) -> Int? {
    guard let index = index(at: start) else { return nil }
    if index.count == 0 { return index.data }
    return number(start + 3 + index.count * index.size, index.size).map { index.data + $0 }
  }

  private func firstOfIndex(at start: Int) -> Range<Int>? {
    guard let index = index(at: start), index.count > 0, let first = number(start + 3, index.size),
      let second = number(start + 3 + index.size, index.size), first <= second, index.data + second <= bytes.count
    else { return nil }
    return index.data + first..<index.data + second
  }
}
