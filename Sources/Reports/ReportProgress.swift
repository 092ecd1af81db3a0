import Typesetting

/// How far a command has come.
public struct ReportProgress: Sendable, Hashable {
  public enum Stage: Sendable, Hashable {
    /// Reads the rows.
    case reading
    /// Counts pages, for contents and volumes.
    case counting
    /// Sets and writes pages.
    case setting
    /// Makes the workbook.
    case tallying
    /// Looks for words of the codebook, and for phrases.
    case grouping
  }

  public let stage: Stage
  /// Of this stage; nil where it has none.
  public let pages: Int?
  /// About so much of the stage is done: 0 to 1; nil where it is not known.
  public let share: Double?

  public init(_ stage: Stage, pages: Int? = nil, share: Double? = nil) {
    self.stage = stage
    self.pages = pages
    self.share = share
  }

  init(_ layout: LayoutProgress) {
    self.init(layout.isCounting ? .counting : .setting, pages: layout.pages, share: layout.share)
  }
}
