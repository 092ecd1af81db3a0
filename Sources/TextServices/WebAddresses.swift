/// Addresses of the web and of e-mail that stand in running text.
public enum WebAddresses {
  public struct Found: Equatable, Sendable {
    /// Offsets in scalars.
    public let range: Range<Int>
    /// Where it leads: with the scheme that is not printed.
    public let url: String
  }

  /// Addresses in their order: what begins with `http://`, `https://` or `www.` and goes on in the characters of RFC 3986,
  /// and `local@domain` of the common form (RFC 5321, 4.1.2). Marks at the end and a bracket that was opened before belong
  /// to the sentence.
  public static func find(in scalars: some RandomAccessCollection<Unicode.Scalar>) -> [Found] {
    let text = Array(scalars)
    var found: [Found] = []
    var at = 0
    while at < text.count {
      // Between two words, or from Han to Latin.
      guard isWord(text[at]), at == 0 || !isWord(text[at - 1]) else {
        at += 1
        continue
      }
      let next = address(text, at) ?? mailbox(text, at)
      if let next { found.append(next) }
      at = next?.range.upperBound ?? at + 1
    }
    return found
  }

  private static let schemes = ["http://", "https://"].map { Array($0.unicodeScalars) }
  private static let host = Array("www.".unicodeScalars)

  private static func address(_ text: [Unicode.Scalar], _ start: Int) -> Found? {
    let scheme = schemes.first { text[start...].starts(with: $0) }
    guard scheme != nil || text[start...].starts(with: host) else { return nil }
    let first = start + (scheme ?? host).count
    var end = first
    while end < text.count, isOfAddress(text[end]) { end += 1 }
    end = trimmed(text, from: start, to: end)
    // A host has a letter or a digit.
    guard end > first, isWord(text[first]) else { return nil }
    let words = string(text[start..<end])
    return Found(range: start..<end, url: scheme == nil ? "http://" + words : words)
  }

  private static func mailbox(_ text: [Unicode.Scalar], _ start: Int) -> Found? {
    var at = start
    while at < text.count, isWord(text[at]) || [".", "_", "%", "+", "-"].contains(text[at]) { at += 1 }
    guard at < text.count, text[at] == "@" else { return nil }
    var end = at + 1
    while end < text.count, isWord(text[end]) || text[end] == "." || text[end] == "-" { end += 1 }
    while text[end - 1] == "." || text[end - 1] == "-" { end -= 1 }
    guard end > at + 1, let dot = text[(at + 1)..<end].lastIndex(of: "."), dot > at + 1, end - dot > 2 else {
      return nil
    }
    return Found(range: start..<end, url: "mailto:" + string(text[start..<end]))
  }

  /// Without marks that end a sentence, and without a closing bracket whose opening one stands before the address.
  private static func trimmed(_ text: [Unicode.Scalar], from start: Int, to end: Int) -> Int {
    var end = end
    while end > start {
      let last = text[end - 1]
      if [".", ",", ";", ":", "!", "?", "'"].contains(last) {
        end -= 1
      } else if last == ")",
        text[start..<end].count(where: { $0 == ")" }) > text[start..<end].count(where: { $0 == "(" })
      {
        end -= 1
      } else {
        break
      }
    }
    return end
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var text = ""
    text.unicodeScalars.append(contentsOf: scalars)
    return text
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    ("0"..."9").contains(scalar) || ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
  }

  /// Unreserved, reserved and escaped characters (RFC 3986, 2), without square brackets.
  private static func isOfAddress(_ scalar: Unicode.Scalar) -> Bool {
    isWord(scalar) || marks.contains(scalar)
  }

  private static let marks = Set("-._~:/?#@!$&'()*+,;=%".unicodeScalars)
}
