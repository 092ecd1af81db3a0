import TextServices

extension ItemisedText {
  /// The embedding level of each character (UAX #9). Words of a language that runs against the paragraph are isolated, so
  /// that a number or a mark at their edge stays with them.
  func levels(isRightToLeft: Bool) -> [UInt8] {
    var isolated: [Unicode.Scalar] = []
    var places: [Int] = []
    isolated.reserveCapacity(scalars.count + 8)
    places.reserveCapacity(scalars.count)
    var isOpen = false
    for index in scalars.indices {
      let isReversed = span(at: index).language.isRightToLeft
      let isOpposed = isReversed != isRightToLeft && (isReversed || !span(at: index).language.isChinese)
      if isOpposed != isOpen {
        isolated.append(isOpen ? ItemisedText.pop : isReversed ? ItemisedText.rightToLeft : ItemisedText.leftToRight)
        isOpen = isOpposed
      }
      places.append(isolated.count)
      isolated.append(scalars[index])
    }
    let levels = Bidi.levels(of: isolated, direction: isRightToLeft ? .rightToLeft : .leftToRight)
    return places.map { levels[$0] }
  }

  /// LRI, RLI and PDI.
  private static let leftToRight: Unicode.Scalar = "\u{2066}"
  private static let rightToLeft: Unicode.Scalar = "\u{2067}"
  private static let pop: Unicode.Scalar = "\u{2069}"
}
