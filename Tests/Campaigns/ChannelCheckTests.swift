import Diagnostics
import Testing

@testable import Campaigns

/// Stated counts of channels against the rows and the total.
@Suite struct ChannelCheckTests {
  private func findings(
    _ channels: [(String, Int?)], rows: [String?] = [], counts: StatedCounts = .none
  ) throws -> [String] {
    var builder = TallyBuilder(groups: [], windows: [])
    for channel in rows {
      builder.add(1, groups: [], disposition: nil, isReasoned: false)
      if let channel { builder.add(1, channel: channel) }
    }
    let issuer = try #require(Issuer(name: "某市某区城管局", short: nil))
    let campaign = try Campaign(
      subject: Subject(
        issuers: [issuer], topic: "停车", channels: channels.map { ChannelStatement(name: $0.0, count: $0.1) }),
      statements: Statements(counts: counts), tally: builder.tally)
    let codes: Set<DiagnosticCode> = [.channelCountDisagrees, .channelsExceedTotal]
    let found = CampaignChecks(campaign, figures: FigureTable(of: campaign)).findings().diagnostics.filter {
      codes.contains($0.code)
    }
    #expect(codes.isSubset(of: CampaignChecks.figureCodes))
    return found.map { $0.message(in: .zh) }
  }

  @Test func againstTheRows() throws {
    // 网上 came once and 来信 twice.
    let rows = ["网上", "来信", "来信"]
    #expect(
      try findings([("网上", 6), ("来信", 2), ("电话", 1)], rows: rows) == [
        "渠道“网上”写明 6 条，表中实有 1 条。", "渠道“电话”写明 1 条，表中实有 0 条。",
      ])
    #expect(try findings([("网上", 1), ("来信", nil)], rows: rows) == [])
    #expect(try findings([("电话", 0), ("网上", 1)], rows: rows) == [])
    // Two rows without a channel may be of any.
    #expect(try findings([("网上", 3), ("来信", 2)], rows: rows + [nil, nil]) == [])
    #expect(try findings([("网上", 4)], rows: rows + [nil, nil]).count == 1)
    #expect(try findings([("来信", 1)], rows: rows + [nil, nil]).count == 1)
  }

  @Test func againstTheTotal() throws {
    func counts(_ suggestions: StatedCount?, _ submissions: Int? = nil) -> StatedCounts {
      StatedCounts(submissions: submissions.map { StatedCount($0, unit: "件") }, suggestions: suggestions)
    }
    let ten = StatedCount(10, unit: "条")
    // 6 and 5 are 11.
    let channels: [(String, Int?)] = [("网上", 6), ("来信", 5)]
    #expect(try findings(channels, counts: counts(ten)) == ["各渠道合计 11，多于收到的总数 10。"])
    #expect(try findings(channels, counts: counts(nil, 10)) == ["各渠道合计 11，多于收到的总数 10。"])
    #expect(try findings(channels, counts: counts(ten, 11)) == [])
    #expect(try findings(channels, counts: counts(StatedCount(11, unit: "条"))) == [])
    #expect(try findings(channels, counts: counts(StatedCount(12, unit: "条"))) == [])
    #expect(try findings(channels, counts: counts(StatedCount(10, unit: "条", qualifier: .over))) == [])
    #expect(try findings(channels) == [])
  }
}
