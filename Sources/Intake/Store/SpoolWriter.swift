import Campaigns
import Diagnostics
import Surroundings

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Writes rows to a spool while they are read.
struct SpoolWriter: ~Copyable {
  /// Up to this many bytes nothing is written to disk.
  static let memoryLimit = 1 << 20
  /// Files that stay open for the texts in them; a process may have a thousand, or fewer.
  private static let mostFiles = 64
  /// Bytes written at once.
  private static let blockSize = 1 << 18
  /// Rows stand at multiples of this many bytes.
  static let alignment = RowPacker.alignment
  /// Bytes that 32 bits number the places of.
  private static let limit = Int(UInt32.max) * alignment

  private let folder: String
  private let opening: (String) throws(Failed) -> Int32
  private var buffer = RowBuffer(capacity: blockSize + (1 << 16))
  private var descriptor: Int32 = -1
  /// Bytes in the file.
  private var written = 0
  private(set) var count = 0
  /// Those in which texts stand.
  private var files: [any ReadableFile] = []
  /// Words that rows share.
  var words = WordTable()
  private var surveyor = RowSurveyor()

  /// - Parameters:
  ///   - folder: for the spool file, if one is needed.
  ///   - opening: opens it; a test gives a full disk.
  init(folder: String, opening: @escaping (String) throws(Failed) -> Int32 = SpoolWriter.open) {
    self.folder = folder
    self.opening = opening
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Where the next row goes.
  var offset: Int { written + buffer.count }

  /// Takes in a file in which texts of rows may stand.
  /// - Returns: its number; nil where its texts are to be kept here: small ones fit the memory, and of many not all can stay open.
  mutating func add(_ file: any ReadableFile) -> Int? {
    guard file.size > SpoolWriter.memoryLimit, files.count < SpoolWriter.mostFiles else { return nil }
    files.append(file)
    return files.count - 1
  }

  /// - Returns: where the row stands.
  /// - Throws: `output.disk-full`, `output.unwritable`, `rows.too-large`.
  @discardableResult
  mutating func append(_ row: UnsafePointer<PackedRow>) throws(Failed) -> Int {
    if descriptor >= 0 ? buffer.count >= SpoolWriter.blockSize : buffer.count > SpoolWriter.memoryLimit { try flush() }
    let offset = offset
    guard offset < SpoolWriter.limit else { throw Failed(.rowsTooLarge, ["limit": "64 GiB"]) }
    let fields = RowPacker.pack(row, into: &buffer)
    surveyor.addPacked(
      row.pointee.others, fields, id: row.pointee.id,
      size: self.offset - offset + (row.pointee.textPlace?.count ?? 0), words.list)
    count += 1
    return offset
  }

  /// A row that was written before, without a text that stands in its file.
  func row<Result>(at offset: Int, _ body: (UnsafePointer<PackedRow>) -> Result) throws(Failed) -> Result {
    if offset >= written {
      var row = PackedRow.empty
      RowPacker.read(at: UnsafePointer(buffer.start) + (offset - written), into: &row)
      return withUnsafePointer(to: row) { body($0) }
    }
    let reader = SpoolReader(
      Spool(borrowed: descriptor), files: nil, from: offset, blockSize: SpoolWriter.onePiece)
    guard let row = reader.next() else { throw problem(reader) }
    return body(row)
  }

  /// Why a reader has no row where there must be one.
  private func problem(_ reader: SpoolReader) -> Failed {
    reader.failure.map { Failed(DiagnosticLog([$0])) } ?? SpoolWriter.problem(EIO, path: folder)
  }

  /// Gives every row so far with where it stands, without a text that stands in its file, until `body` says that it is enough.
  func forEachRow(_ body: (UnsafePointer<PackedRow>, Int) throws(Failed) -> Bool) throws(Failed) {
    var offset = 0
    if descriptor >= 0 {
      let reader = SpoolReader(Spool(borrowed: descriptor), files: nil)
      while offset < written, let row = reader.next() {
        let place = offset
        offset = reader.position
        guard try body(row, place) else { return }
      }
      // A file that ends early is as bad as one that cannot be read.
      guard offset >= written else { throw problem(reader) }
    }
    let start = UnsafePointer(buffer.start)
    var row = PackedRow.empty
    while offset - written < buffer.count {
      let size = RowPacker.size(at: start + (offset - written), count: buffer.count - (offset - written)) ?? 0
      guard size > 0 else { return }
      RowPacker.read(at: start + (offset - written), into: &row)
      guard try withUnsafePointer(to: row, { row throws(Failed) in try body(row, offset) }) else { return }
      offset += size
    }
  }

  /// Bytes that hold nearly every row.
  private static let onePiece = 4096

  /// The finished store. The writer is empty thereafter.
  /// - Parameter groupLists: the different lists of groups that rows name; nil where nobody kept them.
  mutating func finish(groupLists: [[String]]? = []) throws(Failed) -> SpoolStore {
    let spool: Spool
    if descriptor >= 0 {
      try flush()
      spool = Spool(descriptor: descriptor)
      descriptor = -1
    } else {
      spool = Spool(memory: Array(buffer.bytes))
      buffer.removeAll()
    }
    var survey = surveyor.survey
    survey.groupLists = groupLists
    return SpoolStore(spool: spool, files: files, count: count, words: words.list, survey: survey)
  }

  private mutating func flush() throws(Failed) {
    if descriptor < 0 { descriptor = try opening(folder) }
    var done = 0
    while done < buffer.count {
      let bytes = buffer.bytes
      let result = bytes.baseAddress.map { write(descriptor, $0 + done, bytes.count - done) } ?? 0
      if result < 0 && errno == EINTR { continue }
      guard result > 0 else { throw SpoolWriter.problem(result < 0 ? errno : EIO, path: folder) }
      done += result
    }
    written += done
    buffer.removeAll()
  }

  /// Opens a file that only its owner may read and takes its name away at once, so that nothing is left whatever happens.
  static func open(in folder: String) throws(Failed) -> Int32 {
    var template = Array((folder + "/huizong-XXXXXX").utf8CString)
    let opened = template.withUnsafeMutableBufferPointer { buffer in
      buffer.baseAddress.map { mkstemp($0) } ?? -1
    }
    guard opened >= 0 else { throw problem(errno, path: folder) }
    unlink(template)
    _ = fcntl(opened, F_SETFD, FD_CLOEXEC)
    return opened
  }

  static func problem(_ code: Int32, path: String) -> Failed {
    // A quota or a limit on the size of files is as full as a disk can be.
    if code == ENOSPC || code == EDQUOT || code == EFBIG { return Failed(.diskFull, at: nil, ["path": path]) }
    return Failed(.outputUnwritable, at: nil, ["path": path, "reason": String(cString: strerror(code))])
  }
}
