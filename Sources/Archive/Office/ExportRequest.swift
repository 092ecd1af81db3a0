/// What leaves an archive, and in which form.
public struct ExportRequest: Sendable {
  public enum Form: Sendable, Hashable {
    /// A folder with a folder a bag.
    case folder
    /// The same in a ZIP archive, whose bytes depend on the bags alone.
    case zip
    /// An object of the Oxford Common File Layout 1.1, whose versions are the record and its corrections.
    case ocfl
  }

  /// Bags or 档号.
  public var names: [String]
  public var form: Form
  /// Restricted bags too.
  public var isFull = false

  public init(_ names: [String], form: Form) {
    self.names = names
    self.form = form
  }
}
