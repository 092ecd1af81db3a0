import Diagnostics

extension TableImporter {
  /// Whether what came in are sheets of answers: several questions are counted, or one of a system that makes nothing else.
  var isQuestionnaire: Bool {
    ImportedQuestions(self).closed > 1 || tables.contains(where: \.isSurvey)
  }

  /// Says that lists of suggestions were imported beside sheets of answers, with which they are added up.
  var mixedTables: DiagnosticLog {
    guard tables.count > 1, isQuestionnaire,
      let sheets = tables.first(where: { $0.answers.contains { $0.kind != .open } })
    else { return DiagnosticLog() }
    return DiagnosticLog(
      tables.filter { $0.answers.isEmpty && $0.profile?.questions.isEmpty != false && $0.known[.text] != nil }.map {
        list in
        Diagnostic(
          .tablesMixed, at: list.name.place(line: list.headerLine),
          ["list": list.shownName, "sheets": sheets.shownName])
      })
  }
}
