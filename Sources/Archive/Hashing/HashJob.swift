/// A file whose bytes are to be compared with digests.
struct HashJob: Sendable {
  /// As the system finds it.
  let path: String
  /// As messages name it.
  let name: String
  /// In bytes.
  let size: Int
  /// Where they were read already.
  var bytes: [UInt8]?
  let expected: [Expected]

  struct Expected: Sendable {
    let algorithm: HashAlgorithm
    /// In lower case.
    let digest: String
    /// The manifest that says so.
    let manifest: String
  }
}
