/// How the numbers of a column stand under each other: units under units, so that decimal points do too.
struct NumberPlace {
  /// The greatest widths up to the end of the units, and of what follows them, in points.
  private(set) var before = 0.0
  private(set) var after = 0.0

  var width: Double { before + after }

  /// The same in another size of type.
  func scaled(by factor: Double) -> NumberPlace { NumberPlace(before: before * factor, after: after * factor) }

  /// Counts a text in; one without a number stands in the middle, whatever the numbers do.
  mutating func take(_ text: ShapedText) {
    guard text.hasNumber else { return }
    let before = text.widthToUnits
    self.before = max(self.before, before)
    after = max(after, text.naturalWidth - before)
  }
}

extension ShapedText {
  /// Of all its characters in one line, in points.
  var naturalWidth: Double { units.reduce(0) { $0 + $1.width + $1.space } }

  var hasNumber: Bool { text.scalars.contains(where: \.isDigit) }

  /// Up to the end of the whole part of its first number, at natural widths; of all where there is no number.
  var widthToUnits: Double {
    var start = 0.0
    let end = unitsEnd
    for unit in units {
      start += unit.space
      for cluster in clusters[unit.clusters] where cluster.scalars.lowerBound >= end { return start + cluster.x }
      start += unit.width
    }
    return start
  }

  /// The same in a line that holds all of it.
  func widthToUnits(in line: SetLine) -> Double {
    let end = unitsEnd
    for (index, unit) in line.units.enumerated() {
      for cluster in clusters[units[unit].clusters] where cluster.scalars.lowerBound >= end {
        return line.positions[index] + cluster.x
      }
    }
    return line.width
  }

  /// After the last digit of the whole part of the first number: 1,121.5 has four.
  private var unitsEnd: Int {
    let scalars = text.scalars
    guard var at = scalars.firstIndex(where: \.isDigit) else { return scalars.count }
    while at < scalars.count {
      let isGrouping = scalars[at] == "," || scalars[at] == "\u{2009}"
      guard scalars[at].isDigit || (isGrouping && at + 1 < scalars.count && scalars[at + 1].isDigit) else { break }
      at += 1
    }
    return at
  }
}

extension Unicode.Scalar {
  fileprivate var isDigit: Bool { ("0"..."9").contains(self) }
}
