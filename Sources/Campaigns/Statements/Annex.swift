/// 附件: a table of the campaign, or a file of the office's.
public struct Annex: Sendable, Hashable {
  public enum Content: Sendable, Hashable {
    /// `rows`: every suggestion that may be shown with its disposition and reason.
    case table(String)
    case file(AnnexFile)
  }

  public let title: String
  public let content: Content

  public init(title: String, content: Content) {
    self.title = title
    self.content = content
  }
}
