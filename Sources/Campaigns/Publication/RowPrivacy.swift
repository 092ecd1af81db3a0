/// What the campaign's files say of personal data, for values that are released though no rule knows their column.
public protocol RowPrivacy: Sendable {
  /// Whether a cell of the column of names names a person, and not an organisation or nobody: 匿名.
  func isName(_ value: String) -> Bool

  /// What in a value says who somebody is.
  func spans(in value: String) -> [PersonalDataSpan]

  /// What in the office's own words says who somebody is: its own numbers and staff are named on purpose.
  func spans(inOwnWords text: String) -> [PersonalDataSpan]

  /// Whether a closer look at a value is worth while.
  func mayFind(in value: ByteText) -> Bool

  /// The same for every row of one person and another for every other, by a key that stands outside the campaign folder.
  ///
  /// - Returns: nil without a key, and where the row does not say how to reach the person.
  func pseudonym(contact: String?) -> String?

  /// Whether there is a key.
  var hasPseudonyms: Bool { get }
}
