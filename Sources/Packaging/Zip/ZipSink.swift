import Diagnostics

/// Where an archive goes: bytes one after another, of which some may be written over later.
public protocol ZipSink: AnyObject {
  /// How many bytes were written.
  var count: Int { get }
  func write(_ bytes: UnsafeRawBufferPointer) throws(Failed)
  /// Writes over bytes that were written before.
  func overwrite(_ bytes: [UInt8], at offset: Int) throws(Failed)
}

extension ZipSink {
  func write(_ bytes: [UInt8]) throws(Failed) {
    try bytes.withUnsafeBufferPointer { buffer throws(Failed) in try write(UnsafeRawBufferPointer(buffer)) }
  }
}

/// An archive in memory.
public final class MemorySink: ZipSink {
  public private(set) var bytes: [UInt8] = []

  public init() {}

  public var count: Int { bytes.count }
  public func write(_ bytes: UnsafeRawBufferPointer) { self.bytes += bytes }
  public func overwrite(_ bytes: [UInt8], at offset: Int) {
    self.bytes.replaceSubrange(offset..<offset + bytes.count, with: bytes)
  }

  /// Gives the bytes away without a copy.
  public func take() -> [UInt8] {
    var result: [UInt8] = []
    swap(&result, &bytes)
    return result
  }
}

/// An archive in a file among the outputs.
public final class FileSink: ZipSink {
  private let file: OutputFile
  public private(set) var count = 0

  public init(_ file: OutputFile) { self.file = file }

  public func write(_ bytes: UnsafeRawBufferPointer) throws(Failed) {
    try file.append(bytes)
    count += bytes.count
  }

  public func overwrite(_ bytes: [UInt8], at offset: Int) throws(Failed) {
    try bytes.withUnsafeBufferPointer { buffer throws(Failed) in
      try file.overwrite(UnsafeRawBufferPointer(buffer), at: offset)
    }
  }
}
