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

  /// The templates that the program brings along.
  public func templates() throws(Failed) -> Outcome {
    let folder = TemplateFolder(world: world, templates: resources.templates)
    return Outcome(facts: folder.names.map { Outcome.Fact($0, $0) })
  }

  /// Copies a template's files, to be changed and named by `--template`.
  public func copyTemplate(_ name: String, to target: String) throws(Failed) -> Outcome {
    let folder = TemplateFolder(world: world, templates: resources.templates)
    guard folder.names.contains(name) else {
      throw Failed(.templateMissing, at: .field("template"), ["path": name])
    }
    try refuseFilled(target)
    let files = try folder.files(of: folder.path(of: name))
    return try write(
      files.keys.sorted().map { (path: target + "/" + $0, bytes: Array((files[$0] ?? "").utf8)) }, log: DiagnosticLog())
  }
}
