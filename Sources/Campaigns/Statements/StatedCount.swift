/// A count as the office states it. It is printed as stated, never corrected.
public struct StatedCount: Sendable, Hashable {
  public enum Qualifier: String, Sendable, Hashable, CaseIterable {
    /// 余, 多.
    case over
    /// 约.
    case about
    /// Not the last word.
    case preliminary
  }

  public let value: Int
  /// 条, 份, 件, 封, 人次, 票 …; counts of different units are never added or compared.
  public let unit: String
  public let qualifier: Qualifier?

  public init(_ value: Int, unit: String, qualifier: Qualifier? = nil) {
    self.value = value
    self.unit = unit
    self.qualifier = qualifier
  }

  /// Whether a count from rows can be true beside this statement.
  public func admits(_ counted: Int) -> Bool {
    switch qualifier {
    case nil: counted == value
    case .over: counted >= value
    case .about, .preliminary: true
    }
  }

  /// `735余条`, `约735条`, `735条`.
  public var text: String {
    switch qualifier {
    case .over: "\(value)余\(unit)"
    case .about: "约\(value)\(unit)"
    case nil, .preliminary: "\(value)\(unit)"
    }
  }
}
