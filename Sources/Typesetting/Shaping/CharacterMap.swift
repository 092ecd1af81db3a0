/// A table by character, in blocks of 256 that are made when they are used: Chinese text looks up the same few hundred
/// characters millions of times.
struct CharacterMap {
  /// Block of each 256 characters, from 1; 0 where there is none.
  private var blocks = ContiguousArray<Int32>(repeating: 0, count: 0x110000 >> 8)
  private var places: ContiguousArray<Int32> = []

  /// What was kept for a character; nil where nothing was.
  subscript(scalar: Unicode.Scalar) -> Int? {
    @inline(__always)
    get {
      let block = Int(blocks[Int(scalar.value >> 8)])
      guard block > 0 else { return nil }
      let place = places[(block - 1) << 8 + Int(scalar.value & 0xFF)]
      return place > 0 ? Int(place) - 1 : nil
    }
    set {
      let index = Int(scalar.value >> 8)
      if blocks[index] == 0 {
        places += ContiguousArray(repeating: 0, count: 256)
        blocks[index] = Int32(places.count >> 8)
      }
      places[(Int(blocks[index]) - 1) << 8 + Int(scalar.value & 0xFF)] = newValue.map { Int32($0) + 1 } ?? 0
    }
  }
}
