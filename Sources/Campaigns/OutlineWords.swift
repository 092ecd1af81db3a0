/// What stands in the outline of a new campaign until the office puts its own words there; printed, it would make a notice of
/// nobody about nothing.
public enum OutlineWords {
  public static let issuer = "某市某区某某局"
  public static let short = "区某某局"
  public static let topic = "如何改进某项工作"
  public static let heading = "关于第一方面的意见。"
}
