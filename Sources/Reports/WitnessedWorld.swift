import Surroundings
import Synchronization

/// The same world, which remembers what files were opened, so that no output takes the place of what it is made from.
final class WitnessedWorld: WrappingWorld {
  let world: any World
  private let seen = Mutex<Set<String>>([])

  init(_ world: any World) { self.world = world }

  /// Paths as they were opened, sorted.
  var opened: [String] { seen.withLock { $0 }.sorted() }

  func open(_ path: String) throws(FileProblem) -> any ReadableFile {
    let file = try world.open(path)
    seen.withLock { _ = $0.insert(path) }
    return file
  }
}
