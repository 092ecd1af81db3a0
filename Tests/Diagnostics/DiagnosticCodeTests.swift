import Testing

@testable import Diagnostics

@Suite struct DiagnosticCodeTests {
  @Test func everyCodeHasAnIdentifierOfItsOwn() {
    let ids = DiagnosticCode.all.map(\.id)
    #expect(Set(ids).count == ids.count)
  }

  @Test(arguments: DiagnosticCode.all)
  func namesTheSameArgumentsInBothLanguages(code: DiagnosticCode) {
    func names(_ wording: Wording) -> Set<String> {
      var found: Set<String> = []
      let text = wording.message + (wording.hint ?? "")
      for piece in text.split(separator: "{", omittingEmptySubsequences: false).dropFirst() {
        guard let end = piece.firstIndex(of: "}") else { continue }
        let name = piece[..<end]
        if name.utf8.allSatisfy({ (97...122).contains($0) || (65...90).contains($0) }) { found.insert(String(name)) }
      }
      return found
    }
    #expect(names(code.zh) == names(code.en), "\(code.id)")
  }

  @Test(arguments: DiagnosticCode.all)
  func errorsSayWhatToDo(code: DiagnosticCode) {
    // What the person asked for (to stop) needs no advice.
    guard code.severity == .error, code.failure != .stopped else { return }
    #expect(code.zh.hint != nil && code.en.hint != nil, "\(code.id)")
  }
}
