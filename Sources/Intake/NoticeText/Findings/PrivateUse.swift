/// Characters of the private use areas, which only the font of their page could show.
enum PrivateUse {
  static func find(_ text: TracedText, _ log: inout CleaningLog) {
    var first: Int32?
    var codes: Set<UInt32> = []
    var count = 0
    for index in text.scalars.indices {
      let value = text.scalars[index].value
      guard (0xE000...0xF8FF).contains(value) || value >= 0xF0000 else { continue }
      if first == nil { first = text.origins[index] }
      codes.insert(value)
      count += 1
    }
    guard let first else { return }
    let names = codes.sorted().prefix(6).map { "U+" + String($0, radix: 16, uppercase: true) }
    log.warn(.privateUse, at: first, ["count": String(count), "text": names.joined(separator: " ")])
  }
}
