import TestSupport

@testable import Archive

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Makes bags for judging, right ones and wrong ones; it shares nothing with the writer but the hashing.
final class BagMaker {
  var declaration: [UInt8]
  var algorithms: [HashAlgorithm]
  /// Contents by path within the bag.
  var payload: [String: [UInt8]] = ["data/hello.txt": Array("hello\n".utf8)]
  var tags: [String: [UInt8]] = ["bag-info.txt": Array("Contact-Name: 某某\n".utf8)]
  /// Lines behind those that are right, by manifest.
  var more: [String: String] = [:]
  /// Between digest and path.
  var separator = "  "
  /// What a manifest says instead of a path.
  var written: [String: String] = [:]
  /// What becomes of the text of tag files.
  var encode: (String) -> [UInt8] = { Array($0.utf8) }
  /// Left out of the manifest of this name.
  var lacking: [String: Set<String>] = [:]
  var hasTagManifests = true
  /// The manifests are those of the last time.
  var rewritesManifests = true
  private var manifests: [String: [UInt8]] = [:]
  private var tagManifests: [String: [UInt8]] = [:]
  /// Changes made when everything is written.
  var afterwards: (String) -> Void = { _ in }

  init(version: String = "1.0", algorithms: [HashAlgorithm] = [.sha512]) {
    declaration = Array("BagIt-Version: \(version)\nTag-File-Character-Encoding: UTF-8\n".utf8)
    self.algorithms = algorithms
  }

  func write(_ folder: String) {
    if rewritesManifests {
      manifests = [:]
      for algorithm in algorithms {
        let name = "manifest-\(algorithm.rawValue).txt"
        manifests[name] = manifest(payload, algorithm, name)
      }
      tagManifests = [:]
      if hasTagManifests {
        let covered = tags.merging(manifests) { first, _ in first }.merging(["bagit.txt": declaration]) { first, _ in
          first
        }
        for algorithm in algorithms {
          let name = "tagmanifest-\(algorithm.rawValue).txt"
          tagManifests[name] = manifest(covered, algorithm, name)
        }
      }
    }
    make(folder + "/data")
    let all = [payload, tags, manifests, tagManifests, ["bagit.txt": declaration]]
    for (path, bytes) in all.flatMap({ $0 }) {
      make(Paths.folder(of: folder + "/" + path))
      let file = fopen(folder + "/" + path, "w")
      fwrite(bytes, 1, bytes.count, file)
      fclose(file)
    }
    afterwards(folder)
  }

  private func manifest(_ files: [String: [UInt8]], _ algorithm: HashAlgorithm, _ name: String) -> [UInt8] {
    var text = ""
    for (path, bytes) in files.sorted(by: { $0.key < $1.key }) where !(lacking[name] ?? []).contains(path) {
      let digest = FileHasher.digests(of: bytes, [algorithm])[algorithm] ?? ""
      text += digest + separator + (written[path] ?? path) + "\n"
    }
    return encode(text + (more[name] ?? ""))
  }

  private func make(_ folder: String) {
    guard Paths.kind(folder) == .missing else { return }
    make(Paths.folder(of: folder))
    mkdir(folder, 0o755)
  }
}
