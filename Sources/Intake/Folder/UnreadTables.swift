import Campaigns
import Diagnostics
import Surroundings

/// Tables that lie in a campaign folder under names that are not those of suggestions, where the campaign has none and says
/// of no number what was received: they may be what is missing.
struct UnreadTables {
  private let draft: CampaignDraft
  private let source: CampaignSource

  init(_ draft: CampaignDraft, _ source: CampaignSource) {
    self.draft = draft
    self.source = source
  }

  func report(to log: inout DiagnosticLog, world: any World) {
    guard !source.home.isWorkbook, source.rows.files.isEmpty, source.rows.log.isEmpty, draft.counts == .none,
      draft.breakdowns.isEmpty, draft.questions.isEmpty
    else { return }
    let used = Set(
      draft.annexes.compactMap { annex -> String? in
        if case .file(let file) = annex.content { return file.name }
        return nil
      })
    let names = world.list(source.home.folder).filter { name in
      (UnreadTables.isTable(name) || name.hasPrefix("suggestions")) && !name.hasPrefix(".") && !used.contains(name)
        && !UnreadTables.own.contains(name) && world.isFile(CampaignLoader.joined(source.home.folder, name))
    }
    guard !names.isEmpty else { return }
    let shown = names.prefix(10)
    let more = names.count - shown.count
    log.append(
      .rowFilesUnread, at: .file(source.home.path),
      [
        "names": shown.joined(separator: ", ") + (more > 0 ? " …" : ""),
        "names.zh": shown.map { "“\($0)”" }.joined(separator: "、") + (more > 0 ? "……" : ""),
      ])
  }

  private static func isTable(_ name: String) -> Bool { TableFormat.isTable(name) || TableFormat.isForeign(name) }

  /// Files that the program keeps in the folder itself.
  private static let own: Set<String> = [CodingTrail.fileName, ProposalFile.fileName]
}
