/// What was found out for each word of a word table, by its number.
struct WordCache {
  private static let unknown = Int32.min
  private var values: [Int32] = []

  /// Nil where nothing was found out yet.
  subscript(number: Int) -> Int? {
    guard number < values.count, values[number] != WordCache.unknown else { return nil }
    return Int(values[number])
  }

  mutating func set(_ number: Int, _ value: Int) {
    while values.count <= number { values.append(WordCache.unknown) }
    values[number] = Int32(truncatingIfNeeded: value)
  }
}
