import Diagnostics

/// What a part refers to (ECMA-376 part 2, 6.5).
final class Relationships: XMLReceiver {
  struct Relationship {
    let type: String
    /// Name of a part of the package, without `/` before it.
    let target: String
  }

  private(set) var byID: [String: Relationship] = [:]
  private(set) var list: [Relationship] = []
  let failure: Failed? = nil
  private let folder: String

  /// - Parameter part: whose relationships they are; empty: the package's own.
  private init(of part: String) {
    folder = part.lastIndex(of: "/").map { String(part[...$0]) } ?? ""
  }

  static func read(of part: String, in package: WorkbookPackage) throws(Failed) -> Relationships {
    let relationships = Relationships(of: part)
    let name = part.split(separator: "/").last.map(String.init) ?? ""
    let file = relationships.folder + "_rels/" + name + ".rels"
    if package.has(file) { try package.read(file, to: relationships) }
    return relationships
  }

  func start(_ name: XMLName, _ attributes: XMLAttributes) {
    guard name == "Relationship", let id = attributes["Id"], let type = attributes["Type"],
      let target = attributes["Target"], attributes["TargetMode"] != "External"
    else { return }
    let relationship = Relationship(type: type, target: Relationships.resolved(target, in: folder))
    byID[id] = relationship
    list.append(relationship)
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
  func end(_ name: XMLName) {}

  /// The first of this kind: the last word of its type's address.
  func first(_ kind: String) -> String? { list.first { $0.type.hasSuffix("/" + kind) }?.target }

  /// - Parameter folder: of the part that refers.
  static func resolved(_ target: String, in folder: String) -> String {
    var parts: [Substring] = []
    for part in (target.hasPrefix("/") ? target : folder + "/" + target).split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return parts.joined(separator: "/")
  }
}
