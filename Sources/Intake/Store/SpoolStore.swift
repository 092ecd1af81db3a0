import Campaigns
import Diagnostics
import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The rows of a campaign in a private spool file without a name, read in blocks by `pread`; small campaigns stay in
/// memory and touch no disk.
public final class SpoolStore: SuggestionStore {
  /// Bytes read at once by a pass over the rows.
  static let blockSize = 1 << 18

  public let count: Int
  /// Every character of the rows, in order of its value: what fonts must have.
  public let characters: [Unicode.Scalar]

  private let spool: Spool
  private let words: [String]
  private let failure = Mutex<Int32?>(nil)

  init(spool: Spool, count: Int, words: [String], characters: [Unicode.Scalar]) {
    self.spool = spool
    self.count = count
    self.words = words
    self.characters = characters
  }

  public var readFailure: Diagnostic? {
    failure.withLock { $0 }.map { code in
      Diagnostic(.spoolUnreadable, at: nil, ["reason": String(cString: strerror(code))])
    }
  }

  public func rows() -> AnySequence<Suggestion> {
    AnySequence { RowIterator(store: self) }
  }

  /// Up to `count` bytes from `offset`, none at the end or where the disk fails.
  private func read(at offset: Int, count: Int) -> [UInt8] {
    switch spool.read(at: offset, count: count) {
    case .success(let bytes): return bytes
    case .failure(let problem):
      noteFailure(problem.code)
      return []
    }
  }

  /// The first failure is the cause; what follows from it is not told.
  private func noteFailure(_ code: Int32) { failure.withLock { $0 = $0 ?? code } }

  /// Decodes one row after the other from a block that is refilled.
  private struct RowIterator: IteratorProtocol {
    let store: SpoolStore
    private var bytes: [UInt8] = []
    private var at = 0
    private var offset = 0
    private var number = 0

    init(store: SpoolStore) { self.store = store }

    mutating func next() -> Suggestion? {
      guard number < store.count else { return nil }
      guard let length = length(), fill(length) else {
        store.noteFailure(EIO)
        return nil
      }
      number += 1
      var decoder = RowDecoder(bytes[at..<(at + length)], words: store.words)
      at += length
      return decoder.row()
    }

    /// The length in front of each row, four bytes.
    private mutating func length() -> Int? {
      guard fill(4) else { return nil }
      let length = (0..<4).reduce(0) { $0 | Int(bytes[at + $1]) << (8 * $1) }
      at += 4
      return length
    }

    /// Sees to it that `needed` bytes are at hand.
    private mutating func fill(_ needed: Int) -> Bool {
      while bytes.count - at < needed {
        let more = store.read(at: offset, count: max(SpoolStore.blockSize, needed))
        if more.isEmpty { return false }
        offset += more.count
        bytes = Array(bytes[at...]) + more
        at = 0
      }
      return true
    }
  }
}
