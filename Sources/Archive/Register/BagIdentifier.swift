/// How bags are called in an archive: the name of their folder.
public enum BagIdentifier {
  /// In bytes.
  private static let limit = 200

  /// Letters, digits, `-`, `_` and dots between; nothing that a path or a line of the register takes for a mark.
  public static func isValid(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.count <= limit && text.unicodeScalars.allSatisfy(isPlain) && !text.hasPrefix(".")
      && !text.hasSuffix(".") && !text.contains("..") && text != "-"
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || scalar == "-" || scalar == "_" || scalar == "."
  }

  /// Of a 档号: `J001-WS.2020-D30-BGS-0007`.
  public static func group(of archiveNumber: String) -> String { made(of: archiveNumber) }

  /// Of any text: what may not stand there becomes a dot.
  public static func made(of text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      let kept: Unicode.Scalar = isPlain(scalar) ? scalar : "."
      if kept == ".", result.isEmpty || result.hasSuffix(".") { continue }
      if result.utf8.count < limit - 20 { result.unicodeScalars.append(kept) }
    }
    while result.hasSuffix(".") { result.removeLast() }
    return result.isEmpty || result == "-" ? "bag" : result
  }
}
