/// Sixteen bytes of a text that are looked at together.
///
/// Comparisons are with vectors, not with single numbers: those of the standard library go lane by lane.
public struct ByteVector {
  /// Lanes of ones where something holds, of zeros where it does not.
  public typealias Mask = SIMDMask<SIMD16<Int8>>

  public static let size = 16

  @usableFromInline
  let lanes: SIMD16<UInt8>

  /// - Parameter start: of 16 bytes that can be read.
  @inlinable
  @inline(__always)
  public init(at start: UnsafePointer<UInt8>) { lanes = UnsafeRawPointer(start).loadUnaligned(as: SIMD16<UInt8>.self) }

  /// - Parameter start: of 16 bytes that can be written.
  @inlinable
  @inline(__always)
  public func store(at start: UnsafeMutablePointer<UInt8>) {
    UnsafeMutableRawPointer(start).storeBytes(of: lanes, as: SIMD16<UInt8>.self)
  }

  @inlinable
  @inline(__always)
  public func equal(_ byte: UInt8) -> Mask { lanes .== SIMD16(repeating: byte) }

  @inlinable
  @inline(__always)
  public func less(_ byte: UInt8) -> Mask { lanes .< SIMD16(repeating: byte) }

  @inlinable
  @inline(__always)
  public func isAtLeast(_ byte: UInt8) -> Mask { lanes .>= SIMD16(repeating: byte) }

  /// Where the bits of `mask` are those of `byte`.
  @inlinable
  @inline(__always)
  public func equal(_ byte: UInt8, mask: UInt8) -> Mask {
    (lanes & SIMD16(repeating: mask)) .== SIMD16(repeating: byte)
  }

  /// Whether bytes are `first` or one of the `count - 1` behind it.
  @inlinable
  @inline(__always)
  public func isWithin(_ first: UInt8, count: UInt8) -> Mask {
    (lanes &- SIMD16(repeating: first)) .< SIMD16(repeating: count)
  }

  /// The place of the first lane that is set; nil where none is.
  @inlinable
  @inline(__always)
  public static func first(_ mask: Mask) -> Int? {
    let halves = unsafeBitCast(mask, to: SIMD2<UInt64>.self)
    if halves[0] != 0 { return UInt64(littleEndian: halves[0]).trailingZeroBitCount >> 3 }
    if halves[1] != 0 { return 8 + UInt64(littleEndian: halves[1]).trailingZeroBitCount >> 3 }
    return nil
  }

  @inlinable
  @inline(__always)
  public static func isAny(_ mask: Mask) -> Bool {
    let halves = unsafeBitCast(mask, to: SIMD2<UInt64>.self)
    return halves[0] | halves[1] != 0
  }

  /// How many lanes are set.
  @inlinable
  @inline(__always)
  public static func count(_ mask: Mask) -> Int {
    let halves = unsafeBitCast(mask, to: SIMD2<UInt64>.self)
    return (halves[0].nonzeroBitCount + halves[1].nonzeroBitCount) >> 3
  }

  /// Gives the place of each lane that is set.
  @inlinable
  @inline(__always)
  public static func forEach(_ mask: Mask, _ body: (Int) -> Void) {
    let halves = unsafeBitCast(mask, to: SIMD2<UInt64>.self)
    for half in 0..<2 {
      var rest = UInt64(littleEndian: halves[half])
      while rest != 0 {
        let place = rest.trailingZeroBitCount >> 3
        body(half * 8 + place)
        rest &= ~(0xff << (UInt64(place) * 8))
      }
    }
  }
}
