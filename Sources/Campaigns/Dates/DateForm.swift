/// How the days of a notice are written; one form a document, since a notice keeps the same kind of number in the same
/// form throughout (GB/T 15835-2011, 5.1).
public enum DateForm: String, Sendable, Hashable, CaseIterable {
  /// 2020年6月18日; in English 18 June 2020.
  case gregorian
  /// 二〇二〇年六月十八日, the solemn form (GB/T 15835-2011, 4.3).
  case han
  /// 109年6月18日, in years of the Republic of China; days before 1912 stand as 西元1911年….
  case minguo

  /// The form that offices of a place use where they ask for none.
  public static func standard(for locale: Locale) -> DateForm { locale == .taiwan ? .minguo : .gregorian }
}
