import Diagnostics

/// The first place at which a text is not JSON.
public struct JSONProblem: Error, Sendable, Hashable {
  public enum Reason: Sendable, Hashable {
    /// `found` stands where `expected` must; both as a person would type them.
    case unexpected(found: String, expected: String)
    /// The text ends inside a value.
    case ended
    /// A control character, an unknown escape, half a surrogate pair or a byte that is not UTF-8 in a string.
    case invalidString
    case invalidNumber
    /// An object names the member twice.
    case duplicateName(String)
    case tooDeep
  }

  public let reason: Reason
  /// Counted from 1.
  public let line: Int
  /// Counted from 1, in Unicode scalars.
  public let column: Int

  public init(reason: Reason, line: Int, column: Int) {
    self.reason = reason
    self.line = line
    self.column = column
  }

  /// - Parameter path: the file that held the text.
  public func diagnostic(in path: String) -> Diagnostic {
    let place = Place.file(path, line: line, column: column)
    return switch reason {
    case .unexpected(let found, let expected):
      Diagnostic(.jsonUnexpected, at: place, ["found": found, "expected": expected])
    case .ended: Diagnostic(.jsonEnded, at: place)
    case .invalidString: Diagnostic(.jsonString, at: place)
    case .invalidNumber: Diagnostic(.jsonNumber, at: place)
    case .duplicateName(let name): Diagnostic(.jsonDuplicateName, at: place, ["name": name])
    case .tooDeep: Diagnostic(.jsonTooDeep, at: place, ["limit": "\(JSONValue.depthLimit)"])
    }
  }
}
