/// Names that every file system takes and every checking program reads: composed, without the characters that Windows refuses
/// and those that manifests encode (`sha512sum` does not decode them), none like another but for case.
struct SafeNames {
  /// Microsoft, “Naming Files, Paths, and Namespaces”.
  private static let refused = Set("\\:*?\"<>|%".unicodeScalars)
  private static let reserved: Set<String> = Set(
    ["con", "prn", "aux", "nul"] + (0...9).flatMap { ["com\($0)", "lpt\($0)"] })
  /// In bytes, of a part; file systems take 255.
  private static let partLimit = 200

  private var taken: Set<String> = []
  /// The names that had to change: as they are kept, and as they were.
  private(set) var changed: [(kept: String, original: String)] = []

  /// The name under which a file is kept; another one at each call.
  mutating func name(for original: String) -> String {
    let safe = original.unicodeScalars.split(separator: "/").map { SafeNames.part(String($0)) }.joined(separator: "/")
    var kept = safe
    var number = 2
    while !taken.insert(BagPath.folded(kept)).inserted {
      kept = SafeNames.numbered(safe, number)
      number += 1
    }
    if Array(kept.utf8) != Array(original.utf8) { changed.append((kept, original)) }
    return kept
  }

  private static func part(_ part: String) -> String {
    var text = ""
    for scalar in BagPath.normalized(part).unicodeScalars {
      let isRefused = scalar.value < 0x20 || scalar.value == 0x7F || refused.contains(scalar)
      text.unicodeScalars.append(isRefused ? "_" : scalar)
    }
    let stem = text.prefix { $0 != "." }.lowercased()
    if reserved.contains(stem) { text = "_" + text }
    if text.hasSuffix(".") || text.hasSuffix(" ") { text = String(text.dropLast()) + "_" }
    if text.utf8.count > partLimit {
      let (start, ending) = split(text)
      var short = start
      while short.utf8.count + ending.utf8.count > partLimit, !short.isEmpty { short.removeLast() }
      text = short + ending
    }
    return text.isEmpty ? "_" : text
  }

  /// `a-2.csv` of `a.csv`.
  private static func numbered(_ path: String, _ number: Int) -> String {
    let (start, ending) = split(path)
    return "\(start)-\(number)\(ending)"
  }

  /// Before the last dot of the last part, and from it on where that is an ending.
  private static func split(_ path: String) -> (String, String) {
    guard let dot = path.lastIndex(of: "."), dot > path.startIndex, path.distance(from: dot, to: path.endIndex) <= 12,
      !path[dot...].contains("/")
    else { return (path, "") }
    return (String(path[..<dot]), String(path[dot...]))
  }
}
