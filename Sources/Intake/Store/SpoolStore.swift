import Campaigns
import Diagnostics
import Surroundings
import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The rows of a campaign in a private spool file without a name, read in blocks by `pread`; small campaigns stay in
/// memory and touch no disk. Long texts of large files stay where they stand, and are read there again.
public final class SpoolStore: SuggestionStore {
  public let count: Int
  public let survey: RowSurvey

  private let spool: Spool
  /// Those in which texts stand.
  private let files: [any ReadableFile]
  private let words: [String]
  private let failure = Mutex<Diagnostic?>(nil)

  init(spool: Spool, files: [any ReadableFile] = [], count: Int, words: [String], survey: RowSurvey) {
    self.spool = spool
    self.files = files
    self.count = count
    self.words = words
    self.survey = survey
  }

  public var readFailure: Diagnostic? {
    if let failure = failure.withLock({ $0 }) { return failure }
    return files.first { !$0.isUnchanged }.flatMap { PlacedTexts.changed($0).log.diagnostics.first }
  }

  public func rows() -> AnySequence<Suggestion> {
    AnySequence { RowIterator(store: self) }
  }

  public func visit(_ body: (UnsafePointer<PackedRow>, [String]) throws(Failed) -> Bool) throws(Failed) {
    let reader = SpoolReader(spool, files: files)
    for _ in 0..<count {
      guard let row = next(reader) else { return }
      guard try body(row, words) else { return }
    }
  }

  /// Gives each row with where it stands.
  func visitPlaced(_ body: (UnsafePointer<PackedRow>, Int) throws(Failed) -> Void) throws(Failed) {
    let reader = SpoolReader(spool, files: files)
    for _ in 0..<count {
      let offset = reader.position
      guard let row = next(reader) else { return }
      try body(row, offset)
    }
  }

  /// Reads rows here and there.
  /// - Parameter blockSize: bytes that hold nearly every row.
  func reader(blockSize: Int = 1024) -> SpoolReader { SpoolReader(spool, files: files, blockSize: blockSize) }

  /// A row, good until the reader is asked for another one; nil where the spool cannot be read, which is remembered.
  func row(at offset: Int, by reader: SpoolReader) -> UnsafePointer<PackedRow>? {
    reader.seek(to: offset)
    return next(reader)
  }

  /// Nil only where the spool ends or fails before its last row.
  private func next(_ reader: SpoolReader) -> UnsafePointer<PackedRow>? {
    if let row = reader.next() { return row }
    let found =
      reader.failure ?? Diagnostic(.spoolUnreadable, at: nil, ["reason": String(cString: strerror(EIO))])
    // The first failure is the cause; what follows from it is not told.
    failure.withLock { $0 = $0 ?? found }
    return nil
  }

  private struct RowIterator: IteratorProtocol {
    let store: SpoolStore
    private let reader: SpoolReader
    private var number = 0

    init(store: SpoolStore) {
      self.store = store
      reader = SpoolReader(store.spool, files: store.files)
    }

    mutating func next() -> Suggestion? {
      guard number < store.count, let row = store.next(reader) else { return nil }
      number += 1
      return row.pointee.suggestion(store.words)
    }
  }
}
