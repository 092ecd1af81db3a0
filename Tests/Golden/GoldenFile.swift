import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A file that says how pages were when somebody looked at them.
struct GoldenFile {
  let name: String

  /// What regenerates the files, after which they are looked at and committed by themselves (CONTRIBUTING.md).
  static let command = "HUIZONG_UPDATE_GOLDEN=1 swift test --filter Golden"

  static var isUpdating: Bool { getenv("HUIZONG_UPDATE_GOLDEN") != nil }

  private var path: String { GoldenPages.folder + "/" + name }

  /// Nil where there is none.
  func read() -> [UInt8]? { ScratchFolder.read(path) }

  func write(_ bytes: [UInt8]) {
    guard let file = fopen(path, "wb") else {
      Issue.record("\(path) cannot be written")
      return
    }
    defer { fclose(file) }
    #expect(fwrite(bytes, 1, bytes.count, file) == bytes.count)
  }
}
