/// A conversion that OpenCC knows.
public enum ScriptConversion: Sendable, Hashable, CaseIterable {
  case traditionalToSimplified
  case simplifiedToTraditional
  /// Traditional with the forms of Hong Kong.
  case simplifiedToHongKong
  /// Traditional with the forms of Taiwan; words stay those of the mainland.
  case simplifiedToTaiwan
  case traditionalToHongKong
  case traditionalToTaiwan

  /// The table's bare name, which OpenCC looks for among its own data.
  var table: String {
    switch self {
    case .traditionalToSimplified: "t2s.json"
    case .simplifiedToTraditional: "s2t.json"
    case .simplifiedToHongKong: "s2hk.json"
    case .simplifiedToTaiwan: "s2tw.json"
    case .traditionalToHongKong: "t2hk.json"
    case .traditionalToTaiwan: "t2tw.json"
    }
  }
}
