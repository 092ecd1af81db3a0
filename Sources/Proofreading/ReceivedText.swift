import Diagnostics

/// The rules that hold for a text that was published by whomever and came by whatever way: halves of brackets, days and shares
/// that lost characters.
public enum ReceivedText {
  /// One finding with its place.
  public struct Finding: Sendable {
    public let code: DiagnosticCode
    /// Counts from 0.
    public let line: Int
    /// In Unicode scalars, from 0.
    public let column: Int
    public let arguments: [String: String]
  }

  /// - Parameter lines: without line ends.
  /// - Returns: in the order of the text.
  public static func findings(in lines: [[Unicode.Scalar]]) -> [Finding] {
    let lines = lines.enumerated().map { TextLine($0.element, number: $0.offset) }
    let figures = lines.flatMap { line in LostFigures.find(in: line).map { (line, $0) } }
    return (Brackets.find(in: lines) + figures).map { line, fault in
      Finding(
        code: fault.code, line: line.number, column: fault.range.lowerBound,
        arguments: ["text": line.excerpt(fault.range), "mark": line.excerpt(fault.range, around: 0)])
    }.sorted { ($0.line, $0.column) < ($1.line, $1.column) }
  }
}
