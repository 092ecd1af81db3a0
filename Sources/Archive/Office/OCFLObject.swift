import DataExport
import Diagnostics
import Packaging

/// An object of the Oxford Common File Layout 1.1 (https://ocfl.io/1.1/spec/): each version holds one more filing, the record
/// first, then its corrections in the order of the register.
struct OCFLObject {
  /// 3.5.1: content folders, inventories with their sidecars.
  private static let type = "https://ocfl.io/1.1/spec/#inventory"

  private let versions: [[OfficeArchive.Leaving]]
  private let settings: ArchiveSettings

  /// - Parameter bags: those of one 档号 are one version.
  init(_ bags: [OfficeArchive.Leaving], settings: ArchiveSettings) {
    var versions: [[OfficeArchive.Leaving]] = []
    for bag in bags.sorted(by: { $0.entry.line < $1.entry.line }) {
      if let last = versions.last?.last?.entry, last.archiveNumber == bag.entry.archiveNumber, last.archiveNumber != nil
      {
        versions[versions.count - 1].append(bag)
      } else {
        versions.append([bag])
      }
    }
    self.versions = versions
    self.settings = settings
  }

  private struct Content {
    let logical: String
    let path: String
    let sha512: String
    let sha256: String
  }

  func write(to folder: String, _ outputs: OutputSeries, _ progress: BytesRead) throws(Failed) {
    let isPrivate = versions.contains { $0.contains { !$0.entry.isPublic } }
    if isPrivate { try outputs.makePrivateFolder(folder) }
    try outputs.write(folder + "/0=ocfl_object_1.1", Array("ocfl_object_1.1\n".utf8))
    var contents: [[Content]] = []
    for (index, bags) in versions.enumerated() {
      var added: [Content] = []
      for bag in bags {
        for path in bag.paths {
          let logical = bag.entry.bag + "/" + path
          let place = "v\(index + 1)/content/" + logical
          let file = try outputs.open(folder + "/" + place, isPrivate: isPrivate)
          var hasher = FileHasher(HashAlgorithm.own)
          try OfficeArchive.read(bag.folder + "/" + path) { piece throws(Failed) in
            progress.add(piece.count)
            hasher.update(piece)
            try file.append(piece)
          }
          try file.close()
          let digests = hasher.finish()
          added.append(
            Content(logical: logical, path: place, sha512: digests[.sha512] ?? "", sha256: digests[.sha256] ?? ""))
        }
      }
      contents.append(added)
      // 3.8: every version keeps the inventory that was the object's then.
      try writeInventory(contents, to: folder + "/v\(index + 1)", outputs)
    }
    try writeInventory(contents, to: folder, outputs)
  }

  private func writeInventory(_ contents: [[Content]], to folder: String, _ outputs: OutputSeries) throws(Failed) {
    let bytes = JSONWriter.write(inventory(contents))
    try outputs.write(folder + "/inventory.json", bytes)
    let digest = FileHasher.digests(of: bytes, [.sha512])[.sha512] ?? ""
    try outputs.write(folder + "/inventory.json.sha512", Array("\(digest) inventory.json\n".utf8))
  }

  private func inventory(_ contents: [[Content]]) -> JSONValue {
    let all = contents.flatMap { $0 }
    return .object(known: [
      ("id", .string(identifier)), ("type", .string(OCFLObject.type)), ("digestAlgorithm", .string("sha512")),
      ("head", .string("v\(contents.count)")), ("contentDirectory", .string("content")),
      ("fixity", .object(known: [("sha256", grouped(all) { ($0.sha256, $0.path) })])),
      ("manifest", grouped(all) { ($0.sha512, $0.path) }),
      (
        "versions",
        .object(
          known: contents.indices.map { index in
            ("v\(index + 1)", version(versions[index], contents[...index].flatMap { $0 }))
          })
      ),
    ])
  }

  /// A URI, as 3.5.1 recommends.
  private var identifier: String {
    let name = versions.first?.first.map { $0.entry.archiveNumber ?? $0.entry.bag } ?? ""
    let plain = Set("-._~".utf8)
    let encoded = name.utf8.map { unit in
      (48...57).contains(unit) || (65...90).contains(unit) || (97...122).contains(unit) || plain.contains(unit)
        ? String(UnicodeScalar(unit)) : "%" + (unit < 16 ? "0" : "") + String(unit, radix: 16, uppercase: true)
    }
    return "urn:huizong:" + encoded.joined()
  }

  private func version(_ bags: [OfficeArchive.Leaving], _ state: [Content]) -> JSONValue {
    let entry = bags.first?.entry
    let message = entry?.corrects.map { "corrects \($0)" } ?? entry?.title
    return .object(known: [
      ("created", .string(entry?.time ?? "")), ("state", grouped(state) { ($0.sha512, $0.logical) }),
      ("message", message.map { .string($0) }),
      ("user", (settings.keeper ?? entry?.issuer).map { .object(known: [("name", .string($0))]) }),
    ])
  }

  /// Paths by digest.
  private func grouped(_ contents: [Content], _ pair: (Content) -> (String, String)) -> JSONValue {
    var paths: [String: [String]] = [:]
    for content in contents {
      let (digest, path) = pair(content)
      paths[digest, default: []].append(path)
    }
    return .object(known: paths.sorted { $0.key < $1.key }.map { ($0.key, .array($0.value.map { .string($0) })) })
  }
}
