import Diagnostics

/// Where Cairo's bytes go: into memory, or on to a closure in pieces.
///
/// Cairo writes some ten bytes at a time, so they are gathered first.
final class ByteSink {
  /// Bytes that are handed on at once.
  static let pieceSize = 1 << 16

  private let consumer: ((UnsafeRawBufferPointer) throws(Failed) -> Void)?
  private var bytes: [UInt8] = []
  /// What the consumer threw; nothing is handed to it any more.
  private(set) var failure: Failed?
  private var isClosed = false

  /// A sink that keeps everything.
  init() { consumer = nil }

  init(_ consumer: @escaping (UnsafeRawBufferPointer) throws(Failed) -> Void) {
    self.consumer = consumer
    bytes.reserveCapacity(ByteSink.pieceSize)
  }

  /// - Returns: whether writing may go on.
  func append(_ piece: UnsafeRawBufferPointer) -> Bool {
    guard failure == nil, !isClosed else { return false }
    // A piece that is large by itself goes on as it is.
    if consumer != nil, piece.count >= ByteSink.pieceSize { return flush() && hand(piece) }
    bytes.append(contentsOf: piece)
    return consumer == nil || bytes.count < ByteSink.pieceSize || flush()
  }

  /// Hands on what was gathered.
  /// - Returns: whether the consumer took it.
  @discardableResult
  func flush() -> Bool {
    guard consumer != nil, failure == nil, !bytes.isEmpty else { return failure == nil }
    bytes.withUnsafeBytes { _ = hand($0) }
    bytes.removeAll(keepingCapacity: true)
    return failure == nil
  }

  /// - Returns: whether the consumer took it.
  private func hand(_ piece: UnsafeRawBufferPointer) -> Bool {
    do throws(Failed) { try consumer?(piece) } catch { failure = error }
    return failure == nil
  }

  /// Takes nothing more. A surface that is given up still writes its end when it is freed.
  func close() {
    isClosed = true
    bytes = []
  }

  /// Everything that was kept, which the sink then forgets.
  func taken() -> [UInt8] {
    defer { bytes = [] }
    return bytes
  }
}
