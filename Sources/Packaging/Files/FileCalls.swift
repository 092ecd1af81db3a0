#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The calls to the file system that can fail when some files are in place already; tests make them fail.
struct FileCalls: Sendable {
  var move: @Sendable (_ from: String, _ to: String) -> Int32
  var linkHard: @Sendable (_ from: String, _ to: String) -> Int32
  var synchronise: @Sendable (_ descriptor: Int32) -> Int32

  static let system = FileCalls(
    move: { rename($0, $1) }, linkHard: { link($0, $1) }, synchronise: { fsync($0) })
}
