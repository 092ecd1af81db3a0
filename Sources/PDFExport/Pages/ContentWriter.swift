import Diagnostics
import Documents
import Fonts
import Typesetting

/// The content stream of a page: ISO 32000-1, 8 and 9. Points come as the frames have them, from the top left corner
/// downwards, and are turned about here.
struct ContentWriter {
  /// Height of the page; 0 within a turned group, whose origin is its own corner.
  private(set) var height: Double
  private(set) var content = PDFBytes()
  private var font: Int?
  private var size = 0.0
  private var spacing = 0
  private var isInText = false
  private var fill: Colour?
  private var stroke: Colour?

  init(height: Double) {
    self.height = height
    content.reserve(1 << 14)
  }

  // MARK: Text

  /// Draws a run; each glyph stands within 0.005 pt of its place.
  ///
  /// - Parameter pieces: those of the element that it belongs to, the last of which is open, and remains so unless the run
  ///   ends with a piece of its own; nil outside the structure.
  mutating func draw(
    _ run: GlyphRun, at point: Point, in font: DrawnFont, of pieces: inout MarkedPieces?
  ) throws(Failed) {
    use(run.colour)
    beginText()
    if self.font != font.name || size != run.size.points {
      content.write("/F")
      content.write(font.name)
      content.write(" ")
      content.write(run.size.points)
      content.write(" Tf\n")
      self.font = font.name
      size = run.size.points
    }
    var line = TextLine(run: run, font: font, origin: point, height: height, pieces: pieces)
    try line.write(to: &content, spacing: &spacing)
    pieces = line.pieces
    if pieces?.isOpen == false { isInText = false }
  }

  private mutating func beginText() {
    guard !isInText else { return }
    content.write("BT\n")
    isInText = true
  }

  private mutating func endText() {
    guard isInText else { return }
    content.write("ET\n")
    isInText = false
  }

  // MARK: Marks

  /// What follows belongs to the element of this role, as its piece of this number on the page.
  mutating func begin(role: StructureElement.Role, piece: Int) {
    endText()
    content.begin(role: role, piece: piece)
  }

  mutating func beginArtifact(isFurniture: Bool) {
    endText()
    content.write(isFurniture ? "/Artifact<</Type/Pagination>>BDC\n" : "/Artifact BMC\n")
  }

  mutating func end() {
    endText()
    content.write("EMC\n")
  }

  // MARK: Shapes

  mutating func fillRectangle(x: Double, y: Double, width: Double, height: Double, _ colour: Colour) {
    endText()
    use(colour)
    rectangle(x: x, y: y, width: width, height: height)
    content.write("f\n")
  }

  /// Fills the dark modules as one shape, so that no seam shows between them.
  mutating func fillCode(at point: Point, side: Double, modules: Int, dark: [FrameItem.DarkRun]) {
    guard modules > 0, !dark.isEmpty else { return }
    endText()
    use(.black)
    let unit = side / Double(modules)
    for run in dark {
      rectangle(
        x: point.x.points + Double(run.column) * unit, y: point.y.points + Double(run.row) * unit,
        width: Double(run.length) * unit, height: unit)
    }
    content.write("f\n")
  }

  private mutating func rectangle(x: Double, y: Double, width: Double, height: Double) {
    write(x, self.height - y - height)
    write(width, height)
    content.write("re\n")
  }

  mutating func draw(_ path: Path, at point: Point) {
    guard !path.steps.isEmpty, path.fill != nil || path.stroke != nil else { return }
    endText()
    if let colour = path.fill { use(colour) }
    if let stroke = path.stroke {
      if self.stroke != stroke.colour {
        write(stroke.colour)
        content.write("RG\n")
        self.stroke = stroke.colour
      }
      content.write(stroke.width.points)
      content.write(" w [")
      for length in stroke.dash {
        content.write(length.points)
        content.write(" ")
      }
      content.write("] 0 d\n")
    }
    for step in path.steps {
      switch step {
      case .move(let to):
        write(to, from: point)
        content.write("m\n")
      case .line(let to):
        write(to, from: point)
        content.write("l\n")
      case .curve(let first, let second, let to):
        write(first, from: point)
        write(second, from: point)
        write(to, from: point)
        content.write("c\n")
      case .close: content.write("h\n")
      }
    }
    content.write(path.fill == nil ? "S\n" : path.stroke == nil ? "f\n" : "B\n")
  }

  mutating func drawImage(
    _ name: Int, _ orientation: ImageOrientation, at point: Point, width: Double, height: Double
  ) {
    endText()
    content.write("q ")
    let unit = orientation.matrix
    let left = point.x.points + unit.e * width
    let bottom = self.height - point.y.points - height + unit.f * height
    for number in [unit.a * width, unit.b * height, unit.c * width, unit.d * height] {
      content.write(number)
      content.write(" ")
    }
    write(left, bottom)
    content.write("cm/X")
    content.write(name)
    content.write(" Do Q\n")
  }

  // MARK: Turning

  /// What follows is turned by a quarter about `point`, which is the origin of its points.
  mutating func begin(_ turn: QuarterTurn, about point: Point) -> Double {
    endText()
    content.write(turn == .clockwise ? "q 0 -1 1 0 " : "q 0 1 -1 0 ")
    write(point.x.points, height - point.y.points)
    content.write("cm\n")
    defer { height = 0 }
    return height
  }

  /// - Parameter height: what `begin` returned.
  mutating func endTurn(_ height: Double) {
    endText()
    content.write("Q\n")
    self.height = height
    forgetState()
  }

  /// After `Q` the state is again that of before.
  private mutating func forgetState() {
    font = nil
    fill = nil
    stroke = nil
    spacing = .min
  }

  mutating func finish() { endText() }

  // MARK: Pieces

  private mutating func use(_ colour: Colour) {
    guard fill != colour else { return }
    write(colour)
    content.write("rg\n")
    fill = colour
  }

  private mutating func write(_ colour: Colour) {
    for part in [colour.red, colour.green, colour.blue] {
      content.write(part)
      content.write(" ")
    }
  }

  private mutating func write(_ point: Point, from origin: Point) {
    write(origin.x.points + point.x.points, height - origin.y.points - point.y.points)
  }

  private mutating func write(_ x: Double, _ y: Double) {
    content.write(x)
    content.write(" ")
    content.write(y)
    content.write(" ")
  }
}
