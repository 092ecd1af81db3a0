import Diagnostics

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Why an output could not be written.
struct WriteProblem: Error {
  let path: String
  let code: Int32

  /// No error numbers of a system.
  static let isTwice: Int32 = -1
  static let isInput: Int32 = -2
  static let isInClosed: Int32 = -3

  /// `output.twice`, `output.input`, `output.in-source`; `output.disk-full` for a full disk or quota, else `output.unwritable` with the system's own words.
  var failed: Failed {
    if code == WriteProblem.isTwice { return Failed(.outputTwice, at: .file(path), ["path": path]) }
    if code == WriteProblem.isInput { return Failed(.outputInput, at: .file(path), ["path": path]) }
    if code == WriteProblem.isInClosed { return Failed(.outputInSource, at: .file(path), ["path": path]) }
    if code == ENOSPC || code == EDQUOT {
      return Failed(.diskFull, at: .file(path), ["path": path])
    }
    return Failed(.outputUnwritable, at: .file(path), ["path": path, "reason": String(cString: strerror(code))])
  }
}
