import Diagnostics

/// `bag-info.txt`: what is said of a bag, label by label, in order; a label may occur more than once (RFC 8493, 2.2.2).
public struct BagInfo: Sendable, Hashable {
  public struct Field: Sendable, Hashable {
    public let label: String
    public let value: String

    public init(_ label: String, _ value: String) {
      self.label = label
      self.value = value
    }
  }

  public static let name = "bag-info.txt"
  public private(set) var fields: [Field] = []

  public init() {}

  /// A label without a value is left out. Line ends within a value become blanks.
  public mutating func add(_ label: String, _ value: String?) {
    guard let value else { return }
    let line = TagLines.split(value).joined(separator: " ")
    if !line.isEmpty { fields.append(Field(label, line)) }
  }

  /// The first value under a label, which is told from others without regard to case.
  public subscript(label: String) -> String? {
    let wanted = label.lowercased()
    return fields.first { $0.label.lowercased() == wanted }?.value
  }

  /// A bag that does not say that it is public is restricted.
  public var isPublic: Bool { self["Access"] == BagKind.public.rawValue }

  public func all(_ label: String) -> [String] {
    let wanted = label.lowercased()
    return fields.filter { $0.label.lowercased() == wanted }.map(\.value)
  }

  public var bytes: [UInt8] { fields.flatMap { Array("\($0.label): \($0.value)\n".utf8) } }

  /// - Parameter text: of the file, decoded. Blanks around the colon are passed over, as drafts before 1.0 allow; a line that
  ///   begins with a blank goes on with the one before.
  public static func read(_ text: String, at path: String, _ log: inout DiagnosticLog) -> BagInfo {
    var info = BagInfo()
    for (index, line) in TagLines.split(text).enumerated() where !line.isEmpty {
      if let first = line.unicodeScalars.first, first == " " || first == "\t", let last = info.fields.last {
        info.fields[info.fields.count - 1] = Field(last.label, last.value + " " + trimmed(line))
        continue
      }
      guard let colon = line.firstIndex(of: ":"), case let label = trimmed(String(line[..<colon])), !label.isEmpty
      else {
        log.append(.bagInfoLine, at: .file(path, line: index + 1))
        continue
      }
      info.fields.append(Field(label, trimmed(String(line[line.index(after: colon)...]))))
    }
    return info
  }

  private static func trimmed(_ text: String) -> String {
    let isBlank: (Unicode.Scalar) -> Bool = { $0 == " " || $0 == "\t" }
    var scalars = text.unicodeScalars[...]
    while let first = scalars.first, isBlank(first) { scalars.removeFirst() }
    while let last = scalars.last, isBlank(last) { scalars.removeLast() }
    return String(scalars)
  }
}
