import Campaigns
import Diagnostics
import Documents
import Packaging
import SpreadsheetExport
import Surroundings
import TestSupport
import Testing

@testable import Intake

/// Folder → workbook → folder, on a campaign with every field of the format.
@Suite struct FormRoundTripTests {
  private func folder() -> ScratchFolder {
    let folder = ScratchFolder()
    folder.makeFolder("c")
    folder.write(Array(EveryField.yaml.utf8), to: "c/campaign.yaml")
    folder.write(Array(EveryField.rows.utf8), to: "c/suggestions.csv")
    return folder
  }

  private func workbook(of path: String, in voice: FormVoice, as target: String, _ folder: ScratchFolder) throws {
    let form = try CampaignForm(path, office: nil, world: SystemWorld())
    let content = try form.content(atMost: 1_000)
    let sink = MemorySink()
    try WorkbookExporter.export(
      form: content.value, in: voice, title: "填写本", date: try #require(CalendarDate(iso: "2024-01-01")), to: sink)
    folder.write(sink.take(), to: target)
  }

  private func load(_ path: String) throws -> Campaign {
    try CampaignLoader(world: SystemWorld()).load(folder: path).value
  }

  private func digest(_ path: String) throws -> String {
    try CampaignLoader(world: SystemWorld()).codebook(of: path).digest
  }

  private func expectSame(_ one: Campaign, _ other: Campaign, named what: String) {
    #expect(one.status == other.status, "\(what)")
    #expect(one.subject == other.subject, "\(what)")
    #expect(one.publication == other.publication, "\(what)")
    #expect(one.statements == other.statements, "\(what)")
    #expect(one.scale == other.scale, "\(what)")
    let rows = Array(other.store.rows())
    #expect(rows.count == one.store.count, "\(what)")
    for (left, right) in zip(one.store.rows(), rows) {
      #expect(left.id == right.id, "\(what)")
      #expect(left.submission == right.submission && left.received == right.received && left.channel == right.channel)
      #expect(left.text == right.text && left.groups == right.groups && left.disposition == right.disposition)
      #expect(left.name == right.name && left.district == right.district && left.consent == right.consent)
      #expect(left.others == right.others && left.note == right.note && left.signatories == right.signatories)
    }
  }

  @Test(arguments: ["zh", "en", "hant"])
  func nothingIsLost(voice: String) throws {
    let folder = folder()
    let before = try load(folder.file("c"))
    let voices: [String: FormVoice] = [
      "zh": .chinese, "en": .english,
      "hant": .chinese("zh-TW") {
        $0.replacing("征集", with: "徵集").replacing("标题", with: "標題").replacing("级别", with: "級別")
      },
    ]
    try workbook(of: folder.file("c"), in: try #require(voices[voice]), as: "b.xlsx", folder)
    expectSame(before, try load(folder.file("b.xlsx")), named: "workbook")
    #expect(try digest(folder.file("b.xlsx")) == digest(folder.file("c")))

    let form = try CampaignForm(folder.file("b.xlsx"), office: nil, world: SystemWorld())
    folder.makeFolder("d")
    folder.write(Array(form.yaml.utf8), to: "d/campaign.yaml")
    var lines = ""
    let gathered = Lines()
    _ = try form.writeRows(begin: { _ in }, write: { gathered.text += $0 })
    lines = gathered.text
    folder.write(Array(lines.utf8), to: "d/suggestions.csv")
    expectSame(before, try load(folder.file("d")), named: "folder")
    #expect(try digest(folder.file("d")) == digest(folder.file("c")))

    // And once more: the folder that was made gives the same workbook but for what it adds.
    try workbook(of: folder.file("d"), in: .chinese, as: "e.xlsx", folder)
    expectSame(before, try load(folder.file("e.xlsx")), named: "second workbook")
  }

  private final class Lines {
    var text = ""
  }

  /// A field that somebody adds to the format and not to the form fails here.
  @Test func theFormHasEveryFieldThatIsAskedFor() throws {
    let folder = folder()
    let faults = FieldFaults()
    let loader = CampaignLoader(world: SystemWorld())
    let source = try loader.source(of: folder.file("c"), faults: faults)
    _ = try loader.draft(of: source, office: nil, faults: faults)
    #expect(faults.log.isEmpty)
    let known =
      Form.facts.map { Form.withoutPositions($0.path) }
      + Form.tables.flatMap { table in table.fields.map { table.path + "." + $0.path } + [table.path] }
    for path in faults.asked.sorted() {
      // Groups in groups are groups.
      var plain = Form.withoutPositions(path)
      while plain.hasPrefix("groups.groups.") { plain.removeFirst("groups.".count) }
      let isContainer = known.contains { $0 == plain || $0.hasPrefix(plain + ".") }
      let isTree = plain.split(separator: ".").allSatisfy { $0 == "groups" }
      #expect(
        isContainer || isTree || Form.field(at: path) != nil,
        "the fill-in workbook has no place for \(path): add it to Sources/Campaigns/Form")
    }
  }

  /// The campaign of this test uses every field of the form, so that the round trip speaks of all.
  @Test func theTestUsesEveryFieldOfTheForm() throws {
    let folder = folder()
    let form = try CampaignForm(folder.file("c"), office: nil, world: SystemWorld())
    let content = try form.content(atMost: 100).value
    // The key is a file elsewhere.
    for fact in Form.facts where fact.path != "window[0].month" && fact.path != "masking.key" {
      #expect(content.facts[fact.path] != nil, "\(fact.path)")
    }
    for table in Form.tables {
      for field in table.fields {
        #expect(
          (content.tables[table.path] ?? []).contains { $0.cells[field.path] != nil }, "\(table.path) \(field.path)")
      }
    }
  }

  @Test func tooManyRowsAreRefused() throws {
    let folder = folder()
    let form = try CampaignForm(folder.file("c"), office: nil, world: SystemWorld())
    #expect(throws: Failed.self) { try form.content(atMost: 2) }
    #expect(try form.content(atMost: 3).value.rows.map(\.records.count) == [3])
  }

  @Test func everyValueOfAChoiceHasItsWord() throws {
    func values(_ path: String) throws -> [String] {
      try #require(Form.field(at: path)?.field).kind.choices.map(\.value)
    }
    #expect(try values("status") == CampaignStatus.allCases.map(\.rawValue))
    #expect(try values("kind") == CampaignKind.allCases.map(\.rawValue))
    #expect(try Set(values("locale")) == Set(Campaigns.Locale.allCases.map(\.rawValue)))
    #expect(try values("date_form") == DateForm.allCases.map(\.rawValue))
    #expect(try values("head") == Head.allCases.map(\.rawValue))
    #expect(try values("seal") == Seal.allCases.map(\.rawValue))
    #expect(try values("publish") == PublishingLevel.allCases.map(\.rawValue))
    #expect(try Set(values("standard")) == Set(PDFStandard.allCases.map(\.rawValue)))
    #expect(try values("counts.suggestions.qualifier") == StatedCount.Qualifier.allCases.map(\.rawValue))
    #expect(try values("breakdowns[3].of") == Breakdown.Base.allCases.map(\.rawValue))
    #expect(try values("sections[0].at") == Section.Position.allCases.map(\.rawValue))
    #expect(try values("images[0].at") == Section.Position.allCases.map(\.rawValue))
    #expect(try values("questions[0].type") == Question.Kind.allCases.map(\.rawValue))
    #expect(try values("questions[0].base") == Question.Base.allCases.map(\.rawValue))
    #expect(try values("dispositions[0].means") == Disposition.allCases.map(\.rawValue))
    #expect(try values("translation.language") == Translation.Language.allCases.map(\.rawValue))
    #expect(try values("translation.arrangement") == Translation.Arrangement.allCases.map(\.rawValue))
    let columns = try #require(Form.tables.first { $0.path == "columns" }?.field("name"))
    #expect(Set(columns.kind.choices.map(\.value)) == Set(ColumnName.allCases.map(\.rawValue)))
  }

  @Test func everyHeadOfTheRowsIsOneOfOurs() {
    #expect(Set(Form.rowColumns.map(\.path)) == Set(ColumnName.allCases.map(\.rawValue)))
    for column in Form.rowColumns {
      #expect(ColumnName.find(column.label.zh)?.column.rawValue == column.path)
      #expect(ColumnName.find(column.label.en)?.column.rawValue == column.path)
    }
  }

  /// What a label says is said by no other, so that each is known wherever it stands.
  @Test func labelsAndAnchorsAreUnique() {
    for language in [\FormWords.zh, \FormWords.en] {
      let facts = Form.facts.map { FormWords.folded($0.label[keyPath: language]) }
      #expect(Set(facts).count == facts.count)
      let anchors = Form.tables.compactMap { table in
        table.field(table.anchor).map { FormWords.folded($0.label[keyPath: language]) }
      }
      #expect(anchors.count == Form.tables.count)
      #expect(Set(anchors).count == anchors.count)
      for table in Form.tables {
        let heads = table.fields.map { FormWords.folded($0.label[keyPath: language]) }
        #expect(Set(heads).count == heads.count, "\(table.path)")
      }
    }
  }
}
