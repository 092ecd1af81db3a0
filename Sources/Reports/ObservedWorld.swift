import Surroundings
import Synchronization

/// The same world; who waits is told how far the reading of its long files has come.
struct ObservedWorld: WrappingWorld {
  /// Files up to this size are read in no time, in bytes.
  private static let short = 1 << 20

  let world: any World
  private let progress: any ProgressReceiver

  init(_ world: any World, _ progress: any ProgressReceiver) {
    self.world = world
    self.progress = progress
  }

  func open(_ path: String) throws(FileProblem) -> any ReadableFile {
    let file = try world.open(path)
    return file.size > ObservedWorld.short ? ObservedFile(file, progress) : file
  }
}

private final class ObservedFile: ReadableFile {
  private let file: any ReadableFile
  private let progress: any ProgressReceiver
  /// How far it was read: what is read again was told of before.
  private let furthest = Atomic<Int>(-1)

  init(_ file: any ReadableFile, _ progress: any ProgressReceiver) {
    self.file = file
    self.progress = progress
  }

  var path: String { file.path }
  var size: Int { file.size }
  var isOnDisk: Bool { file.isOnDisk }
  var isUnchanged: Bool { file.isUnchanged }

  func read(at offset: Int, count: Int) throws(FileProblem) -> [UInt8] {
    tell(offset)
    return try file.read(at: offset, count: count)
  }

  func read(at offset: Int, into room: UnsafeMutableRawBufferPointer) throws(FileProblem) -> Int {
    tell(offset)
    return try file.read(at: offset, into: room)
  }

  private func tell(_ offset: Int) {
    guard offset > furthest.load(ordering: .relaxed) else { return }
    furthest.store(offset, ordering: .relaxed)
    progress.take(ReportProgress(.reading, share: min(1, Double(offset) / Double(size))))
  }
}
