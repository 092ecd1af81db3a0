import Diagnostics

/// Makes rows of the elements of a sheet's part (ECMA-376 part 1, 18.3.1).
final class SheetCells: XMLReceiver {
  static let mostMerges = 200_000

  private enum Kind {
    case number
    case shared
    case text
    case inline
    case boolean
    case error
    case date
  }

  private(set) var failure: Failed?
  private(set) var merges: [CellArea] = []

  private let place: PartPlace
  private let texts: SharedTexts
  private let looks: [NumberLook]
  private let from1904: Bool

  private var ready: [SheetRecord] = []
  private var handed = 0

  private var row = -1
  private var isHidden = false
  private var cells: [SheetCell] = []
  private var address = CellAddress(row: 0, column: 0)
  private var column = -1
  private var kind = Kind.number
  private var style = 0
  private var isInCell = false
  private var isInValue = false
  private var hasValue = false
  private var hasFormula = false
  private var value: [UInt8] = []
  private var inline = TextCollector()

  init(_ place: PartPlace, texts: SharedTexts, looks: [NumberLook], from1904: Bool) {
    self.place = place
    self.texts = texts
    self.looks = looks
    self.from1904 = from1904
  }

  /// The first row that was not handed on.
  func next() -> SheetRecord? {
    guard handed < ready.count else {
      ready.removeAll(keepingCapacity: true)
      handed = 0
      return nil
    }
    handed += 1
    return ready[handed - 1]
  }

  // MARK: Elements

  func start(_ name: XMLName, _ attributes: XMLAttributes) {
    if isInCell {
      switch name {
      case "v":
        isInValue = true
        hasValue = true
        value.removeAll(keepingCapacity: true)
      case "f": hasFormula = true
      default: if kind == .inline { inline.start(name, attributes) }
      }
      return
    }
    switch name {
    case "row": startRow(attributes)
    case "c": startCell(attributes)
    case "mergeCell":
      guard merges.count < SheetCells.mostMerges, let area = attributes.bytes("ref").flatMap({ CellArea($0) }) else {
        // A merge of one cell is none.
        if attributes.bytes("ref").flatMap({ CellAddress($0) }) == nil { failure = place.damaged("mergeCell") }
        return
      }
      merges.append(area)
    default: break
    }
  }

  private func startRow(_ attributes: XMLAttributes) {
    let number = attributes.bytes("r") == nil ? row + 1 : (attributes.number("r") ?? 0) - 1
    guard number > row, number < WorkbookLimits.rows else {
      failure = place.damaged("row \(attributes["r"] ?? "") < \(row + 2)")
      return
    }
    row = number
    isHidden = attributes.flag("hidden") ?? false
    column = -1
    cells = []
  }

  private func startCell(_ attributes: XMLAttributes) {
    var address = CellAddress(row: row, column: column + 1)
    if let reference = attributes.bytes("r") {
      guard let read = CellAddress(reference), read.row == row else {
        failure = place.damaged("r=\"\(attributes["r"] ?? "")\"")
        return
      }
      address = read
    }
    guard row >= 0, address.column > column, address.column < WorkbookLimits.columns else {
      failure = place.damaged(address.a1)
      return
    }
    self.address = address
    column = address.column
    isInCell = true
    hasValue = false
    hasFormula = false
    value.removeAll(keepingCapacity: true)
    style = attributes.number("s") ?? 0
    kind =
      switch attributes["t"] {
      case nil, "n": .number
      case "s": .shared
      case "str": .text
      case "inlineStr": .inline
      case "b": .boolean
      case "e": .error
      case "d": .date
      default: .text
      }
    if kind == .inline { inline = TextCollector() }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if isInValue {
      value.append(contentsOf: bytes)
      if value.count > WorkbookLimits.cellText { failure = place.damaged("\(address.a1) > 1 MiB") }
    } else if isInCell, kind == .inline, !inline.take(bytes) {
      failure = place.damaged("\(address.a1) > 1 MiB")
    }
  }

  func end(_ name: XMLName) {
    guard isInCell else {
      if name == "row" {
        if !cells.isEmpty { ready.append(SheetRecord(row: row, cells: cells, isHidden: isHidden)) }
        cells = []
      }
      return
    }
    switch name {
    case "v": isInValue = false
    case "c":
      isInCell = false
      do {
        if let content = try content() {
          cells.append(
            SheetCell(
              address, content, hasFormula: hasFormula,
              isPercent: looks.indices.contains(style) && looks[style] == .percent))
        }
      } catch {
        failure = error
      }
    default: if kind == .inline { inline.end(name) }
    }
  }

  // MARK: Values

  /// Nil of a cell that holds nothing.
  private func content() throws(Failed) -> SheetCell.Value? {
    if kind == .inline {
      return inline.text.isEmpty ? (hasFormula ? .blank : nil) : .text(inline.text)
    }
    guard hasValue, kind == .text || !value.isEmpty else { return hasFormula ? .blank : nil }
    switch kind {
    case .shared:
      guard let number = PlainDecimal.value(value), let index = Int(exactly: number),
        let text = try texts.text(index)
      else { throw place.damaged("\(address.a1): text \(String(decoding: value.prefix(20), as: UTF8.self))") }
      return text.isEmpty ? nil : .text(text)
    case .text, .inline:
      let text = CellText.text(value, keepsBlanks: true)
      return text.isEmpty && !hasFormula ? nil : .text(text)
    case .boolean: return .boolean(value == [0x31] || value == Array("true".utf8))
    case .error: return .error(String(decoding: value, as: UTF8.self))
    case .date:
      let text = String(decoding: value, as: UTF8.self)
      return SheetMoment(iso: text).map { .moment($0) } ?? .text(text)
    case .number:
      guard let number = PlainDecimal.value(value) else {
        throw place.damaged("\(address.a1): \(String(decoding: value.prefix(20), as: UTF8.self))")
      }
      if looks.indices.contains(style), looks[style] == .date,
        let moment = SheetMoment(serial: number, from1904: from1904)
      {
        return .moment(moment)
      }
      if looks.indices.contains(style), case .padded(let digits) = looks[style], number >= 0, number < 1e15,
        number == number.rounded()
      {
        let text = PlainDecimal.text(number)
        return .text(String(repeating: "0", count: max(0, digits - text.count)) + text)
      }
      return wholeNumber.map { .text($0) } ?? .number(number)
    }
  }

  /// Digits of which spreadsheet programs keep all.
  private static let exactDigits = 15

  /// A number of more digits than those of which each is in the file; nil where it is shorter, or has nothing but noughts for
  /// the rest, as where a person typed it.
  private var wholeNumber: String? {
    let digits = value.drop { $0 <= 0x20 }.reversed().drop { $0 <= 0x20 }.reversed()
    guard digits.count > SheetCells.exactDigits, digits.allSatisfy({ $0 &- 0x30 < 10 }),
      digits.dropFirst(SheetCells.exactDigits).contains(where: { $0 != 0x30 })
    else { return nil }
    return String(decoding: digits, as: UTF8.self)
  }
}
