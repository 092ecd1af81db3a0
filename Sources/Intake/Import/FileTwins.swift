import Diagnostics
import Surroundings

/// Refuses the same file twice, under one name or two: its rows would count twice.
enum FileTwins {
  /// Files of one size with which another is compared.
  private static let most = 4
  private static let block = 1 << 20

  static func refuse(_ paths: [String], _ world: any World) throws(Failed) {
    var bySize: [Int: [String]] = [:]
    for path in paths {
      guard let size = (try? world.open(path))?.size, size > 0 else { continue }
      if let first = bySize[size]?.first(where: { areSame($0, path, world) }) {
        throw Failed(.sameFileTwice, at: .file(path), ["name": name(path), "first": name(first)])
      }
      if bySize[size, default: []].count < most { bySize[size, default: []].append(path) }
    }
  }

  private static func name(_ path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }

  private static func areSame(_ one: String, _ other: String, _ world: any World) -> Bool {
    if one == other { return true }
    guard let left = try? world.open(one), let right = try? world.open(other), left.size == right.size else {
      return false
    }
    var at = 0
    while at < left.size {
      guard let first = try? left.read(at: at, count: block), let second = try? right.read(at: at, count: block),
        !first.isEmpty, first == second
      else { return false }
      at += first.count
    }
    return true
  }
}
