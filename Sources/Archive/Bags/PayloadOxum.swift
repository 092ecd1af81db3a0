/// `Payload-Oxum`: bytes and files of the payload (RFC 8493, 2.2.2).
public struct PayloadOxum: Sendable, Hashable {
  public let bytes: Int
  public let files: Int

  public init(bytes: Int, files: Int) {
    self.bytes = bytes
    self.files = files
  }

  /// `123.4`
  public init?(_ text: String) {
    let numbers = text.split(separator: ".", omittingEmptySubsequences: false)
    guard numbers.count == 2, let bytes = Int(numbers[0]), let files = Int(numbers[1]), bytes >= 0, files >= 0 else {
      return nil
    }
    self.init(bytes: bytes, files: files)
  }

  public var text: String { "\(bytes).\(files)" }
}
