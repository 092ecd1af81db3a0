/// A file of the office's that is annexed.
public struct AnnexFile: Sendable, Hashable {
  /// What can be made of it in print.
  public enum Kind: Sendable, Hashable {
    /// `.txt`: a paragraph a line.
    case text
    /// `.csv`, `.tsv`: a table whose first line names the columns.
    case table
    /// `.jpg`, `.jpeg`, `.png`.
    case picture
    /// Anything else is listed and published beside the notice.
    case apart
  }

  /// Relative to the campaign folder.
  public let name: String
  /// What a screen reader says for a picture.
  public let alternative: String?

  public init(_ name: String, alternative: String? = nil) {
    self.name = name
    self.alternative = alternative
  }

  public var kind: Kind {
    let ending = name.lastIndex(of: ".").map { name[name.index(after: $0)...].lowercased() }
    switch ending {
    case "txt": return .text
    case "csv", "tsv": return .table
    case "jpg", "jpeg", "png": return .picture
    default: return .apart
    }
  }
}
