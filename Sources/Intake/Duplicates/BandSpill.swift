import Diagnostics

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The keys of all letters band by band: in memory while the letters are few, else in a file without a name.
struct BandSpill: ~Copyable {
  /// Letters whose keys stay in memory.
  static let memoryLimit = 1 << 14
  /// Keys of a band that are written at once.
  private static let blockSize = 1 << 12

  private let bands: Int
  /// Letters that there is room for.
  private let capacity: Int
  private let folder: String
  private let descriptor: Int32
  private var keys: UnsafeMutablePointer<UInt32>
  /// Keys of each band that stand in `keys`, and in the file.
  private var held = 0
  private var written = 0

  /// - Parameters:
  ///   - letters: most that may come.
  ///   - folder: for the file, if one is needed.
  init(
    bands: Int, letters: Int, folder: String, memoryLimit: Int = memoryLimit,
    opening: (String) throws(Failed) -> Int32 = SpoolWriter.open
  ) throws(Failed) {
    self.bands = bands
    self.folder = folder
    if letters <= memoryLimit {
      descriptor = -1
      capacity = max(1, letters)
    } else {
      descriptor = try opening(folder)
      capacity = BandSpill.blockSize
    }
    room = letters
    keys = .allocate(capacity: capacity * bands)
  }

  private let room: Int

  deinit {
    keys.deallocate()
    if descriptor >= 0 { close(descriptor) }
  }

  mutating func append(_ key: (Int) -> UInt32) throws(Failed) {
    if held == capacity { try flush() }
    for band in 0..<bands { keys[band * capacity + held] = key(band) }
    held += 1
  }

  /// Gives the keys of a band in the order of the letters.
  mutating func read(_ band: Int, into target: UnsafeMutablePointer<UInt32>) throws(Failed) {
    guard descriptor >= 0 else {
      target.update(from: keys + band * capacity, count: held)
      return
    }
    if held > 0 { try flush() }
    let room = UnsafeMutableRawBufferPointer(start: target, count: written * 4)
    let spool = Spool(borrowed: descriptor)
    switch spool.read(at: band * self.room * 4, into: room) {
    case .success(let count) where count == room.count: return
    case .success: throw SpoolWriter.problem(EIO, path: folder)
    case .failure(let problem): throw SpoolWriter.problem(problem.code, path: folder)
    }
  }

  private mutating func flush() throws(Failed) {
    for band in 0..<bands {
      var done = 0
      let bytes = UnsafeRawPointer(keys + band * capacity)
      while done < held * 4 {
        let offset = off_t((band * room + written) * 4 + done)
        let result = pwrite(descriptor, bytes + done, held * 4 - done, offset)
        if result < 0 && errno == EINTR { continue }
        guard result > 0 else { throw SpoolWriter.problem(result < 0 ? errno : EIO, path: folder) }
        done += result
      }
    }
    written += held
    held = 0
  }
}
