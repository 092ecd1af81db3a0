/// A value of JSON text (RFC 8259), read strictly.
///
/// Objects keep the order of their members, and numbers their text, so that nothing is lost before the reader of a
/// field has said what it wants: `0.10` stays `0.10`, and an identifier of twenty digits keeps them all.
public indirect enum JSONValue: Sendable, Hashable {
  case null
  case bool(Bool)
  /// The number as it was written.
  case number(String)
  case string(String)
  case array([JSONValue])
  case object([JSONMember])

  /// How deep arrays and objects may stand in one another.
  public static let depthLimit = 128

  /// Reads one value, with nothing but white space around it. A byte order mark at the start is passed over
  /// (RFC 8259 §8.1).
  /// - Parameters:
  ///   - bytes: UTF-8.
  ///   - firstLine: the line at which `bytes` begins in its file, counted from 1; for JSON Lines.
  /// - Throws: the first fault, with its line and column. Names that occur twice in an object are a fault, since
  ///   readers disagree about which one counts (RFC 8259 §4).
  public static func parse(_ bytes: [UInt8], firstLine: Int = 1) throws(JSONProblem) -> JSONValue {
    var parser = JSONParser(bytes, firstLine: firstLine)
    return try parser.document()
  }

  /// The member `name` of an object; nil where there is none, or this is no object.
  public subscript(name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }

  public var string: String? {
    if case .string(let text) = self { text } else { nil }
  }

  public var bool: Bool? {
    if case .bool(let truth) = self { truth } else { nil }
  }

  public var array: [JSONValue]? {
    if case .array(let elements) = self { elements } else { nil }
  }

  public var object: [JSONMember]? {
    if case .object(let members) = self { members } else { nil }
  }

  /// A number written as an integer (no point, no exponent) that fits 64 bits.
  public var integer: Int? {
    if case .number(let text) = self { Int(text) } else { nil }
  }
}
