import Diagnostics

/// Where the fields of a campaign stand in its files, by path (`groups[2].heading`).
public struct PlaceIndex: Sendable, Hashable {
  private let places: [String: Place]
  /// Where the words of a field begin, for those whose line breaks are line breaks of the file.
  private let texts: [String: Place]

  public init(_ places: [String: Place] = [:], texts: [String: Place] = [:]) {
    self.places = places
    self.texts = texts
  }

  /// The place of a field, else of the nearest field above it that stands somewhere, else the field's name.
  public subscript(path: String) -> Place {
    var rest = path[...]
    while true {
      if let place = places[String(rest)] { return place }
      guard let cut = rest.lastIndex(where: { $0 == "." || $0 == "[" }) else { break }
      rest = rest[..<cut]
    }
    return places[""] ?? .field(path)
  }

  /// A place within the words of a field, else that of the field.
  ///
  /// - Parameters:
  ///   - line: from 0, of its words.
  ///   - offset: of the character in that line, in Unicode scalars.
  public func place(of path: String, line: Int, offset: Int) -> Place {
    guard case .file(let file, let first?, let column)? = texts[path] else { return self[path] }
    return .file(file, line: first + line, column: column.map { $0 + offset })
  }

  /// Whether the field itself stands in a file.
  public func contains(_ path: String) -> Bool { places[path] != nil }
}
