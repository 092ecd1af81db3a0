import Campaigns
import Diagnostics
import Surroundings

/// Reads the texts of rows where they stand in their files, in blocks. Owns the block that texts point into.
final class PlacedTexts {
  private let files: [any ReadableFile]
  @exclusivity(unchecked) private var block: UnsafeMutableRawBufferPointer
  /// What the block holds.
  @exclusivity(unchecked) private var file = -1
  @exclusivity(unchecked) private var offset = 0
  @exclusivity(unchecked) private var filled = 0

  /// - Parameters:
  ///   - files: by their numbers in places.
  ///   - blockSize: bytes read at once.
  init(_ files: [any ReadableFile], blockSize: Int) {
    self.files = files
    block = .allocate(byteCount: blockSize, alignment: 1)
  }

  deinit { block.deallocate() }

  /// The text at a place, good until the next one is asked for.
  /// - Throws: where the file cannot be read, or is shorter than it was.
  @inline(__always)
  func text(_ place: TextPlace) throws(Failed) -> ByteText {
    if place.file != file || place.offset < offset || place.offset + place.count > offset + filled { try fill(place) }
    let start = block.baseAddress.map { $0.assumingMemoryBound(to: UInt8.self) + (place.offset - offset) }
    return start.map { ByteText(start: UnsafePointer($0), count: place.count) } ?? .empty
  }

  /// Reads what begins with the place.
  private func fill(_ place: TextPlace) throws(Failed) {
    file = -1
    guard files.indices.contains(place.file), place.count <= CSVReader.cellLimit else {
      throw Failed(.spoolUnreadable, at: nil, ["reason": "place of a text"])
    }
    if place.count > block.count {
      block.deallocate()
      block = .allocate(byteCount: place.count, alignment: 1)
    }
    do throws(FileProblem) { filled = try files[place.file].read(at: place.offset, into: block) } catch {
      throw Failed(DiagnosticLog([error.diagnostic]))
    }
    guard filled >= place.count else { throw PlacedTexts.changed(files[place.file]) }
    (file, offset) = (place.file, place.offset)
  }

  static func changed(_ file: any ReadableFile) -> Failed {
    Failed(.inputChanged, at: .file(file.path), ["path": file.path])
  }
}
