import Crypto
import Diagnostics

/// Digests of objects with all that they refer to, so that two files can be compared though their objects have other
/// numbers.
struct ObjectDigest {
  /// How deep objects are followed, and how many in one page.
  private static let depthLimit = 64
  private static let objectsLimit = 20_000
  /// How many digests are kept: a font that every page has is read once.
  private static let kept = 4096

  /// Entries that lead back to where an object is used.
  private static let upwards: Set<String> = ["Parent", "StructParent", "StructParents", "P", "Pg"]

  /// Entries that say how a stream is packed.
  private static let packing: Set<String> = ["Length", "Filter", "DecodeParms"]

  private var known: [PDFObject.ObjectNumber: [UInt8]] = [:]
  private var open: Set<PDFObject.ObjectNumber> = []
  private var left = 0

  /// - Throws: `reading.too-much` where the page's objects have no end.
  mutating func digests(
    of entries: [String: PDFObject], in file: PDFFile, page: Int
  ) throws(Failed) -> [String: [UInt8]] {
    left = ObjectDigest.objectsLimit
    if known.count > ObjectDigest.kept { known = [:] }
    var digests: [String: [UInt8]] = [:]
    for (name, object) in entries.sorted(by: { $0.key < $1.key }) {
      var hash = SHA256()
      try add(object, to: &hash, file, page, depth: 0)
      digests[name] = Array(hash.finalize())
    }
    return digests
  }

  private mutating func add(
    _ object: PDFObject, to hash: inout SHA256, _ file: PDFFile, _ page: Int, depth: Int
  ) throws(Failed) {
    guard depth < ObjectDigest.depthLimit else { return }
    switch object {
    case .null: add("null", to: &hash)
    case .bool(let truth): add(truth ? "true" : "false", to: &hash)
    case .integer(let number): add("\(number)", to: &hash)
    case .real(let number): add("\(number)", to: &hash)
    case .name(let name): add("/" + name, to: &hash)
    case .string(let bytes):
      add("(\(bytes.count)", to: &hash)
      hash.update(data: bytes)
    case .array(let elements):
      add("[\(elements.count)", to: &hash)
      for element in elements { try add(element, to: &hash, file, page, depth: depth + 1) }
    case .dictionary(let entries):
      let shown = entries.filter { !ObjectDigest.upwards.contains($0.key) }
      add("<<\(shown.count)", to: &hash)
      for (key, value) in shown.sorted(by: { $0.key < $1.key }) {
        add("/" + key, to: &hash)
        try add(value, to: &hash, file, page, depth: depth + 1)
      }
    case .reference(let number): hash.update(data: try digest(of: number, file, page, depth: depth + 1))
    }
  }

  private mutating func digest(
    of number: PDFObject.ObjectNumber, _ file: PDFFile, _ page: Int, depth: Int
  ) throws(Failed) -> [UInt8] {
    if let known = known[number] { return known }
    // An object that refers to itself ends there.
    guard open.insert(number).inserted else { return [] }
    defer { open.remove(number) }
    left -= 1
    guard left > 0 else {
      throw Failed(
        .readingTooMuch, at: .page(page), ["name": "page \(page)", "limit": "\(ObjectDigest.objectsLimit)"])
    }
    var hash = SHA256()
    let (object, isStream) = try file.handle.object(number)
    if isStream, case .dictionary(let entries) = object, try file.canExpand(entries) {
      // How a stream is packed shows on no page.
      let shown = entries.filter { !ObjectDigest.packing.contains($0.key) }
      try add(.dictionary(shown), to: &hash, file, page, depth: depth)
      hash.update(data: try file.contents(of: number, name: "page \(page)", limit: PDFFile.drawingLimit, isDrawn: true))
    } else {
      try add(object, to: &hash, file, page, depth: depth)
      if isStream { hash.update(data: try file.handle.stream(number)) }
    }
    let digest = Array(hash.finalize())
    known[number] = digest
    return digest
  }

  private func add(_ text: String, to hash: inout SHA256) {
    // A byte that no text holds ends it, so that texts cannot run together.
    hash.update(data: Array(text.utf8) + [0xFF])
  }
}
