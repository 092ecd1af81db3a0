/// `file-sizes.txt`, a tag file of our own bags: the size of each payload file, so that a cut file is known by name without
/// reading it.
struct FileSizes {
  static let name = "file-sizes.txt"
  /// In bytes by path within the bag.
  var sizes: [String: Int] = [:]

  var bytes: [UInt8] {
    sizes.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      .flatMap { Array("\($0.value)  \(BagPath.encoded($0.key))\n".utf8) }
  }

  init() {}

  /// Lines that are not as they must be are left out; whether the file is whole the tag manifests say.
  init(_ text: String) {
    for line in TagLines.split(text) {
      let parts = line.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: true)
      guard parts.count == 2, let size = Int(parts[0]) else { continue }
      let path = String(parts[1].drop { $0 == " " })
      sizes[BagPath.decoded(path, version: .current)] = size
    }
  }
}
