/// What is wrong with a way of breaking a paragraph: faults first, then how much is stretched and squeezed.
///
/// | cost | weight |
/// |---|---|
/// | a line longer than the measure | 1,000,000 and 1,000 a point |
/// | a break against the prohibition level | 10,000 |
/// | a break inside a word | 1,000 |
/// | a last line of one character | 1 |
/// | push-out (前行推出): half-cells stretched, squared a line; more where few gaps share them | 10,000 |
/// | a number parted from its unit, a date or a short 《…》 parted | that of two cells stretched |
/// | a group parted, an address parted after a mark | that of three cells stretched |
/// | an address parted between letters | that of eight cells stretched |
/// | —— at a line's start at level `gb` | that of fifteen cells stretched |
/// | push-in (挤进): half-cells squeezed, squared a line | 1 |
/// | a stop that hangs | 0.1 |
/// | gaps beside Western changed within their limits | 0.01 |
///
/// The first four are `faults`; the others, `strain`, only decide between ways of equal faults.
struct LineCost: Comparable {
  var faults: Double
  var strain: Double

  static let zero = LineCost(faults: 0, strain: 0)

  static let overfull = 1_000_000.0
  static let unfit = LineCost(faults: overfull, strain: 0)
  static let overfullPoint = 1_000.0
  static let prohibition = 10_000.0
  static let partedWord = 1_000.0
  static let lonelyCharacter = 1.0
  static let pushOut = 10_000.0
  static let pushIn = 1.0
  static let partedAddress = pushOut * 256
  static let hanging = 0.1
  static let gap = 0.01

  static func of(_ kind: BreakKind) -> LineCost {
    switch kind {
    case .forced, .allowed: .zero
    case .weak: LineCost(faults: 0, strain: pushOut * 16)
    case .poor: LineCost(faults: 0, strain: pushOut * 36)
    case .avoided: LineCost(faults: 0, strain: pushOut * 900)
    case .inside: LineCost(faults: 0, strain: partedAddress)
    case .prohibited: LineCost(faults: prohibition, strain: 0)
    case .emergency, .never: LineCost(faults: partedWord, strain: 0)
    }
  }

  static func + (left: LineCost, right: LineCost) -> LineCost {
    LineCost(faults: left.faults + right.faults, strain: left.strain + right.strain)
  }

  /// Sums of the same terms in another order are equal: ties must be ties.
  static func < (left: LineCost, right: LineCost) -> Bool {
    if abs(left.faults - right.faults) > 1e-6 { return left.faults < right.faults }
    return left.strain < right.strain - 1e-6 * max(1, abs(right.strain))
  }
}
