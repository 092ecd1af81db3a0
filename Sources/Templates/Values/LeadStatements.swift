import Campaigns

/// What the office's opening words say of the numbers themselves: a notice does not say it a second time.
struct LeadStatements {
  private let text: [Unicode.Scalar]

  init(_ lead: String?) { text = Array((lead ?? "").unicodeScalars.filter { $0 != " " && $0 != "\u{A0}" }) }

  /// Scalars between a label and its number: 采纳意见20条, 网上留言（27条）.
  private static let reach = 6
  private static let nothing = ["未收到", "没有收到", "沒有收到", "未征集到", "未徵集到", "未接获", "未接獲"].map {
    Array($0.unicodeScalars)
  }

  /// Whether the number stands there with its unit: 42条, 1,286封.
  func state(_ figure: Figure) -> Bool {
    guard let count = figure.count, let unit = figure.unit else { return false }
    return ends(of: count, with: unit) != nil
  }

  private static let otherWords = [
    "未采纳": ["不采纳", "不予采纳", "未予采纳", "未被采纳"], "采纳": ["予以采纳", "吸收采纳"], "未採納": ["不採納", "不予採納", "未予採納"],
  ]

  /// Whether the number stands there behind its label, or another word for it.
  func state(_ figure: Figure, as label: String) -> Bool {
    ([label] + (LeadStatements.otherWords[label] ?? [])).contains { states(figure, $0) }
  }

  private func states(_ figure: Figure, _ label: String) -> Bool {
    guard let count = figure.count else { return false }
    let label = Array(label.unicodeScalars.filter { $0 != " " })
    return starts(of: label).contains { start in
      let end = start + label.count
      guard
        let digit = text[end..<min(text.count, end + LeadStatements.reach)].firstIndex(where: LeadStatements.isDigit)
      else { return false }
      return number(at: digit)?.value == count
    }
  }

  /// Whether the words say that nothing came.
  var sayNothingCame: Bool { LeadStatements.nothing.contains { !starts(of: $0).isEmpty } }

  private func ends(of count: Int, with unit: String) -> Int? {
    let unit = Array(unit.unicodeScalars)
    for index in text.indices where LeadStatements.isDigit(text[index]) {
      // 第42条 is an article.
      guard index == 0 || !(LeadStatements.isDigit(text[index - 1]) || text[index - 1] == "第"),
        let number = number(at: index), number.value == count,
        text[number.end...].starts(with: unit)
      else { continue }
      return number.end
    }
    return nil
  }

  /// A number with or without commas between groups of three.
  private func number(at start: Int) -> (value: Int, end: Int)? {
    var (value, end) = (0, start)
    while end < text.count, end - start < 12 {
      if LeadStatements.isDigit(text[end]) {
        value = value * 10 + Int(text[end].value - 0x30)
      } else if !(text[end] == "," && end + 1 < text.count && LeadStatements.isDigit(text[end + 1])) {
        break
      }
      end += 1
    }
    return end > start ? (value, end) : nil
  }

  private func starts(of words: [Unicode.Scalar]) -> [Int] {
    guard !words.isEmpty, text.count >= words.count else { return [] }
    return (0...(text.count - words.count)).filter { text[$0] == words[0] && text[$0...].starts(with: words) }
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { (0x30...0x39).contains(scalar.value) }
}
