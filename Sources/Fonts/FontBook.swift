import Diagnostics
import Surroundings

/// The faces of one set of the manifest. Files are found and checked at the start, which costs microseconds, and opened
/// when the first character is asked of them.
///
/// Not `Sendable`: every thread has its own.
///
/// Line height never comes from here: the vertical metrics of the faces contradict one another (FandolSong-Regular has
/// its descent above the baseline), and the grid of GB/T 9704 decides.
public final class FontBook {
  /// What became of a face.
  private enum State {
    case unopened
    case open(HarfBuzzFace)
    case absent
  }

  /// What was found since the start: optional faces that are wanted and not installed, files that cannot be used.
  public private(set) var log = DiagnosticLog()

  let world: any World
  let manifest: FontManifest
  private let folder: String
  /// By `FaceID`; nil for a face of another set, and for an optional one until it is asked for.
  private var files: [FontFile?]
  private var states: [State]
  private var tables = [RoleTable](repeating: RoleTable(), count: FontRole.allCases.count)
  let buffer: HarfBuzzBuffer

  /// - Parameters:
  ///   - folder: where `manifest.json` lies.
  ///   - set: a name among the manifest's `sets`: `default`, or `ofl` without the faces under the GPL.
  /// - Throws: `font.file-missing`, `font.file-altered`, `font.manifest-invalid` … with the path.
  public convenience init(folder: String, set: String = "default", world: any World) throws(Failed) {
    let path = folder + "/manifest.json"
    let bytes: [UInt8]
    do {
      bytes = try world.contents(of: path, limit: 1 << 20)
    } catch {
      guard case .missing = error.reason else { throw Failed(DiagnosticLog([error.diagnostic])) }
      throw Failed(.fontFileMissing, at: .file(path), ["path": path])
    }
    try self.init(manifest: try ManifestReader(path: path).manifest(bytes, set: set), folder: folder, world: world)
  }

  init(manifest: FontManifest, folder: String, world: any World) throws(Failed) {
    guard let buffer = HarfBuzzBuffer() else { throw Failed(.fontUnusable, at: .file(folder), ["path": folder]) }
    self.buffer = buffer
    self.manifest = manifest
    self.folder = folder
    self.world = world
    files = [FontFile?](repeating: nil, count: manifest.faces.count)
    states = [State](repeating: .unopened, count: manifest.faces.count)
    // Every face that is amiss is named at once.
    var missing = DiagnosticLog()
    for id in manifest.set.faces.sorted() where !manifest.faces[id.rawValue].isOptional {
      let entry = manifest.faces[id.rawValue]
      do {
        files[id.rawValue] = try FontFile(path: folder + "/" + entry.file, entry: entry, world: world)
      } catch {
        missing.append(contentsOf: error.log)
      }
    }
    if missing.hasErrors { throw Failed(missing) }
  }

  // MARK: Choosing a face

  /// The face that sets a character in a role: the first that has it among the manifest's exceptions for the
  /// character, the role's list and the list of `fallback`. Nil where no face has it.
  public func face(for role: FontRole, _ scalar: Unicode.Scalar) -> FaceSelection? {
    let table = role.index
    if let answer = tables[table].answer(for: scalar) { return answer }
    let preferences = manifest.set.preferences(for: scalar, in: role)
    // What is never seen (a variation selector, a joiner) stays with the face of its neighbours.
    let isInvisible = scalar.properties.isDefaultIgnorableCodePoint
    let found = preferences.first { id in
      guard let face = opened(id) else { return false }
      return isInvisible || face.shows(scalar)
    }
    let selection = found.map { FaceSelection(face: $0, isFallback: $0 != preferences.first) }
    tables[table].remember(selection, for: scalar)
    return selection
  }

  // MARK: Facts of a face

  /// Every face of the manifest, those of other sets too, in its order.
  public var faces: [FaceID] { manifest.faces.indices.map { FaceID(rawValue: $0) } }

  public func information(of face: FaceID) -> FaceInformation {
    let entry = manifest.faces[face.rawValue]
    return FaceInformation(
      name: entry.name, postScriptName: entry.postScriptName, file: path(of: face) ?? entry.file, index: entry.index,
      format: entry.format, size: entry.size, sha256: entry.sha256, licence: entry.licence,
      licenceFile: entry.licenceFile.map { folder + "/" + $0 }, source: entry.source, isOptional: entry.isOptional)
  }

  /// Where the file of a face lies; nil for a system font that is not installed.
  private func path(of face: FaceID) -> String? {
    let entry = manifest.faces[face.rawValue]
    if !entry.isOptional { return folder + "/" + entry.file }
    return manifest.systemFolders.lazy.map { $0 + "/" + entry.file }.first { world.isFile($0) }
  }

  // MARK: Opening

  /// The face, opened at its first use; nil where it is not installed or unusable, which the log then says once.
  func opened(_ id: FaceID) -> HarfBuzzFace? {
    switch states[id.rawValue] {
    case .open(let face): return face
    case .absent: return nil
    case .unopened: break
    }
    let entry = manifest.faces[id.rawValue]
    states[id.rawValue] = .absent
    guard let path = path(of: id) else {
      log.append(.fontOptionalMissing, ["font": entry.postScriptName, "source": entry.source])
      return nil
    }
    do throws(Failed) {
      let file: FontFile
      if let found = files[id.rawValue] {
        file = found
      } else {
        file = try FontFile(path: path, entry: entry, world: world)
        files[id.rawValue] = file
      }
      guard let face = HarfBuzzFace(file) else { throw Failed(.fontUnusable, at: .file(path), ["path": path]) }
      states[id.rawValue] = .open(face)
      return face
    } catch {
      log.append(contentsOf: error.log)
      return nil
    }
  }

  func file(of id: FaceID) -> FontFile? { files[id.rawValue] }
}

extension FontRole {
  fileprivate var index: Int {
    switch self {
    case .fangsong: 0
    case .xiaobiaosong: 1
    case .heiti: 2
    case .kaiti: 3
    case .songti: 4
    case .latin: 5
    case .latinBold: 6
    case .fallback: 7
    case .kaishu: 8
    case .kaishuBold: 9
    }
  }
}
