/// SHA-224 (FIPS 180-4, 6.3), which old bags have and swift-crypto has not.
struct SHA224 {
  /// FIPS 180-4, 5.3.2.
  private var state: [UInt32] = [
    0xc105_9ed8, 0x367c_d507, 0x3070_dd17, 0xf70e_5939, 0xffc0_0b31, 0x6858_1511, 0x64f9_8fa7, 0xbefa_4fa4,
  ]
  private var pending: [UInt8] = []
  private var count = 0

  /// FIPS 180-4, 4.2.2: the first 32 bits of the fractional parts of the cube roots of the first 64 primes.
  private static let constants: [UInt32] = {
    var primes: [Int] = []
    var candidate = 2
    while primes.count < 64 {
      if primes.allSatisfy({ candidate % $0 != 0 }) { primes.append(candidate) }
      candidate += 1
    }
    // The cube root of p·2^96, without its whole part, by halving.
    return primes.map { prime in
      var root: UInt64 = 0
      for bit in stride(from: 34, through: 0, by: -1) {
        let tried = root | 1 << UInt64(bit)
        if isCube(tried, notAbove: UInt64(prime)) { root = tried }
      }
      return UInt32(truncatingIfNeeded: root)
    }
  }()

  /// Whether `root`³ ≤ `prime`·2⁹⁶.
  private static func isCube(_ root: UInt64, notAbove prime: UInt64) -> Bool {
    let square = root.multipliedFullWidth(by: root)
    let low = square.low.multipliedFullWidth(by: root)
    let high = square.high.multipliedFullWidth(by: root)
    let (middle, carry) = low.high.addingReportingOverflow(high.low)
    let top = high.high + (carry ? 1 : 0)
    // prime·2⁹⁶ is prime·2³² in the middle word of three.
    let limit = prime << 32
    if top > 0 { return false }
    return middle < limit || middle == limit && low.low == 0
  }

  mutating func update(_ bytes: UnsafeRawBufferPointer) {
    count += bytes.count
    pending += bytes
    let whole = pending.count / 64 * 64
    for start in stride(from: 0, to: whole, by: 64) { take(pending[start..<start + 64]) }
    pending.removeFirst(whole)
  }

  func finish() -> [UInt8] {
    var last = self
    last.pending.append(0x80)
    while last.pending.count % 64 != 56 { last.pending.append(0) }
    for shift in stride(from: 56, through: 0, by: -8) {
      last.pending.append(UInt8(truncatingIfNeeded: (count * 8) >> shift))
    }
    for start in stride(from: 0, to: last.pending.count, by: 64) { last.take(last.pending[start..<start + 64]) }
    return last.state.prefix(7).flatMap { word in
      [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: word >> UInt32($0)) }
    }
  }

  /// FIPS 180-4, 6.2.2.
  private mutating func take(_ block: ArraySlice<UInt8>) {
    func rotated(_ word: UInt32, _ by: UInt32) -> UInt32 { word >> by | word << (32 - by) }
    var words: [UInt32] = []
    for start in stride(from: block.startIndex, to: block.endIndex, by: 4) {
      words.append(block[start..<start + 4].reduce(0) { $0 << 8 | UInt32($1) })
    }
    for index in 16..<64 {
      let (early, late) = (words[index - 15], words[index - 2])
      let first = rotated(early, 7) ^ rotated(early, 18) ^ early >> 3
      let second = rotated(late, 17) ^ rotated(late, 19) ^ late >> 10
      words.append(words[index - 16] &+ first &+ words[index - 7] &+ second)
    }
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    for index in 0..<64 {
      let second = rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25)
      let one = h &+ second &+ (e & f ^ ~e & g) &+ SHA224.constants[index] &+ words[index]
      let first = rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22)
      let two = first &+ (a & b ^ a & c ^ b & c)
      (h, g, f, e, d, c, b, a) = (g, f, e, d &+ one, c, b, a, one &+ two)
    }
    for (index, value) in [a, b, c, d, e, f, g, h].enumerated() { state[index] &+= value }
  }
}
