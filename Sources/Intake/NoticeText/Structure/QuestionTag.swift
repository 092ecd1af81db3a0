/// The bracket behind a question that says how many answers could be ticked: （单选）, 【多选题】, [可多选，限选3项].
struct QuestionTag {
  /// The question without it.
  let text: String
  /// Nil where the question has no such bracket.
  let isMultiple: Bool?

  private static let several: [Word] = Word.list("多选 复选 不定项 限选 最多选 可选多项")
  private static let one: [Word] = Word.list("单选")
  private static let longest = 16

  init(_ question: FoldedText) {
    var end = question.count
    while end > 0, question.scalars[end - 1].isBlank || question.folded[end - 1] == ":" { end -= 1 }
    guard end > 0, let open = QuestionTag.open(before: end, question) else {
      (text, isMultiple) = (question.text, nil)
      return
    }
    let tag = FoldedText(question.scalars[(open + 1)..<(end - 1)])
    guard tag.contains(any: QuestionTag.several + QuestionTag.one) else {
      (text, isMultiple) = (question.text, nil)
      return
    }
    var last = open
    while last > 1, question.scalars[last - 1].isBlank { last -= 1 }
    text = question.string(0..<last)
    isMultiple = tag.contains(any: QuestionTag.several)
  }

  private static func open(before end: Int, _ question: FoldedText) -> Int? {
    let pairs: [Unicode.Scalar: Unicode.Scalar] = [")": "(", "]": "[", "】": "【"]
    guard let wanted = pairs[question.folded[end - 1]] else { return nil }
    return (max(1, end - longest)..<end).last { question.folded[$0] == wanted }
  }
}
