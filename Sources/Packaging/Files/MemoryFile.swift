/// Bytes that are gathered piece by piece.
public final class MemoryFile {
  public private(set) var bytes: [UInt8] = []

  public init() {}

  public func append(_ piece: UnsafeRawBufferPointer) { bytes.append(contentsOf: piece) }
}
