import Synchronization

/// Words that were converted, for those that come again with every row: headings of groups, labels.
final class ConversionMemory: Sendable {
  /// Texts kept, and the longest of them in bytes; more is converted anew.
  private static let most = 512
  private static let longest = 256

  private let known = Mutex<[String: String]>([:])

  func converted(_ text: String, _ convert: (String) -> String) -> String {
    guard text.utf8.count <= ConversionMemory.longest else { return convert(text) }
    if let found = known.withLock({ $0[text] }) { return found }
    let result = convert(text)
    known.withLock { if $0.count < ConversionMemory.most { $0[text] = result } }
    return result
  }
}
