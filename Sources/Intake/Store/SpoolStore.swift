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
  public let count: Int
  public let survey: RowSurvey

  private let spool: Spool
  private let words: [String]
  private let failure = Mutex<Int32?>(nil)

  init(spool: Spool, count: Int, words: [String], survey: RowSurvey) {
    self.spool = spool
    self.count = count
    self.words = words
    self.survey = survey
  }

  public var readFailure: Diagnostic? {
    failure.withLock { $0 }.map { code in
      Diagnostic(.spoolUnreadable, at: nil, ["reason": String(cString: strerror(code))])
    }
  }

  public func rows() -> AnySequence<Suggestion> {
    AnySequence { RowIterator(store: self) }
  }

  public func visit(_ body: (UnsafePointer<PackedRow>, [String]) throws(Failed) -> Bool) throws(Failed) {
    let reader = SpoolReader(spool)
    for _ in 0..<count {
      guard let row = next(reader) else { return }
      guard try body(row, words) else { return }
    }
  }

  /// Gives each row with where it stands.
  func visitPlaced(_ body: (UnsafePointer<PackedRow>, Int) throws(Failed) -> Void) throws(Failed) {
    let reader = SpoolReader(spool)
    for _ in 0..<count {
      let offset = reader.position
      guard let row = next(reader) else { return }
      try body(row, offset)
    }
  }

  /// Reads rows here and there.
  /// - Parameter blockSize: bytes that hold nearly every row.
  func reader(blockSize: Int = 1024) -> SpoolReader { SpoolReader(spool, blockSize: blockSize) }

  /// A row, good until the reader is asked for another one; nil where the spool cannot be read, which is remembered.
  func row(at offset: Int, by reader: SpoolReader) -> UnsafePointer<PackedRow>? {
    reader.seek(to: offset)
    return next(reader)
  }

  /// Nil only where the spool ends or fails before its last row.
  private func next(_ reader: SpoolReader) -> UnsafePointer<PackedRow>? {
    if let row = reader.next() { return row }
    let code = reader.failure ?? EIO
    // The first failure is the cause; what follows from it is not told.
    failure.withLock { $0 = $0 ?? code }
    return nil
  }

  private struct RowIterator: IteratorProtocol {
    let store: SpoolStore
    private let reader: SpoolReader
    private var number = 0

    init(store: SpoolStore) {
      self.store = store
      reader = SpoolReader(store.spool)
    }

    mutating func next() -> Suggestion? {
      guard number < store.count, let row = store.next(reader) else { return nil }
      number += 1
      return row.pointee.suggestion(store.words)
    }
  }
}
