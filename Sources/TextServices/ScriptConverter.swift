import Diagnostics

/// Converts text between the Chinese scripts, word by word (头发 → 頭髮, 发展 → 發展), by OpenCC.
///
/// Opening the tables from simplified costs some 12 ms, those from traditional 1 ms: make one only when it is needed,
/// and keep it.
public struct ScriptConverter: Sendable {
  private let tables: ConversionTables

  /// - Throws: `script.converter-unavailable` where OpenCC's data is not installed.
  public init(_ conversion: ScriptConversion) throws(Failed) {
    tables = try ConversionTables(conversion.table)
  }

  /// The converted text. What no table knows stays as it is; its length may change.
  public func convert(_ text: String) -> String {
    // OpenCC ends at a NUL, which is a character like any other here.
    guard text.utf8.contains(0) else { return tables.convert(text) }
    return text.split(separator: "\0", omittingEmptySubsequences: false)
      .map { tables.convert(String($0)) }
      .joined(separator: "\0")
  }
}
