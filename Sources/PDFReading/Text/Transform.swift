#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A matrix `[a b c d e f]`: ISO 32000-1, 8.3.4.
struct Transform {
  var a = 1.0
  var b = 0.0
  var c = 0.0
  var d = 1.0
  var e = 0.0
  var f = 0.0

  static let identity = Transform()

  init(_ a: Double = 1, _ b: Double = 0, _ c: Double = 0, _ d: Double = 1, _ e: Double = 0, _ f: Double = 0) {
    self.a = a
    self.b = b
    self.c = c
    self.d = d
    self.e = e
    self.f = f
  }

  /// Nil unless there are six numbers.
  init?(_ operands: [PDFObject]) {
    let numbers = operands.compactMap(\.number)
    guard numbers.count == 6 else { return nil }
    self.init(numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5])
  }

  /// First `self`, then `other`.
  func then(_ other: Transform) -> Transform {
    Transform(
      a * other.a + b * other.c, a * other.b + b * other.d, c * other.a + d * other.c, c * other.b + d * other.d,
      e * other.a + f * other.c + other.e, e * other.b + f * other.d + other.f)
  }

  func moved(x: Double, y: Double) -> Transform { Transform(a, b, c, d, e + x * a + y * c, f + x * b + y * d) }

  /// The point that the origin goes to.
  var origin: (x: Double, y: Double) { (e, f) }

  /// The length of a unit along the vertical axis.
  var height: Double { (c * c + d * d).squareRoot() }

  /// Where the axis goes to, as a vector of length 1; nil where it shrinks to nothing or has no end.
  func direction(vertical: Bool) -> (x: Double, y: Double)? {
    let (x, y) = vertical ? (-c, -d) : (a, b)
    let length = (x * x + y * y).squareRoot()
    guard length > 0, length.isFinite else { return nil }
    return (x / length, y / length)
  }
}
