/// A world that holds its files in memory and has no others: the record within a PDF, or what a test gives.
public struct MemoryWorld: World {
  private let files: [String: [UInt8]]
  private let settings: [String: String]

  public init(files: [String: [UInt8]] = [:], settings: [String: String] = [:]) {
    self.files = files
    self.settings = settings
  }

  public init(texts: [String: String], settings: [String: String] = [:]) {
    self.init(files: texts.mapValues { Array($0.utf8) }, settings: settings)
  }

  public func open(_ path: String) throws(FileProblem) -> any ReadableFile {
    if let bytes = files[path] { return MemoryFile(path: path, bytes: bytes) }
    throw FileProblem(path: path, reason: isFolder(path) ? .isFolder : .missing)
  }

  public func list(_ folder: String) -> [String] {
    let prefix = folder.hasSuffix("/") ? folder : folder + "/"
    let names = files.keys.filter { $0.hasPrefix(prefix) }.map {
      String($0.dropFirst(prefix.count).prefix { $0 != "/" })
    }
    return Set(names).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  public func isFile(_ path: String) -> Bool { files[path] != nil }
  public func isFolder(_ path: String) -> Bool { !list(path).isEmpty }
  public func setting(_ name: String) -> String? { settings[name] }
}

private struct MemoryFile: ReadableFile {
  let path: String
  let bytes: [UInt8]
  var size: Int { bytes.count }

  func read(at offset: Int, count: Int) throws(FileProblem) -> [UInt8] {
    offset < bytes.count ? Array(bytes[offset..<min(offset + count, bytes.count)]) : []
  }
}
