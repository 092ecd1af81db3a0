import Diagnostics

/// Bytes one after another, encrypted before they reach the disk, in files of a size that other programs can hold.
final class SealedParts {
  /// In bytes before encryption. OpenSSL takes a value whole into memory, and at most 1.5 GiB of it.
  static let usualSize = 512 << 20

  struct Part {
    /// Within the bag.
    let path: String
    let digests: [HashAlgorithm: String]
    let size: Int
  }

  private let disk: any ArchiveDisk
  private let folder: String
  private let stem: String
  private let mode: UInt32
  private let recipients: [RecipientKey]
  private let limit: Int
  private var open: Open?
  private(set) var parts: [Part] = []

  private struct Open {
    let path: String
    let descriptor: Int32
    var envelope: EnvelopedData
    var hasher = FileHasher(HashAlgorithm.own)
    /// Before encryption.
    var plain = 0
    var size = 0
  }

  /// - Parameters:
  ///   - folder: the bag's, on the disk.
  ///   - stem: of the parts' names within it: `data/NAME` gives `data/NAME.001.tar.cms`.
  init(
    _ disk: any ArchiveDisk, in folder: String, stem: String, mode: UInt32, to recipients: [RecipientKey],
    limit: Int = SealedParts.usualSize
  ) {
    self.disk = disk
    self.folder = folder
    self.stem = stem
    self.mode = mode
    self.recipients = recipients
    self.limit = limit
  }

  deinit { if let open { disk.close(open.descriptor) } }

  func write(_ bytes: [UInt8]) throws { try bytes.withUnsafeBytes { try write($0) } }

  func write(_ bytes: UnsafeRawBufferPointer) throws {
    var rest = bytes
    while !rest.isEmpty {
      if open == nil { try begin() }
      let count = min(rest.count, limit - (open?.plain ?? 0))
      let piece = UnsafeRawBufferPointer(rebasing: rest[..<count])
      let sealed = try open?.envelope.update(piece) ?? []
      open?.plain += count
      try put(sealed)
      rest = UnsafeRawBufferPointer(rebasing: rest[count...])
      if open?.plain == limit { try end() }
    }
  }

  func finish() throws { if open != nil { try end() } }

  private func begin() throws {
    let number = "\(parts.count + 1)"
    let path = stem + "." + String(repeating: "0", count: max(0, 3 - number.count)) + number + ".tar.cms"
    let envelope = try EnvelopedData(to: recipients)
    open = Open(path: path, descriptor: try disk.create(folder + "/" + path, mode: mode), envelope: envelope)
    try put(envelope.head)
  }

  private func put(_ bytes: [UInt8]) throws {
    guard !bytes.isEmpty, let descriptor = open?.descriptor, let path = open?.path else { return }
    try disk.write(bytes, to: descriptor, path: folder + "/" + path)
    bytes.withUnsafeBytes { open?.hasher.update($0) }
    open?.size += bytes.count
  }

  private func end() throws {
    let last = try open?.envelope.finish() ?? []
    try put(last)
    guard let done = open else { return }
    try disk.synchronise(done.descriptor, path: folder + "/" + done.path)
    parts.append(Part(path: done.path, digests: done.hasher.finish(), size: done.size))
    disk.close(done.descriptor)
    open = nil
  }
}
