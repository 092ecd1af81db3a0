/// What the command line says of tables that are imported.
public struct TableImportOptions: Sendable {
  /// Nil: by evidence.
  public var encoding: TextEncoding?
  /// The one that was named; nil: the one that the headers weigh most for.
  public var profile: TableProfile?
  public var profiles: [TableProfile] = []
  /// Their headers by our names.
  var columns: [ColumnName: String] = [:]
  /// For scratch files of workbooks.
  public var temporary: String?

  public init() {}

  /// Reads `text=意见,id=编号`; a header may hold commas and equals signs itself.
  /// - Returns: what is wrong; nil where nothing is.
  public mutating func take(columns text: String) -> String? {
    var text = text
    for name in TableImportOptions.names { text = text.replacing("，\(name)=", with: ",\(name)=") }
    var pairs: [String] = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let name = part.prefix { $0 != "=" }
      let isPair = name.count < part.count && name.allSatisfy { $0.isASCII && ($0.isLetter || $0 == "_" || $0 == " ") }
      if !isPair, let last = pairs.popLast() {
        pairs.append(last + "," + part)
      } else {
        pairs.append(String(part))
      }
    }
    var taken: Set<ColumnName> = []
    for pair in pairs {
      let sides = pair.split(separator: "=", maxSplits: 1).map { String($0).trimmingWhiteSpace() }
      guard sides.count == 2, let column = ColumnName(rawValue: sides[0]), !sides[1].isEmpty,
        taken.insert(column).inserted
      else { return pair }
      columns[column] = sides[1]
    }
    return nil
  }

  /// The column of ours that has this header.
  public mutating func take(_ name: String, header: String) {
    if let column = ColumnName(rawValue: name) { columns[column] = header }
  }

  /// Our names of columns.
  public static var names: [String] { ColumnName.allCases.map(\.rawValue) }
}
