import Diagnostics
import TextServices

/// What of a character counts when letters are compared: not its width, case or script, and nothing of blanks, marks and
/// signs.
final class LetterFolding {
  /// Parts words.
  static let gap: UInt16 = 0
  /// As if it were not there: marks upon letters, and characters without a shape.
  static let nothing: UInt16 = 1
  /// From here on each character is a unit of its own; before, a word of letters and digits is.
  static let ideographs: UInt32 = 0x0E00

  private let table: UnsafeMutablePointer<UInt16>
  /// Pages of 256 characters that are filled in.
  private let known: UnsafeMutablePointer<Bool>
  private var converter: ScriptConverter?
  private(set) var failure: Failed?

  init() {
    table = .allocate(capacity: 0x1_0000)
    known = .allocate(capacity: 0x100)
    known.initialize(repeating: false, count: 0x100)
  }

  deinit {
    table.deallocate()
    known.deallocate()
  }

  /// What a character below U+10000 is folded to: itself in another form, `gap` or `nothing`.
  @inline(__always)
  func fold(_ scalar: UInt32) -> UInt16 {
    let page = Int(scalar >> 8)
    if !known[page] { fill(page) }
    return table[Int(scalar)]
  }

  /// What a character from U+10000 on is folded to.
  func foldRare(_ scalar: UInt32) -> UInt32 {
    guard let character = Unicode.Scalar(scalar), LetterFolding.isPart(character) else {
      return UInt32(LetterFolding.gap)
    }
    return scalar
  }

  /// Whether the character begins a unit of its own.
  @inline(__always)
  static func isUnit(_ folded: UInt32) -> Bool {
    folded >= ideographs && !(0x1E00..<0x2000).contains(folded)
  }

  private func fill(_ page: Int) {
    var forms = [UInt16](repeating: LetterFolding.gap, count: 0x100)
    for low in 0..<0x100 {
      guard let scalar = Unicode.Scalar(UInt32(page << 8 | low)) else { continue }
      forms[low] = LetterFolding.form(scalar)
    }
    if (0x34...0x9F).contains(page) || (0xF9...0xFA).contains(page) { unify(&forms) }
    (table + page << 8).initialize(from: forms, count: 0x100)
    known[page] = true
  }

  private static func form(_ scalar: Unicode.Scalar) -> UInt16 {
    let value = scalar.value
    // The forms of full width (U+FF01 to U+FF5E) stand in the order of ASCII.
    if (0xFF01...0xFF5E).contains(value), let narrow = Unicode.Scalar(value - 0xFEE0) { return form(narrow) }
    switch scalar.properties.generalCategory {
    case .format: return nothing
    case .nonspacingMark where value < ideographs || (0xFE00...0xFE0F).contains(value): return nothing
    default: break
    }
    guard isPart(scalar) else { return gap }
    let lower = scalar.properties.lowercaseMapping.unicodeScalars
    guard lower.count == 1, let first = lower.first, first.value < 0x1_0000 else { return UInt16(value) }
    return UInt16(first.value)
  }

  /// Letters, numbers, and marks that are written with letters.
  private static func isPart(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
      .letterNumber, .otherNumber, .nonspacingMark, .spacingMark:
      true
    default: false
    }
  }

  /// Traditional characters become simplified, compatibility ones those that they stand for.
  private func unify(_ forms: inout [UInt16]) {
    do throws(Failed) {
      if converter == nil { converter = try ScriptConverter(.traditionalToSimplified) }
    } catch {
      failure = error
      return
    }
    guard let converter else { return }
    let lines = forms.map { form -> String in
      guard form >= 0x20, let scalar = Unicode.Scalar(form) else { return "" }
      return String(Character(scalar))
    }
    let converted = converter.convert(Normalization.nfc(lines.joined(separator: "\n")))
      .split(separator: "\n", omittingEmptySubsequences: false)
    guard converted.count == forms.count else { return }
    for (low, line) in converted.enumerated() {
      let scalars = line.unicodeScalars
      guard scalars.count == 1, let first = scalars.first, first.value < 0x1_0000 else { continue }
      forms[low] = UInt16(first.value)
    }
  }
}
