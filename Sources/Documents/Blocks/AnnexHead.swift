/// 附件 and its number at the left edge in 黑体, its title centred on the third line; GB/T 9704-2012, 7.3.7.
public struct AnnexHead: Sendable, Hashable {
  /// 附件1; 附件 alone where there is only one.
  public let label: [Inline]
  public let title: [Inline]

  public init(label: [Inline], title: [Inline]) {
    self.label = label
    self.title = title
  }
}
