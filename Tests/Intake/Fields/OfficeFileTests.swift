import Campaigns
import Diagnostics
import Surroundings
import TestSupport
import Testing

@testable import Intake

/// `office.yaml` fills in what the campaign does not say.
@Suite struct OfficeFileTests {
  private let office = "issuer: 甲局\ncontact: {phone: 0000-0000000}\nlocale: zh-HK\n"

  @Test func inTheFolder() throws {
    let campaign = try Loading.campaign(["campaign.yaml": "topic: 某\nlocale: zh-MO\n", "office.yaml": office]).value
    #expect(campaign.subject.issuers.first?.name == "甲局")
    #expect(campaign.subject.locale == .macao)
    #expect(campaign.publication.contact?.phone == "0000-0000000")
    #expect(campaign.places["contact.phone"].text == "a/b/office.yaml:2:11")
  }

  @Test func oneAbove() throws {
    let world = MemoryWorld(texts: ["a/b/campaign.yaml": "topic: 某\n", "a/office.yaml": office])
    #expect(try CampaignLoader(world: world).load(folder: "a/b").value.subject.locale == .hongKong)
  }

  @Test func byName() throws {
    let world = MemoryWorld(texts: [
      "a/b/campaign.yaml": "topic: 某\n", "a/office.yaml": office, "c/o.yaml": "issuer: 乙局\n",
    ])
    let campaign = try CampaignLoader(world: world).load(folder: "a/b", office: "c/o.yaml").value
    #expect(campaign.subject.issuers.first?.name == "乙局")
    #expect(campaign.subject.locale == .mainland)
  }

  @Test func faultsKeepTheirFile() {
    let findings = Loading.findings([
      "campaign.yaml": Loading.minimum, "office.yaml": "title: 甲\nlocael: zh-CN\nmasking: {kep: [1]}\n",
    ])
    #expect(
      findings == [
        "field.not-for-office@office.yaml:1:1", "field.misspelt@office.yaml:2:1", "field.misspelt@office.yaml:3:11",
      ])
  }

  @Test func missingOffice() {
    let world = Loading.world(["campaign.yaml": Loading.minimum])
    let error = #expect(throws: Failed.self) { try CampaignLoader(world: world).load(folder: "a/b", office: "x.yaml") }
    #expect(error?.log.diagnostics.map(\.code) == [.fileMissing])
  }
}
