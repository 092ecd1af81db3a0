/// A number that the office states, with its unit; never computed.
public struct NoticeCount: Sendable, Hashable {
  /// What a number counts, by the words before it.
  public enum Subject: String, Sendable, Hashable, CaseIterable {
    case received, merged, valid, adopted, partlyAdopted, notAdopted, explained, noted, deferred
  }

  /// How exact the number says it is.
  public enum Qualifier: String, Sendable, Hashable {
    case over, about
  }

  public let subject: Subject
  public let value: Int
  /// `条`, `份`, `件`, `封`, `人次`, `票` … as written.
  public let unit: String
  public let qualifier: Qualifier?
  /// The number is that of one way by which views came in: 来信12封.
  public let isOfOneChannel: Bool
  /// The words of the text.
  public let text: String
  public let position: TextPosition
  /// No number can be made of the words (数百条, 3.2万余条, 50至60条): `value` is 0.
  public var isVague = false
}
