/// A set of characters as bits: 136 KB, whatever is put in.
struct CharacterSet {
  private var bits = [UInt64](repeating: 0, count: 0x110000 / 64)

  mutating func insert(_ scalar: Unicode.Scalar) {
    bits[Int(scalar.value >> 6)] |= 1 << UInt64(scalar.value & 63)
  }

  var sorted: [Unicode.Scalar] {
    var scalars: [Unicode.Scalar] = []
    for (index, word) in bits.enumerated() where word != 0 {
      for bit in 0..<64 where word & (1 << UInt64(bit)) != 0 {
        if let scalar = Unicode.Scalar(UInt32(index * 64 + bit)) { scalars.append(scalar) }
      }
    }
    return scalars
  }
}
