/// The number at the head of a line.
struct Numbering: Hashable {
  /// The ladder of GB/T 9704-2012, 7.3.3, and the circled digits that follow it in use.
  enum Kind: Int, Comparable {
    case han = 1
    /// 第一，… counts what stands beneath a heading.
    case ordinal
    case bracketedHan, arabic, bracketedArabic, circled

    static func < (left: Kind, right: Kind) -> Bool { left.rawValue < right.rawValue }
  }

  private static let years = 1900...2100

  let kind: Kind
  let value: Int
  /// How many scalars the number takes with its mark and the blanks after it.
  let length: Int

  init?(_ line: FoldedText) {
    let text = line.folded
    guard let first = text.first else { return nil }
    if let sign = Numbering.sign(first) {
      self.init(sign.kind, sign.value, Numbering.blanksEnd(1, text))
      return
    }
    let isBracketed = first == "(" || first == "〔" || first == "["
    var index = isBracketed ? 1 : 0
    // 第一、 is a number like 一、; 第一条 and 第一章 belong to a law.
    let isOrdinal = !isBracketed && first == "第"
    if isOrdinal { index = 1 }
    let start = index
    while index < text.count, index - start < 5, HanNumber.isDigit(text[index]) { index += 1 }
    let isHan = index > start
    if !isHan { while index < text.count, index - start < 4, text[index].isASCIIDigit { index += 1 } }
    guard index > start, index < text.count else { return nil }
    let value = isHan ? HanNumber.value(text[start..<index]) : Int(String(text[start..<index]))
    // Four digits that may be a year's are one: 2023、2024年.
    guard let value, value > 0, isHan || !Numbering.years.contains(value) else { return nil }
    if !isBracketed { index = Numbering.markAfterBlanks(index, text) }
    if isBracketed {
      guard text[index] == ")" || text[index] == "〕" || text[index] == "]" else { return nil }
      // A square bracket with a figure is a vote or a note, not a number, unless text follows.
      if first == "[" { return nil }
      index += 1
      // B.1.2 has no mark after a bracketed number, but many texts put one.
      if index < text.count, "、.,".unicodeScalars.contains(text[index]) { index += 1 }
      self.init(isHan ? .bracketedHan : .bracketedArabic, value, Numbering.blanksEnd(index, text))
      return
    }
    let mark = text[index]
    if isHan {
      guard mark == "、" || mark == "." || (mark == "," && isOrdinal) || mark == "．" else { return nil }
      self.init(isOrdinal ? .ordinal : .han, value, Numbering.blanksEnd(index + 1, text))
      return
    }
    guard !isOrdinal else { return nil }
    if mark == ")" {
      self.init(.bracketedArabic, value, Numbering.blanksEnd(index + 1, text))
      return
    }
    let isDot = mark == "·" && index + 1 < text.count && text[index + 1].isHan
    guard mark == "." || mark == "、" || isDot else { return nil }
    // 1.5 万元, 2020.6.18 and 3.1 are figures.
    if index + 1 < text.count, text[index + 1].isASCIIDigit, mark == "." { return nil }
    self.init(.arabic, value, Numbering.blanksEnd(index + 1, text))
  }

  /// `1.2024年…`, `2.3月…`: a number only where the lines around it count on (see `PointNumbers`).
  init?(pointed line: FoldedText) {
    let digits = line.folded.prefix(3).prefix(while: \.isASCIIDigit)
    let point = digits.count
    guard (1...2).contains(point), point + 1 < line.count, line.folded[point] == ".",
      line.folded[point + 1].isASCIIDigit, let value = Int(String(digits)), value > 0
    else { return nil }
    self.init(.arabic, value, point + 1)
  }

  private init(_ kind: Kind, _ value: Int, _ length: Int) {
    self.kind = kind
    self.value = value
    self.length = length
  }

  /// Whether the number may be the first of two that stand together (三、四年级, 一、二期): one more follows its mark.
  func mayBePair(in line: FoldedText) -> Bool {
    guard kind == .han, length < line.count else { return false }
    var end = length
    while end < line.count, end - length < 3, HanNumber.isDigit(line.folded[end]) { end += 1 }
    // 三、四是 counts on within the paragraph.
    guard end > length, end < line.count, line.folded[end] != "是" else { return false }
    return HanNumber.value(line.folded[length..<end]) == value + 1
  }

  /// 一 、 has the mark behind blanks.
  private static func markAfterBlanks(_ start: Int, _ text: [Unicode.Scalar]) -> Int {
    var index = start
    while index < text.count, index - start < 3, text[index].isBlank { index += 1 }
    return index < text.count && text[index] == "、" ? index : start
  }

  /// A number with its mark in one character: ①, ⑴, ⒈, ㈠.
  private static func sign(_ scalar: Unicode.Scalar) -> (kind: Kind, value: Int)? {
    switch scalar.value {
    case 0x2460...0x2473: (.circled, Int(scalar.value - 0x2460) + 1)
    case 0x2474...0x2487: (.bracketedArabic, Int(scalar.value - 0x2474) + 1)
    case 0x2488...0x249B: (.arabic, Int(scalar.value - 0x2488) + 1)
    case 0x3220...0x3229: (.bracketedHan, Int(scalar.value - 0x3220) + 1)
    default: nil
    }
  }

  private static func blanksEnd(_ start: Int, _ text: [Unicode.Scalar]) -> Int {
    var index = start
    while index < text.count, text[index].isBlank { index += 1 }
    return index
  }

  /// The number that is due after `value` in this form, for messages.
  static func text(_ kind: Kind, _ value: Int) -> String {
    switch kind {
    case .han: HanNumber.text(value) + "、"
    case .ordinal: "第\(HanNumber.text(value))，"
    case .bracketedHan: "（\(HanNumber.text(value))）"
    case .arabic: "\(value)."
    case .bracketedArabic: "（\(value)）"
    case .circled: Unicode.Scalar(0x2460 + UInt32(max(0, min(19, value - 1)))).map { String($0) } ?? String(value)
    }
  }
}
