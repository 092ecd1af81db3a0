import Campaigns

/// The `questions:` of the campaign that is made from answer sheets.
struct ImportedQuestions {
  /// Questions beyond these are left to the office.
  private static let most = 100

  private struct Entry {
    let found: AnswerSheet.Found
    let column: String
  }

  private let entries: [Entry]

  init(_ importer: TableImporter) {
    let columns = importer.columns
    var entries: [Entry] = []
    for table in importer.tables {
      let names = TableImporter.unique(table)
      for found in table.answers {
        var column: String?
        if let joined = found.joined {
          column = columns.joined.first { $0.text == joined.text }?.written
        } else if let cell = found.cell, let place = table.others.firstIndex(of: cell) {
          column = columns.others.first { $0.source == names[place] }?.written
        }
        guard let column, !entries.contains(where: { $0.column == column }) else { continue }
        entries.append(Entry(found: found, column: column))
      }
    }
    self.entries = Array(entries.prefix(ImportedQuestions.most))
  }

  /// How many have options.
  var closed: Int { entries.count { $0.found.kind != .open } }

  var lines: [String] {
    entries.enumerated().flatMap { index, entry in
      let found = entry.found
      var lines = [
        "  - id: q\(index + 1)", "    text: \(YAMLScalar.quoted(found.text))",
        "    column: \(YAMLScalar.quoted(entry.column))",
        "    type: \(found.kind.rawValue)   # \(Question.Kind.allCases.map(\.rawValue).joined(separator: " | "))",
      ]
      if !found.options.isEmpty {
        lines.append("    options: [\(found.options.map(YAMLScalar.quoted).joined(separator: ", "))]")
      }
      return lines
    }
  }
}
