/// How an office makes its 档号 (DA/T 13-2022, DA/T 22-2015): a pattern with names in braces.
///
/// `{fonds}-{category}·{year}-{retention}-{unit}-{item:4}` gives `J001-WS·2020-D30-BGS-0007`: a hyphen between levels, a middle
/// dot within one. Items are counted for each prefix by itself, from 1.
public struct ArchiveNumberPattern: Sendable, Hashable {
  public static let usual = "{fonds}-{category}·{year}-{retention}-{unit}-{item:4}"

  private enum Piece: Sendable, Hashable {
    case text(String)
    case fonds, category, year, retention, unit
    /// With so many digits at least.
    case item(Int)
  }

  public let text: String
  private let pieces: [Piece]

  /// Nil where a name is unknown, there is not one item at the end, or a mark would not stay in a line of the register.
  public init?(_ text: String) {
    var pieces: [Piece] = []
    var rest = text[...]
    while !rest.isEmpty {
      if rest.first == "{" {
        guard let end = rest.firstIndex(of: "}") else { return nil }
        let name = rest[rest.index(after: rest.startIndex)..<end]
        switch name {
        case "fonds": pieces.append(.fonds)
        case "category": pieces.append(.category)
        case "year": pieces.append(.year)
        case "retention": pieces.append(.retention)
        case "unit": pieces.append(.unit)
        case "item": pieces.append(.item(1))
        default:
          guard name.hasPrefix("item:"), let digits = Int(name.dropFirst(5)), (1...9).contains(digits) else {
            return nil
          }
          pieces.append(.item(digits))
        }
        rest = rest[rest.index(after: end)...]
      } else {
        let plain = rest.prefix { $0 != "{" }
        pieces.append(.text(String(plain)))
        rest = rest[plain.endIndex...]
      }
    }
    let items = pieces.filter { if case .item = $0 { true } else { false } }
    guard items.count == 1, pieces.last == items[0], text.utf8.count <= 100,
      !text.unicodeScalars.contains(where: { $0.value <= 0x20 || $0.value == 0x7F }),
      pieces.allSatisfy({ if case .text(let plain) = $0 { !plain.contains("}") } else { true } })
    else { return nil }
    self.text = text
    self.pieces = pieces
  }

  /// All before the item.
  public func prefix(_ settings: ArchiveSettings, year: Int, retention: Retention) -> String {
    pieces.map { piece in
      switch piece {
      case .text(let text): text
      case .fonds: settings.fonds
      case .category: settings.category
      case .year: "\(year)"
      case .retention: retention.code
      case .unit: settings.unit
      case .item: ""
      }
    }.joined()
  }

  /// The 档号 of an item.
  public func number(prefix: String, item: Int) -> String {
    guard case .item(let digits)? = pieces.last else { return prefix }
    let number = "\(item)"
    return prefix + String(repeating: "0", count: max(0, digits - number.count)) + number
  }
}

extension ArchiveNumberPattern {
  /// What stands before the last digits of a 档号, and their number.
  static func parts(_ number: String) -> (prefix: String, item: Int)? {
    let digits = String(number.reversed().prefix { $0.isASCII && $0.isNumber }.reversed())
    guard let item = Int(digits) else { return nil }
    return (String(number.dropLast(digits.count)), item)
  }
}
