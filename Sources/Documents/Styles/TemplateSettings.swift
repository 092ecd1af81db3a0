/// What `template.yaml` says of a template.
public struct TemplateSettings: Sendable, Hashable {
  /// How headings are numbered.
  public enum Numbering: String, Sendable, Hashable, CaseIterable {
    /// 一、（一）1.（1): GB/T 9704-2012, 7.3.3.
    case ladder
    /// 1. 1.1 1.1.1.
    case decimal
  }

  /// What the template is for, for `huizong templates list`.
  public var aboutChinese: String?
  public var aboutEnglish: String?
  /// Nil: the ladder in Chinese, decimal numbers in English.
  public var numbering: Numbering?
  public var style: StyleChanges

  public init(style: StyleChanges = StyleChanges()) { self.style = style }
}
