import Diagnostics

/// `fetch.txt`: payload files that are elsewhere (RFC 8493, 2.2.3). They are never fetched here: a bag of an archive is whole.
public struct FetchList: Sendable, Hashable {
  public static let name = "fetch.txt"
  public let paths: [String]

  static func read(_ text: String, version: BagVersion, at path: String, _ log: inout DiagnosticLog) -> FetchList {
    var paths: [String] = []
    for (index, line) in TagLines.split(text).enumerated() where !line.isEmpty {
      let place = Place.file(path, line: index + 1)
      let parts = line.split(maxSplits: 2, whereSeparator: { $0 == " " || $0 == "\t" })
      guard parts.count == 3, parts[1] == "-" || Int(parts[1]) != nil else {
        log.append(.bagFetchLine, at: place)
        continue
      }
      let decoded = BagPath.decoded(String(parts[2]), version: version)
      guard let inside = BagPath.inside(decoded), inside.hasPrefix("data/") else {
        log.append(.bagOutside, at: place, ["path": decoded.escaped])
        continue
      }
      paths.append(inside)
    }
    return FetchList(paths: paths)
  }
}
