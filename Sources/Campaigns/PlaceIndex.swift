import Diagnostics

/// Where the fields of a campaign stand in its files, by path (`groups[2].heading`).
public struct PlaceIndex: Sendable, Hashable {
  private let places: [String: Place]

  public init(_ places: [String: Place] = [:]) { self.places = places }

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

  /// Whether the field itself stands in a file.
  public func contains(_ path: String) -> Bool { places[path] != nil }
}
