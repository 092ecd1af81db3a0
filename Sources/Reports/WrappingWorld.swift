import Surroundings

/// A world that stands before another one and does something of its own when a file is opened.
protocol WrappingWorld: World {
  var world: any World { get }
}

extension WrappingWorld {
  func list(_ folder: String) -> [String] { world.list(folder) }
  func isFile(_ path: String) -> Bool { world.isFile(path) }
  func isFolder(_ path: String) -> Bool { world.isFolder(path) }
  func isOpenToOthers(_ path: String) -> Bool { world.isOpenToOthers(path) }
  func setting(_ name: String) -> String? { world.setting(name) }
  func resolved(_ path: String) -> String { world.resolved(path) }
}
