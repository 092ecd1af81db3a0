import ArgumentParser

/// The commands by their names, and what somebody meant who wrote a name that there is not.
enum CommandNames {
  /// - Returns: the innermost command that the words name one after the other, and the words behind it.
  static func find(
    _ words: [String], under command: any ParsableCommand.Type = Huizong.self
  ) -> (command: any ParsableCommand.Type, rest: [String]) {
    guard let word = words.first,
      let next = command.configuration.subcommands.first(where: { $0.configuration.commandName == word })
    else { return (command, words) }
    return find(Array(words.dropFirst()), under: next)
  }

  /// What to say where a word stands in the place of a command and names none; nil where all is well.
  static func fault(in words: [String]) -> ValidationError? {
    let (command, rest) = find(words)
    let names = command.configuration.subcommands.compactMap { $0.configuration.commandName }
    guard let word = rest.first, !word.hasPrefix("-"), !names.isEmpty else { return nil }
    guard let near = near(word, among: names) else {
      return ValidationError("没有命令“\(word)”。 There is no command “\(word)”.")
    }
    return ValidationError("没有命令“\(word)”，是不是 \(near)？ There is no command “\(word)”; did you mean \(near)?")
  }

  /// The name that differs least from the word, by at most a third of its letters (but two at least); the first of equals.
  static func near(_ word: String, among names: [String]) -> String? {
    // A longer word is none of ours, and the distance takes the square of it.
    let wanted = Array(word.prefix(40).lowercased().unicodeScalars)
    let bound = max(2, wanted.count / 3)
    var best: (name: String, distance: Int)?
    for name in names {
      let found = distance(wanted, Array(name.unicodeScalars))
      if found <= bound, found < min(wanted.count, name.count), found < best?.distance ?? .max { best = (name, found) }
    }
    return best?.name
  }

  /// Insertions, deletions and replacements (Levenshtein).
  private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var previous = Array(0...right.count)
    for (i, a) in left.enumerated() {
      var row = [i + 1]
      for (j, b) in right.enumerated() {
        row.append(min(previous[j + 1] + 1, row[j] + 1, previous[j] + (a == b ? 0 : 1)))
      }
      previous = row
    }
    return previous[right.count]
  }
}
