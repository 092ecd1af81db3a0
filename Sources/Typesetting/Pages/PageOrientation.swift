import Documents

/// How the text block of a page stands on its paper, which is always upright.
enum PageOrientation: Hashable {
  case upright
  /// Its head is at the left, so that it lies at the binding side of odd pages and at the outer edge of even ones;
  /// GB/T 9704-2012, 8. Page numbers stand as on the other pages.
  case sideways

  /// How what stands on it is turned about the lower left corner of the paper; nil: not at all.
  var turn: QuarterTurn? { self == .upright ? nil : .counterclockwise }
}

extension PageStyle {
  /// The page as it is read.
  func read(_ orientation: PageOrientation) -> PageStyle { orientation == .upright ? self : sideways }

  /// The upper left corner, on the upright paper, of a strip that goes through the text block.
  ///
  /// - Parameter y: where the strip begins, from the head of the text block, in points.
  func corner(ofRowAt y: Double, _ orientation: PageOrientation) -> Point {
    let read = read(orientation)
    let top = read.top + .points(y)
    guard let turn = orientation.turn else { return Point(x: read.left, y: top) }
    return turn.place(of: Point(x: read.left + read.blockWidth, y: top), about: Point(x: .zero, y: height))
  }
}
