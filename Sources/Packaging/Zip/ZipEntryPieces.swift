import Diagnostics

/// The expanded bytes of a file of an archive, piece by piece.
public final class ZipEntryPieces {
  private static let pieceSize = 1 << 16

  private let entry: ZipEntry
  private let source: any ZipSource
  private var at: Int
  private let end: Int
  private let inflater: InflateStream?
  private var checksum = CRC32()
  private var size = 0
  private var isFinished = false

  init(_ entry: ZipEntry, from source: any ZipSource, at start: Int) throws(Failed) {
    self.entry = entry
    self.source = source
    at = start
    end = start + entry.compressedSize
    inflater = entry.method == .deflated ? try InflateStream() : nil
  }

  /// The next piece, never empty; nil at the end.
  /// - Throws: `package.damaged` where the stream is wrong or cut, or size or checksum are not as the directory says; no more
  ///   than the size that it says ever comes out. What the source throws.
  public func next() throws(Failed) -> [UInt8]? {
    while !isFinished {
      var piece: [UInt8] = []
      if let inflater {
        if inflater.needsInput { inflater.feed(try stored()) }
        piece = try inflater.next(most: ZipEntryPieces.pieceSize)
        if inflater.isFinished {
          guard at == end, inflater.isDrained else { throw ZipReader.damaged("\(entry.name) goes on behind its end") }
          isFinished = true
        }
      } else {
        piece = at < end ? try stored() : []
        isFinished = piece.isEmpty
      }
      checksum.update(piece)
      size += piece.count
      guard size <= entry.size else { throw ZipReader.damaged("size of \(entry.name)") }
      if isFinished {
        guard size == entry.size else { throw ZipReader.damaged("size of \(entry.name)") }
        guard checksum.value == entry.checksum else { throw ZipReader.damaged("checksum of \(entry.name)") }
      }
      if !piece.isEmpty { return piece }
    }
    return nil
  }

  private func stored() throws(Failed) -> [UInt8] {
    let bytes = try source.read(at: at, count: min(ZipEntryPieces.pieceSize, end - at))
    guard !bytes.isEmpty else { throw ZipReader.damaged("\(entry.name) is cut") }
    at += bytes.count
    return bytes
  }
}
