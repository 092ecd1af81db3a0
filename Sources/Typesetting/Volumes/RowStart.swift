/// What begins with a row; the more, the better a volume may begin with it.
enum RowStart: UInt8, Comparable {
  case nothing
  /// A paragraph within a block, as in a list.
  case paragraph
  case tableRow
  case block

  static func < (left: RowStart, right: RowStart) -> Bool { left.rawValue < right.rawValue }
}

extension Row {
  /// How well a volume may begin with it: never within a paragraph or a row of a table, nor with a 版记 alone.
  var beginning: RowStart {
    if page?.standsAtFoot == true { return .nothing }
    if start > .nothing { return start }
    return isText && !continues ? .paragraph : .nothing
  }
}
