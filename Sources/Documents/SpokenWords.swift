/// Words of the program's own that are not printed: what a screen reader says of charts, and where links lead.
public struct SpokenWords: Sendable, Hashable {
  /// What stands before and after a number.
  struct Frame: Sendable, Hashable {
    let before: String
    let after: String

    func around(_ number: String) -> String { before + number + after }
    func mapping(_ change: (String) -> String) -> Frame { Frame(before: change(before), after: change(after)) }
  }

  struct Marks: Sendable, Hashable {
    let comma: String
    let semicolon: String
    let colon: String
    let stop: String
    /// Between two sentences.
    let sentenceEnd: String
  }

  let marks: Marks
  private let bar: String
  private let stackedBar: String
  private let line: String
  private let page: Frame
  /// Of a part's number, and of how many there are.
  private let part: Frame
  private let parts: Frame

  public static let chinese = SpokenWords(
    marks: Marks(comma: "，", semicolon: "；", colon: "：", stop: "。", sentenceEnd: "。"), bar: "条形图", stackedBar: "堆叠条形图",
    line: "折线图",
    page: Frame(before: "第", after: "页"), part: Frame(before: "（第", after: "部分"),
    parts: Frame(before: "，共", after: "部分）"))
  public static let english = SpokenWords(
    marks: Marks(comma: ", ", semicolon: "; ", colon: ": ", stop: ".", sentenceEnd: ". "), bar: "Bar chart",
    stackedBar: "Stacked bar chart",
    line: "Line chart", page: Frame(before: "page ", after: ""), part: Frame(before: " (part ", after: ""),
    parts: Frame(before: " of ", after: ")"))

  /// The same in another script.
  public func mapping(_ change: (String) -> String) -> SpokenWords {
    SpokenWords(
      marks: marks, bar: change(bar), stackedBar: change(stackedBar), line: change(line), page: page.mapping(change),
      part: part.mapping(change), parts: parts.mapping(change))
  }

  func name(of kind: Chart.Kind) -> String {
    switch kind {
    case .bar: bar
    case .stackedBar: stackedBar
    case .line: line
    }
  }

  /// - Parameter number: from 1.
  func part(_ number: Int, of count: Int) -> String { part.around(String(number)) + parts.around(String(count)) }

  /// What a link to a heading says of itself: the words of the heading and its page.
  ///
  /// - Parameter number: as it is printed; empty where the page has none.
  public func target(_ heading: String, page number: String) -> String {
    heading + (number.isEmpty ? "" : marks.comma + page.around(number))
  }
}
