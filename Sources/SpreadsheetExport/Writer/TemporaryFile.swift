import Diagnostics

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The file in the temporary folder in which libxlsxwriter leaves the skeleton; gone with its owner.
final class TemporaryFile {
  let path: String
  /// `TMPDIR`, else `/tmp`.
  let folder: String

  /// - Parameter need: bytes that must be free. libxlsxwriter does not see that the disk is full.
  /// - Throws: `output.disk-full` where they are not, `workbook.skeleton-failed` where the folder cannot be written.
  init(need: Int, folder setting: String? = getenv("TMPDIR").map({ String(cString: $0) })) throws(Failed) {
    folder = setting.flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp"
    var status = statvfs()
    if statvfs(folder, &status) == 0, Int(status.f_bavail) < need / max(1, Int(status.f_frsize)) {
      throw Failed(.diskFull, at: .file(folder), ["path": folder])
    }
    var template = Array("\(folder)/huizong-XXXXXX".utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else {
      throw Failed(
        .workbookSkeletonFailed, at: .file(folder), ["reason": "\(folder): \(String(cString: strerror(errno)))"])
    }
    close(descriptor)
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit { unlink(path) }

  func contents() throws(Failed) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    var status = stat()
    guard descriptor >= 0, fstat(descriptor, &status) == 0 else { throw unreadable() }
    defer { close(descriptor) }
    let size = Int(status.st_size)
    var isCut = false
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, filled in
      filled = 0
      while filled < size {
        let count = read(descriptor, buffer.baseAddress! + filled, size - filled)
        if count < 0 && errno == EINTR { continue }
        if count <= 0 { break }
        filled += count
      }
      isCut = filled < size
    }
    if isCut { throw unreadable() }
    return bytes
  }

  private func unreadable() -> Failed {
    Failed(.workbookSkeletonFailed, at: .file(path), ["reason": String(cString: strerror(errno))])
  }
}
