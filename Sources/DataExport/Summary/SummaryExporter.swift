import Campaigns

/// `summary.json`: what was released of a campaign, and every figure with what stands behind it and where it is printed.
/// `docs/schemas/summary.schema.json` describes the form.
public enum SummaryExporter {
  /// Changes when a program that reads the file would have to.
  public static let schemaVersion = 1

  /// - Parameters:
  ///   - prints: by path of a figure (`group.x.count`) or paragraph (`group.x.summary`), where the notice prints it.
  ///   - cells: where the workbook has a figure, as `汇总!C5`.
  public static func export(
    _ campaign: PublicCampaign, prints: [String: [PrintedPlace]] = [:], cells: [FigureID: String] = [:],
    build: BuildInformation? = nil
  ) -> [UInt8] {
    JSONWriter.write(value(campaign, prints: prints, cells: cells, build: build))
  }

  static func value(
    _ campaign: PublicCampaign, prints: [String: [PrintedPlace]], cells: [FigureID: String], build: BuildInformation?
  ) -> JSONValue {
    let figures = campaign.figures.figures
    let isFigure = Set(figures.map(\.id.path))
    let paragraphs = prints.keys.filter { !isFigure.contains($0) }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    return .object(known: [
      ("schema_version", .integer(schemaVersion)),
      ("build", build.map(BuildJSON.value)),
      ("campaign", CampaignJSON.value(campaign)),
      ("dispositions", .array(campaign.scale.entries.map(GroupJSON.value))),
      ("groups", .array(campaign.statements.groups.map { GroupJSON.value($0, campaign.scale) })),
      ("questions", .array(campaign.statements.questions.map(QuestionJSON.value))),
      (
        "figures",
        .array(
          figures.map {
            FigureJSON.value($0, prints[$0.id.path] ?? [], cell: cells[$0.id], in: campaign.subject.locale)
          })
      ),
      (
        "paragraphs",
        .array(
          paragraphs.map { path in
            .object(known: [("id", .string(path)), ("prints", FigureJSON.places(prints[path] ?? []))])
          })
      ),
    ])
  }
}
