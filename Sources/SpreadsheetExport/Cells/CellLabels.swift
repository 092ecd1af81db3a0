/// Texts that many cells share, each with a number.
struct CellLabels {
  private(set) var texts: [String] = []
  private var numbers: [String: Int] = [:]

  mutating func number(of text: String) -> Int {
    // Swift takes texts that differ in composition for equal; one may not stand for the other.
    if let number = numbers[text], texts[number].utf8.elementsEqual(text.utf8) { return number }
    numbers[text] = texts.count
    texts.append(text)
    return texts.count - 1
  }
}
