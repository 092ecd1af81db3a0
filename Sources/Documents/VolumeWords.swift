/// How a volume of a long document is called: 第2卷, 第2冊, Volume 2.
public struct VolumeWords: Sendable, Hashable {
  /// Before and after its number.
  public let before: String
  public let after: String
  /// Between the document's title and the volume, where both stand in one line.
  public let separator: String

  public init(before: String, after: String, separator: String) {
    self.before = before
    self.after = after
    self.separator = separator
  }

  /// - Parameter number: from 1.
  public func name(of number: Int) -> String { before + String(number) + after }

  /// The same in another script.
  public func mapping(_ change: (String) -> String) -> VolumeWords {
    VolumeWords(before: change(before), after: change(after), separator: change(separator))
  }

  public static let chinese = VolumeWords(before: "第", after: "卷", separator: " ")
  public static let english = VolumeWords(before: "Volume ", after: "", separator: ", ")
}
