import Testing

@testable import Diagnostics

@Suite struct DiagnosticCodeTests {
  @Test func everyCodeHasAnIdentifierOfItsOwn() {
    let ids = DiagnosticCode.all.map(\.id)
    #expect(Set(ids).count == ids.count)
  }

  @Test(arguments: DiagnosticCode.all)
  func namesTheSameArgumentsInBothLanguages(code: DiagnosticCode) {
    func names(_ message: String, _ hint: String?) -> Set<String> {
      var found: Set<String> = []
      let text = message + (hint ?? "")
      for piece in text.split(separator: "{", omittingEmptySubsequences: false).dropFirst() {
        guard let end = piece.firstIndex(of: "}") else { continue }
        let name = piece[..<end]
        if name.utf8.allSatisfy({ (97...122).contains($0) || (65...90).contains($0) }) { found.insert(String(name)) }
      }
      return found
    }
    let (zh, en) = (code.zh, code.en)
    #expect(names(zh.message, zh.hint) == names(en.message, en.hint), "\(code.id)")
    #expect((zh.workbookHint == nil) == (en.workbookHint == nil), "\(code.id)")
    guard zh.workbookHint != nil else { return }
    #expect(names(zh.message, zh.workbookHint) == names(en.message, en.workbookHint), "\(code.id)")
  }

  @Test(arguments: DiagnosticCode.all)
  func errorsSayWhatToDo(code: DiagnosticCode) {
    // What the person asked for (to stop) needs no advice.
    guard code.severity == .error, code.failure != .stopped else { return }
    #expect(code.zh.hint != nil && code.en.hint != nil, "\(code.id)")
  }

  /// Who fills in one workbook never sees `campaign.yaml`.
  @Test(arguments: DiagnosticCode.all)
  func hintsForWorkbooksSpeakOfSheets(code: DiagnosticCode) {
    for hint in [code.zh.workbookHint, code.en.workbookHint].compactMap({ $0 }) {
      #expect(!hint.contains(".yaml") && !hint.contains(": [") && !hint.contains(": {"), "\(code.id)")
    }
  }
}
