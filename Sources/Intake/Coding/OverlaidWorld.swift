import Diagnostics
import Packaging
import Surroundings

/// A world in which some files are as they are to be.
struct OverlaidWorld: World {
  let base: any World
  let files: [String: any ReadableFile]

  func open(_ path: String) throws(FileProblem) -> any ReadableFile {
    if let file = files[path] { return file }
    return try base.open(path)
  }

  func list(_ folder: String) -> [String] { base.list(folder) }
  func isFile(_ path: String) -> Bool { files[path] != nil || base.isFile(path) }
  func isFolder(_ path: String) -> Bool { base.isFolder(path) }
  func setting(_ name: String) -> String? { base.setting(name) }
  func resolved(_ path: String) -> String { base.resolved(path) }
}

/// A file that has been made and not yet put into its place.
public struct CodingFile: ReadableFile {
  public let path: String
  public let size: Int
  private let scratch: ScratchFile

  init(path: String, size: Int, scratch: ScratchFile) {
    self.path = path
    self.size = size
    self.scratch = scratch
  }

  public func read(at offset: Int, count: Int) throws(FileProblem) -> [UInt8] {
    do {
      return try scratch.read(at: offset, count: max(0, min(count, size - offset)))
    } catch {
      throw FileProblem(path: path, reason: .unreadable(error.log.diagnostics.first?.arguments["reason"] ?? "?"))
    }
  }
}
