import Campaigns
import Diagnostics
import Intake
import Packaging
import Surroundings

extension ReportBuilder {
  /// Makes a commented campaign folder. An existing file is never overwritten.
  public func newCampaign(at folder: String, kind: CampaignKind) throws(Failed) -> Outcome {
    try refuseFilled(folder)
    let files = CampaignFolderWriter.newCampaign(kind: kind)
    return try write(
      files.keys.sorted().map { (path: folder + "/" + $0, bytes: Array((files[$0] ?? "").utf8)) }, log: DiagnosticLog())
  }

  func refuseFilled(_ folder: String) throws(Failed) {
    if world.isFile(folder) || !world.list(folder).isEmpty {
      throw Failed(.folderNotEmpty, at: .file(folder), ["path": folder])
    }
  }

  /// A folder that may not be entered looks empty: what the system says of it is truer than that `campaign.yaml` is missing.
  func refuseClosed(_ folder: String) throws(Failed) {
    let path = folder + "/campaign.yaml"
    guard world.isFolder(folder), !world.isFile(path) else { return }
    do { _ = try world.open(path) } catch {
      if case .unreadable = error.reason { throw Failed(DiagnosticLog([error.diagnostic])) }
    }
  }

  /// The templates that the program brings along.
  public func templates() throws(Failed) -> Outcome {
    let folder = TemplateFolder(world: world, templates: resources.templates)
    var facts: [Outcome.Fact] = []
    for name in folder.names {
      let settings = try folder.settings(at: folder.path(of: name), style: .official)
      let wide = name + String(repeating: " ", count: max(1, 18 - name.count))
      facts.append(Outcome.Fact(wide + (settings.aboutChinese ?? ""), wide + (settings.aboutEnglish ?? "")))
    }
    return Outcome(facts: facts)
  }

  /// Copies a template's files, to be changed and named by `--template`.
  public func copyTemplate(_ name: String, to target: String) throws(Failed) -> Outcome {
    let folder = TemplateFolder(world: world, templates: resources.templates)
    guard folder.names.contains(name) else {
      throw Failed(.templateMissing, at: .field("template"), ["path": name])
    }
    try refuseFilled(target)
    var files = try folder.files(of: folder.path(of: name))
    let settings = folder.path(of: name) + "/" + TemplateFolder.settingsFile
    if let bytes = try? world.contents(of: settings, limit: 1 << 20) {
      files[TemplateFolder.settingsFile] = String(decoding: bytes, as: UTF8.self)
    }
    var copies = files.mapValues { Array($0.utf8) }
    for picture in folder.pictureNames(in: folder.path(of: name)) {
      do {
        copies[picture] = try world.contents(of: folder.path(of: name) + "/" + picture)
      } catch {
        throw Failed(DiagnosticLog([error.diagnostic]))
      }
    }
    return try write(
      copies.keys.sorted().map { (path: target + "/" + $0, bytes: copies[$0] ?? []) }, log: DiagnosticLog())
  }
}
