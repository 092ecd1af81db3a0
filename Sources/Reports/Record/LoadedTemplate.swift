import Crypto
import Templates

/// A template with the files that it was read from.
struct LoadedTemplate {
  let template: Template
  /// Its folder's own name.
  let name: String
  /// One that the program brings along.
  let isShipped: Bool
  /// As they stand on the disk, in the order of their names; parts that all templates share are among them.
  let files: [(name: String, bytes: [UInt8])]

  /// SHA-256 of what `sha256sum` prints of the files in the order of their names.
  var digest: String { SHA256.hexadecimal(FileList(files).bytes) }
}

/// What `sha256sum` prints of some files.
struct FileList {
  private(set) var text = ""

  init(_ files: [(name: String, bytes: [UInt8])] = []) {
    for file in files { add(file.name, SHA256.hexadecimal(file.bytes)) }
  }

  mutating func add(_ name: String, _ digest: String) { text += "\(digest)  \(name)\n" }

  var bytes: [UInt8] { Array(text.utf8) }
}

extension SHA256 {
  /// 64 digits in lower case.
  static func hexadecimal(_ bytes: [UInt8]) -> String { SHA256.hash(data: bytes).hexadecimal }
}

extension SHA256.Digest {
  var hexadecimal: String { map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined() }
}
