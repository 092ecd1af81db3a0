/// 版头: what stands above the title.
public enum Head: String, Sendable, Hashable, CaseIterable {
  case none
  /// 发文机关标志, number and red rule; only for a final notice with number, date and the issuer's full name.
  case red
  /// 信函格式 (GB/T 9704-2012, 10.1).
  case letter
  /// Room for a head that the paper bears already.
  case preprinted
}
