extension Chart {
  /// What a screen reader says of a chart, or of a part of one.
  public struct Alternative: Sendable, Hashable {
    /// The categories whose figures it states.
    public let categories: Range<Int>
    public let text: String
  }

  /// What a screen reader says in the place of the chart: what it is, its caption and every figure with what it is of. A
  /// chart with more figures than one text may hold is said in several parts of whole categories: no figure is left out.
  ///
  /// - Parameter longest: characters (UTF-16) of a text.
  public func alternatives(_ words: SpokenWords, longest: Int) -> [Alternative] {
    let room = longest - Chart.longestName - 2 * Chart.leastRoom
    var ranges: [Range<Int>] = []
    var start = 0
    var length = 0
    for category in categories.indices {
      let more = said(category..<category + 1, words).utf16.count + 1
      if category > start, length + more > room {
        ranges.append(start..<category)
        (start, length) = (category, 0)
      }
      length += more
    }
    ranges.append(start..<categories.count)
    return ranges.enumerated().map { number, range in
      let part = ranges.count > 1 ? words.part(number + 1, of: ranges.count) : ""
      let title = (caption ?? about).map { words.marks.colon + Chart.short($0) } ?? ""
      let end =
        title.isEmpty && part.isEmpty
        ? words.marks.colon : part.isEmpty && Chart.closes(title) ? "" : words.marks.sentenceEnd
      return Alternative(
        categories: range, text: words.name(of: kind) + title + part + end + said(range, words) + words.marks.stop)
    }
  }

  /// A name is said so far at most, in characters: it is printed whole.
  private static let longestName = 400
  /// For the words around the figures.
  private static let leastRoom = 64

  /// Whether a sentence ends with the text, as a question does.
  private static func closes(_ text: String) -> Bool { text.last.map { "？！。?!.".contains($0) } ?? false }

  private static func short(_ inlines: [Inline]) -> String {
    let text = inlines.plainText
    return text.utf16.count > longestName ? String(text.prefix(longestName / 4)) + "……" : text
  }

  /// The figures of some categories: of bars with several series one bar after another, else one series after another.
  private func said(_ range: Range<Int>, _ words: SpokenWords) -> String {
    func value(_ name: [Inline], _ value: Value?) -> String? {
      value.map { Chart.short(name) + " " + $0.label.plainText }
    }
    let isByCategory = kind != .line && series.count > 1
    let parts: [(name: [Inline], values: [String])] =
      isByCategory
      ? range.map { category in
        (
          categories[category],
          series.compactMap { value($0.name, $0.values.indices.contains(category) ? $0.values[category] : nil) }
        )
      }
      : series.map { series in
        (
          series.name,
          range.compactMap { value(categories[$0], series.values.indices.contains($0) ? series.values[$0] : nil) }
        )
      }
    return parts.filter { !$0.values.isEmpty }.map { part in
      let name = Chart.short(part.name)
      return (name.isEmpty ? "" : name + words.marks.colon) + part.values.joined(separator: words.marks.comma)
    }.joined(separator: words.marks.semicolon)
  }
}
