import Campaigns
import Diagnostics
import Surroundings
import TestSupport
import Testing

@testable import Intake

/// What `huizong new` makes can be loaded as it is, and every field that it explains can be put to use.
@Suite struct NewCampaignTests {
  @Test(arguments: CampaignKind.allCases)
  func passesCheck(_ kind: CampaignKind) throws {
    let files = CampaignFolderWriter.newCampaign(kind: kind)
    let loaded = try CampaignLoader(world: Loading.world(files)).load(folder: "a/b")
    #expect(loaded.log.isEmpty)
    #expect(loaded.value.subject.kind == kind)
    let findings = CampaignChecks(loaded.value, figures: FigureTable(of: loaded.value)).findings()
    #expect(!findings.hasErrors)
    #expect(findings.count(of: .warning) == 0)
    #expect(loaded.value.statements.questions.isEmpty == (kind != .questionnaire))
  }

  @Test(arguments: CampaignKind.allCases)
  func everyFieldCanBeUsed(_ kind: CampaignKind) throws {
    var files = CampaignFolderWriter.newCampaign(kind: kind)
    let lines = (files["campaign.yaml"] ?? "").split(separator: "\n", omittingEmptySubsequences: false)
    files["campaign.yaml"] = lines.map { uncommented(uncommented($0)[...]) }.joined(separator: "\n")
    files["suggestions.csv"] = "id,递交时间,text,Q1,district\n1,2020-05-17,甲,座位,乙\n"
    var texts = Dictionary(uniqueKeysWithValues: files.map { ("a/b/" + $0.key, $0.value) })
    texts["a/pseudonym.key"] = String(repeating: "k", count: 32)
    let loaded = try CampaignLoader(world: MemoryWorld(texts: texts)).load(folder: "a/b")
    let codes = Set(loaded.log.diagnostics.map(\.code))
    #expect(codes.isSubset(of: [.maskingKeepUnused, .maskingMaskUnused, .duplicatesIDUnknown]))
    let campaign = loaded.value
    #expect(campaign.statements.counts.submissions?.value == 96)
    #expect(campaign.publication.acknowledgements.count == 1)
    #expect(campaign.statements.questions.first?.column == "Q1")
    #expect(campaign.statements.groups.first?.share?.text == "29.5%")
    #expect(campaign.rows.first?.received?.iso == "2020-05-17")
  }

  /// The fields of the format, by DESIGN §3.
  @Test func explainsEveryField() {
    let text = CampaignFolderWriter.newCampaign(kind: .summary)["campaign.yaml"] ?? ""
    for field in [
      "huizong", "status", "title", "issuer", "topic", "kind", "locale", "about", "basis", "window", "channels", "url",
      "qr_caption", "head", "number", "date", "seal", "contact", "publish", "public_columns", "min_cell", "masking",
      "counts", "breakdowns", "figures", "lead", "sections", "groups", "questions", "closing", "annexes", "images",
      "events", "dispositions", "columns", "acknowledge", "template", "fonts", "standard", "index", "remark", "imprint",
      "translation",
    ] {
      #expect(text.contains("\n\(field):") || text.contains("\n# \(field):"), "\(field)")
    }
    for part in [
      "extended_from", "shorter_because", "qualifier", "complete", "share", "run_in", "summary:", "reason", "print",
      "why", "base:", "respondents", "means", "alt", "spoke", "label",
    ] {
      #expect(text.contains(part), "\(part)")
    }
  }

  @Test func headerOfRows() {
    let csv = CampaignFolderWriter.newCampaign(kind: .adoption)["suggestions.csv"]
    #expect(csv?.hasPrefix("\u{FEFF}id,submission,received,channel,") == true)
  }

  /// A field that is not in use begins with `# ` and its name, or stands below such a line.
  private func uncommented(_ line: Substring) -> String {
    let body = line.drop { $0 == " " }
    guard body.hasPrefix("# "), let first = body.dropFirst(2).first, first.isASCII else { return String(line) }
    return String(line.prefix(line.count - body.count) + body.dropFirst(2))
  }
}
