import Campaigns
import Diagnostics
import Surroundings
import TestSupport
import Testing

@testable import Intake
@testable import Reports

/// The help that a workbook is written with is known when it is read, in every language and script.
@Suite struct FormHelpTests {
  @Test(arguments: [Campaigns.Locale?.none] + Campaigns.Locale.allCases.map { $0 })
  func noHelpIsTakenForWhatSomebodyTyped(locale: Campaigns.Locale?) throws {
    let folder = ScratchFolder()
    let path = folder.file("f.xlsx")
    let builder = ReportBuilder(world: SystemWorld(), resources: Resources(fonts: "", templates: ""))
    _ = try builder.newWorkbook(at: path, kind: .summary, locale: locale, isEnglish: false)
    // Nothing is filled in, which is an error of its own.
    let failed = #expect(throws: Failed.self) { try CampaignLoader(world: SystemWorld()).load(folder: path) }
    #expect(failed?.log.count(of: .issuerMissing) == 1)
    #expect(failed?.log.count(of: .formBeside) == 0)
  }
}
