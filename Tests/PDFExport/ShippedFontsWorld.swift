import Surroundings

/// A machine without any font but the project's own.
struct ShippedFontsWorld: World {
  private let system = SystemWorld()

  func open(_ path: String) throws(FileProblem) -> any ReadableFile { try system.open(path) }
  func list(_ folder: String) -> [String] { system.list(folder) }
  func isFile(_ path: String) -> Bool { path.hasPrefix(Fixture.root) && system.isFile(path) }
  func isFolder(_ path: String) -> Bool { system.isFolder(path) }
  func setting(_ name: String) -> String? { system.setting(name) }
}
