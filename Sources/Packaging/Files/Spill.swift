import Diagnostics

/// Bytes that are gathered and then gone through once: in memory while they are few, else in a scratch file.
public final class Spill {
  /// Up to this many bytes touch no disk.
  static let memoryLimit = 4 << 20

  private let folder: String?
  private var memory: [UInt8] = []
  private var file: ScratchFile?
  public private(set) var count = 0

  /// - Parameter folder: for the scratch file; nil: `/tmp`.
  public init(folder: String?) { self.folder = folder }

  /// - Throws: `output.disk-full` or `output.unwritable`, of the scratch file.
  public func append(_ bytes: UnsafeRawBufferPointer) throws(Failed) {
    count += bytes.count
    if let file { return try file.append(bytes) }
    memory += bytes
    guard memory.count > Spill.memoryLimit else { return }
    let file = try ScratchFile(folder: folder)
    try memory.withUnsafeBufferPointer { held throws(Failed) in try file.append(UnsafeRawBufferPointer(held)) }
    memory = []
    self.file = file
  }

  /// Gives all bytes in their order, in pieces.
  ///
  /// - Throws: `output.unwritable` where the scratch file cannot be read; what `body` throws.
  public func forEachPiece(_ body: (UnsafeRawBufferPointer) throws(Failed) -> Void) throws(Failed) {
    if let file { return try file.forEachPiece(body) }
    try memory.withUnsafeBufferPointer { held throws(Failed) in try body(UnsafeRawBufferPointer(held)) }
  }
}
