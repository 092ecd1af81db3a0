import Diagnostics
import Surroundings

/// A file on the disk beside bytes that are made anew: takes these piece by piece and compares.
final class ComparedFile {
  private let file: any ReadableFile
  private var position = 0
  /// Where the first byte differs, from 0; nil while none does.
  private(set) var difference: Int?

  init(_ file: any ReadableFile) { self.file = file }

  /// - Throws: what reading throws.
  func compare(_ bytes: UnsafeRawBufferPointer) throws(Failed) {
    defer { position += bytes.count }
    guard difference == nil else { return }
    let found: [UInt8]
    do { found = try file.read(at: position, count: bytes.count) } catch {
      throw Failed(DiagnosticLog([error.diagnostic]))
    }
    let isSame = found.withUnsafeBytes { found in
      found.count == bytes.count && found.elementsEqual(bytes)
    }
    if isSame { return }
    let shared = min(found.count, bytes.count)
    difference = position + ((0..<shared).first { found[$0] != bytes[$0] } ?? shared)
  }

  enum Result: Equatable {
    case identical
    /// All that was made stands at the beginning of the file, and so many bytes follow.
    case appended(Int)
    /// From this byte on.
    case different(Int)
  }

  /// When all is made.
  var result: Result {
    if let difference { return .different(difference) }
    return file.size > position ? .appended(file.size - position) : .identical
  }
}
