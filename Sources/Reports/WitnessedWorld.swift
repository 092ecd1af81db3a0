import Surroundings
import Synchronization

/// The same world, which remembers what files were opened, so that no output takes the place of what it is made from.
final class WitnessedWorld: World {
  private let world: any World
  private let seen = Mutex<Set<String>>([])

  init(_ world: any World) { self.world = world }

  /// Paths as they were opened, sorted.
  var opened: [String] { seen.withLock { $0 }.sorted() }

  func open(_ path: String) throws(FileProblem) -> any ReadableFile {
    let file = try world.open(path)
    seen.withLock { _ = $0.insert(path) }
    return file
  }

  func list(_ folder: String) -> [String] { world.list(folder) }
  func isFile(_ path: String) -> Bool { world.isFile(path) }
  func isFolder(_ path: String) -> Bool { world.isFolder(path) }
  func isOpenToOthers(_ path: String) -> Bool { world.isOpenToOthers(path) }
  func setting(_ name: String) -> String? { world.setting(name) }
  func resolved(_ path: String) -> String { world.resolved(path) }
}
