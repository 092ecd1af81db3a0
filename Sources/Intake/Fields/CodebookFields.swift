import Campaigns
import Diagnostics

/// The `codebook` of groups. What stands in several groups is seen when all are read.
final class CodebookFields {
  private typealias Known = (group: Int, word: String)

  private var groups: [Codebook.Group] = []
  private var folding: LetterFolding?
  /// Words that are counted, with the first group that has them.
  private var owners: [[Codebook.Piece]: Known] = [:]
  private var count = 0

  var codebook: Codebook { Codebook(groups) }

  /// - Parameters:
  ///   - value: of the field `codebook` of a group.
  ///   - above: places in the codebook of the groups above it.
  /// - Returns: its place in the codebook; nil where nothing can be found by it.
  func read(_ value: FieldValue, id: String, heading: String, above: [Int]) -> Int? {
    guard let fields = value.map() else { return nil }
    let words = fields["words"].map { items($0) } ?? []
    let patterns = fields["patterns"].map { items($0) } ?? []
    let exclusions = fields["exclude"].map { items($0, isWeighed: false) } ?? []
    fields.finish()
    if let failure = folding?.failure { value.faults.report(failure) }
    let counted = different(words + patterns, value.faults)
    guard !counted.isEmpty else {
      if words.isEmpty, patterns.isEmpty, !value.faults.log.hasErrors {
        value.faults.report(.codebookEmpty, at: value.node.place, ["field": value.path])
      }
      return nil
    }
    let excluded = Set(exclusions.map(\.pieces))
    for item in counted {
      if excluded.contains(item.pieces) {
        value.faults.report(.codebookWordExcluded, at: item.place, ["word": item.text])
      }
      // A word of a group above is told apart: the inner one is proposed.
      if let owner = owners[item.pieces], !above.contains(owner.group) {
        value.faults.report(
          .codebookWordShared, at: item.place,
          ["word": item.text, "group": id, "other": groups[owner.group].id])
      } else {
        owners[item.pieces] = (groups.count, item.text)
      }
    }
    groups.append(
      Codebook.Group(id: id, heading: heading, above: above, items: counted, exclusions: exclusions))
    return groups.count - 1
  }

  /// Each word once. Words that are told apart by width, case or script alone are one.
  private func different(_ items: [Codebook.Item], _ faults: FieldFaults) -> [Codebook.Item] {
    var known: [[Codebook.Piece]: Codebook.Item] = [:]
    var different: [Codebook.Item] = []
    for item in items {
      if let first = known[item.pieces] {
        if first.weight != item.weight {
          faults.report(.codebookWordTwice, at: item.place, ["word": item.text, "first": first.text])
        }
        continue
      }
      known[item.pieces] = item
      different.append(item)
    }
    return different
  }

  // MARK: Words

  /// A list, or one value: words, and words with their weights.
  private func items(_ value: FieldValue, isWeighed: Bool = true) -> [Codebook.Item] {
    value.oneOrMore().flatMap { item -> [Codebook.Item] in
      if item.isMap {
        return (item.map()?.values() ?? []).compactMap { weight in
          let place = weight.node.place
          guard isWeighed else {
            weight.faults.report(.codebookExclusionWeighed, at: place, ["word": weight.name])
            return nil
          }
          guard let text = weight.text() else { return self.item(weight.name, nil, weight.faults, at: place) }
          return self.item(weight.name, text, weight.faults, at: place)
        }
      }
      guard item.isScalar else {
        _ = item.text()
        return []
      }
      guard let text = item.text() else {
        item.faults.report(.codebookWordEmpty, at: item.node.place, ["word": ""])
        return []
      }
      return CodebookFields.parted(text).compactMap { part in
        let (word, weight) = CodebookFields.weighed(part)
        if weight != nil, !isWeighed {
          item.faults.report(.codebookExclusionWeighed, at: item.node.place, ["word": word])
          return nil
        }
        return self.item(word, weight, item.faults, at: item.node.place)
      }
    }
  }

  /// Words that stand in one value with marks between them.
  private static func parted(_ text: String) -> [String] {
    let parts = text.split { "、，,；;\n".contains($0) }.map { String($0).trimmingWhiteSpace() }.filter { !$0.isEmpty }
    return parts.isEmpty ? [text] : parts
  }

  /// `路灯=2` and `路灯：2`: the word and its weight.
  private static func weighed(_ text: String) -> (word: String, weight: String?) {
    guard let mark = text.lastIndex(where: { "=＝:：".contains($0) }) else { return (text, nil) }
    let weight = String(text[text.index(after: mark)...]).trimmingWhiteSpace()
    let isNumber = weight.first.map { $0.isNumber || $0 == "-" || $0 == "." } ?? false
    // A colon may stand in a word that somebody copied.
    guard isNumber || "=＝".contains(text[mark]) else { return (text, nil) }
    return (String(text[..<mark]).trimmingWhiteSpace(), weight)
  }

  private func item(_ word: String, _ weight: String?, _ faults: FieldFaults, at place: Place) -> Codebook.Item? {
    count += 1
    if count > Codebook.mostItems {
      if count == Codebook.mostItems + 1 {
        faults.report(.codebookTooLarge, at: place, ["limit": "\(Codebook.mostItems)"])
      }
      return nil
    }
    var thousandths = 1000
    if let weight {
      guard let number = DuplicateFields.thousandths(weight), !"%％".contains(weight.last ?? " "),
        (1...100_000).contains(number)
      else {
        faults.report(
          .codebookWeight, at: place, ["word": CodebookFields.short(word), "value": CodebookFields.short(weight)])
        return nil
      }
      thousandths = number
    }
    let folding = self.folding ?? LetterFolding()
    self.folding = folding
    do {
      let pieces = try CodebookPattern.pieces(of: word, folding)
      return Codebook.Item(pieces: pieces, weight: thousandths, text: word, place: place)
    } catch {
      let code: DiagnosticCode =
        switch error {
        case .empty: .codebookWordEmpty
        case .gapsOnly: .codebookPatternEmpty
        case .long: .codebookWordLong
        }
      faults.report(
        code, at: place, ["word": CodebookFields.short(word), "limit": "\(Codebook.longestPiece)"])
      return nil
    }
  }

  private static func short(_ text: String) -> String { text.count > 40 ? text.prefix(40) + "…" : text }
}
