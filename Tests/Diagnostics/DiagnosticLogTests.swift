import Testing

@testable import Diagnostics

@Suite struct DiagnosticLogTests {
  @Test func keepsTwentyOfACodeAndCountsTheRest() {
    var log = DiagnosticLog()
    for line in 1...1000 { log.append(.fileMissing, at: .file("a", line: line), ["path": "a"]) }
    #expect(log.diagnostics.count == 20)
    #expect(log.count(of: .fileMissing) == 1000)
    #expect(log.omitted.map(\.count) == [980])
    var other = DiagnosticLog()
    other.append(contentsOf: log)
    #expect(other.count(of: .fileMissing) == 1000)
  }

  @Test func aChangedLogCountsWhatItDidNotKeep() {
    var log = DiagnosticLog()
    for line in 1...30 { log.append(.fileMissing, at: .file("a", line: line), ["path": "a"]) }
    log.append(.folderNotEmpty, ["path": "b"])
    let doubled = log.mapping { $0.code == .fileMissing ? [$0, Diagnostic(.outputKindUnknown)] : [] }
    #expect(doubled.count(of: .fileMissing) == 30)
    #expect(doubled.count(of: .outputKindUnknown) == 30)
    #expect(doubled.count(of: .folderNotEmpty) == 0)
    #expect(doubled.diagnostics.count == 40)
    #expect(doubled.omitted.map(\.count) == [10, 10])
  }

  @Test func badInputOutranksAMissingGlyph() {
    let glyph = DiagnosticCode("x.glyph", .error, .missingGlyph, zh: Wording("甲"), en: Wording("a"))
    let log = DiagnosticLog([Diagnostic(glyph), Diagnostic(.fileMissing, ["path": "a"])])
    #expect(log.failure == .badInput)
    #expect(DiagnosticLog([Diagnostic(glyph)]).failure?.exitCode == 4)
    #expect(DiagnosticLog().failure == nil)
  }

  @Test func fillsArgumentsAndLeavesUnknownNamesVisible() {
    #expect(Wording.fill("{a}和{b}", with: ["a": "一"]) == "一和{b}")
    #expect(Wording.fill("没有", with: [:]) == "没有")
    #expect(Wording.fill("{a", with: ["a": "一"]) == "{a")
    #expect(Wording.fill("[{check: {check}, reason: …}]", with: ["check": "x"]) == "[{check: x, reason: …}]")
  }

  @Test func writesPlacesAsEditorsReadThem() {
    #expect(Place.file("campaign.yaml", line: 3, column: 7).text == "campaign.yaml:3:7")
    #expect(Place.cell(file: "a.xlsx", sheet: "表1", reference: "B7").text == "a.xlsx!表1!B7")
  }
}
