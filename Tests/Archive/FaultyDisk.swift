import Synchronization

@testable import Archive

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A disk on which one call fails, or after which nothing happens any more.
final class FaultyDisk: ArchiveDisk {
  enum Fault: Sendable, Hashable {
    /// The process is gone: this call and all behind it do nothing.
    case kill
    /// This call fails, and those behind it work.
    case fail(Int32)
    /// This call and all behind it fail, but for those that make room.
    case failFrom(Int32)
    /// Of a writing call half of the bytes arrive, then the process is gone.
    case tear
  }

  private let fault: Fault
  private let at: Int
  private let count = Mutex(0)
  private let system = SystemDisk()

  init(_ fault: Fault, at: Int) {
    self.fault = fault
    self.at = at
  }

  /// How many calls there were.
  var calls: Int { count.withLock { $0 } }

  private func pass(_ path: String, isRoomMaking: Bool = false) throws(DiskProblem) {
    let number = count.withLock { count in
      count += 1
      return count
    }
    switch fault {
    case .kill, .tear: if number >= at { throw DiskProblem(path: path, code: EOWNERDEAD) }
    case .fail(let code): if number == at { throw DiskProblem(path: path, code: code) }
    case .failFrom(let code): if number >= at, !isRoomMaking { throw DiskProblem(path: path, code: code) }
    }
  }

  func makeFolder(_ path: String, mode: UInt32) throws(DiskProblem) {
    try pass(path)
    try system.makeFolder(path, mode: mode)
  }

  func create(_ path: String, mode: UInt32) throws(DiskProblem) -> Int32 {
    try pass(path)
    return try system.create(path, mode: mode)
  }

  func openToAppend(_ path: String) throws(DiskProblem) -> Int32 { try system.openToAppend(path) }

  func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32, path: String) throws(DiskProblem) {
    do throws(DiskProblem) { try pass(path) } catch {
      if fault != .kill, calls == at {
        try system.write(UnsafeRawBufferPointer(rebasing: bytes[..<(bytes.count / 2)]), to: descriptor, path: path)
      }
      throw error
    }
    try system.write(bytes, to: descriptor, path: path)
  }

  func synchronise(_ descriptor: Int32, path: String) throws(DiskProblem) {
    try pass(path)
    try system.synchronise(descriptor, path: path)
  }

  func close(_ descriptor: Int32) { system.close(descriptor) }

  func synchroniseFolder(_ path: String) throws(DiskProblem) {
    try pass(path)
    try system.synchroniseFolder(path)
  }

  func rename(_ from: String, to: String) throws(DiskProblem) {
    try pass(to)
    try system.rename(from, to: to)
  }

  func cut(_ path: String, to size: Int) throws(DiskProblem) {
    try pass(path, isRoomMaking: true)
    try system.cut(path, to: size)
  }

  func remove(_ path: String) throws(DiskProblem) {
    try pass(path, isRoomMaking: true)
    try system.remove(path)
  }

  func removeFolder(_ path: String) throws(DiskProblem) {
    try pass(path, isRoomMaking: true)
    try system.removeFolder(path)
  }
}
