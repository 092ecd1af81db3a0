import Diagnostics

/// What a style makes of a number.
enum NumberLook: Equatable {
  case plain
  /// A day or a time.
  case date
  case percent
  /// A number with so many digits, zeros before them (`000000`): a code, of which no digit may be lost.
  case padded(Int)
}

/// Which styles of cells show numbers as days or times, and which as per cent.
final class CellFormats: XMLReceiver {
  /// By number of style.
  private(set) var looks: [NumberLook] = []
  private(set) var failure: Failed?

  private let place: PartPlace
  private var codes: [Int: NumberLook] = [:]
  private var isInCells = false

  private init(_ place: PartPlace) { self.place = place }

  static func read(_ part: String?, in package: WorkbookPackage) throws(Failed) -> [NumberLook] {
    guard let part, package.has(part) else { return [] }
    let formats = CellFormats(PartPlace(path: package.path, part: part))
    try package.read(part, to: formats)
    return formats.looks
  }

  func start(_ name: XMLName, _ attributes: XMLAttributes) {
    switch name {
    case "numFmt":
      guard let number = attributes.number("numFmtId"), let code = attributes["formatCode"] else { return }
      codes[number] = DateFormat.look(code: code)
    case "cellXfs": isInCells = true
    case "xf" where isInCells:
      let number = attributes.number("numFmtId") ?? 0
      looks.append(codes[number] ?? DateFormat.look(builtIn: number))
    default: return
    }
    if max(codes.count, looks.count) > WorkbookLimits.styles { failure = place.damaged("styles") }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

  func end(_ name: XMLName) {
    if name == "cellXfs" { isInCells = false }
  }
}
