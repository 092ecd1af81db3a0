import Diagnostics
import Surroundings

/// Turns the JSON of a manifest into a `FontManifest`, naming the field that is wrong.
struct ManifestReader {
  let path: String

  func manifest(_ bytes: [UInt8], set name: String) throws(Failed) -> FontManifest {
    let root: JSONValue
    do { root = try JSONValue.parse(bytes) } catch { throw Failed(DiagnosticLog([error.diagnostic(in: path)])) }
    guard root["huizongFonts"]?.integer == 1 else { throw wrong("huizongFonts", "1") }
    var faces: [FontManifest.Face] = []
    var ids: [String: FaceID] = [:]
    for (index, entry) in try list(root, "faces", "faces").enumerated() {
      let face = try face(entry, "faces[\(index)]")
      guard ids.updateValue(FaceID(rawValue: index), forKey: face.name) == nil else {
        throw wrong("faces[\(index)].name", "unique")
      }
      faces.append(face)
    }
    let folders = try strings(root, "systemFolders", "systemFolders")
    guard let sets = root["sets"]?.object else { throw wrong("sets", "object") }
    guard let chosen = sets.first(where: { $0.name == name })?.value else {
      throw Failed(
        .fontSetUnknown, at: .file(path), ["set": name, "known": sets.map(\.name).joined(separator: ", ")])
    }
    var roles: [FontRole: [FaceID]] = [:]
    for role in FontRole.allCases {
      let field = "sets.\(name).roles.\(role.rawValue)"
      var preferred: [FaceID] = []
      for face in try strings(chosen["roles"], role.rawValue, field) { preferred.append(try id(face, ids, field)) }
      guard !preferred.isEmpty else { throw wrong(field, "[…]") }
      roles[role] = preferred
    }
    let exceptions =
      try exceptions(chosen, "sets.\(name).exceptions", ids) + exceptions(root, "exceptions", ids)
    return FontManifest(
      faces: faces, systemFolders: folders, set: FontManifest.FaceSet(roles: roles, exceptions: exceptions))
  }

  private func face(_ entry: JSONValue, _ field: String) throws(Failed) -> FontManifest.Face {
    guard let format = FaceFormat(rawValue: try string(entry, "format", field)) else {
      throw wrong(field + ".format", "cff, trueType")
    }
    let adjustment = try string(entry, "checkSumAdjustment", field)
    guard adjustment.utf8.count == 8, let checkSumAdjustment = UInt32(adjustment, radix: 16) else {
      throw wrong(field + ".checkSumAdjustment", "hex × 8")
    }
    let sha256 = try string(entry, "sha256", field)
    guard sha256.utf8.count == 64 else { throw wrong(field + ".sha256", "hex × 64") }
    return FontManifest.Face(
      name: try string(entry, "name", field), file: try string(entry, "file", field),
      index: try integer(entry, "index", field), postScriptName: try string(entry, "postScriptName", field),
      format: format, size: try integer(entry, "size", field), checkSumAdjustment: checkSumAdjustment,
      sha256: sha256, licence: try string(entry, "licence", field), licenceFile: entry["licenceFile"]?.string,
      source: try string(entry, "source", field), isOptional: entry["optional"]?.bool ?? false)
  }

  private func exceptions(
    _ owner: JSONValue, _ field: String, _ ids: [String: FaceID]
  ) throws(Failed) -> [FontManifest.Exception] {
    var exceptions: [FontManifest.Exception] = []
    for (index, entry) in try list(owner, "exceptions", field).enumerated() {
      let field = "\(field)[\(index)]"
      var ranges: [ClosedRange<UInt32>] = []
      for text in try strings(entry, "characters", field + ".characters") {
        guard let range = range(text) else { throw wrong(field + ".characters", "U+4E00, U+4E00-9FFF") }
        ranges.append(range)
      }
      var roles = Set(FontRole.allCases)
      if entry["roles"] != nil {
        roles = []
        for text in try strings(entry, "roles", field + ".roles") {
          guard let role = FontRole(rawValue: text) else {
            throw wrong(field + ".roles", FontRole.allCases.map(\.rawValue).joined(separator: ", "))
          }
          roles.insert(role)
        }
      }
      let face = try id(try string(entry, "face", field), ids, field + ".face")
      exceptions.append(FontManifest.Exception(characters: ranges, roles: roles, face: face))
    }
    return exceptions
  }

  /// `U+2014` or `U+2018-2019`.
  private func range(_ text: String) -> ClosedRange<UInt32>? {
    guard text.hasPrefix("U+") else { return nil }
    let ends = text.dropFirst(2).split(separator: "-", omittingEmptySubsequences: false).map { UInt32($0, radix: 16) }
    guard ends.count <= 2, let first = ends.first ?? nil, let last = ends.last ?? nil, first <= last else { return nil }
    return first...last
  }

  // MARK: Fields

  private func id(_ name: String, _ ids: [String: FaceID], _ field: String) throws(Failed) -> FaceID {
    guard let id = ids[name] else { throw wrong(field, ids.keys.sorted().joined(separator: ", ")) }
    return id
  }

  private func string(_ entry: JSONValue, _ name: String, _ field: String) throws(Failed) -> String {
    guard let text = entry[name]?.string, !text.isEmpty else { throw wrong("\(field).\(name)", "\"…\"") }
    return text
  }

  private func integer(_ entry: JSONValue, _ name: String, _ field: String) throws(Failed) -> Int {
    guard let value = entry[name]?.integer, value >= 0 else { throw wrong("\(field).\(name)", "0, 1, 2 …") }
    return value
  }

  private func list(_ entry: JSONValue, _ name: String, _ field: String) throws(Failed) -> [JSONValue] {
    guard let value = entry[name] else { return [] }
    guard let elements = value.array else { throw wrong(field, "[…]") }
    return elements
  }

  private func strings(_ entry: JSONValue?, _ name: String, _ field: String) throws(Failed) -> [String] {
    var strings: [String] = []
    for element in try list(entry ?? .null, name, field) {
      guard let text = element.string else { throw wrong(field, "[\"…\"]") }
      strings.append(text)
    }
    return strings
  }

  private func wrong(_ field: String, _ expected: String) -> Failed {
    Failed(.fontManifestInvalid, at: .file(path), ["field": field, "expected": expected])
  }
}
