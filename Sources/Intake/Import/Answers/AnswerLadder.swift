/// Words of judgement in the order from good to bad: 非常满意 … 非常不满意, by the adverb before one and the same word, and lists
/// of words that have none.
enum AnswerLadder {
  /// Adverbs and negations from most to least; between them what is neither.
  private static let degrees: [[String]] = [
    ["完全", "百分之百"], ["非常", "极其", "極其", "特别", "特別", "十分", "高度"], ["很", "相当", "相當"], [""], ["比较", "比較"], ["较", "較"],
    ["基本", "大体", "大體", "总体", "總體"], ["有点", "有點", "有些", "略微"], ["一般"], ["不太", "不大", "不怎么", "不怎麼"],
    ["比较不", "比較不"], ["较不", "較不"], ["不"], ["很不", "相当不", "相當不"], ["十分不", "特别不", "特別不", "极不", "極不"],
    ["非常不", "极其不", "極其不"],
    ["完全不", "根本不", "一点不", "一點不"],
  ]
  private static let plain = degrees.firstIndex { $0.contains("") } ?? 0
  private static let middle = degrees.firstIndex { $0.contains("一般") } ?? 0
  private static let neutral: Set<String> = ["一般", "普通", "中立", "中等", "尚可", "还行", "還行", "一般般", "无所谓", "無所謂"]
  /// Words that judge without an adverb too: 满意, 不满意 alone are a ladder.
  private static let judging: Set<String> = ["满意", "滿意", "同意", "重要"]
  /// They stand behind every ladder and belong to none.
  private static let apart: Set<String> = [
    "不了解", "不清楚", "不确定", "不確定", "弃权", "棄權", "说不清", "說不清", "不知道", "不好说", "不好說", "不适用", "不適用", "无法评价", "無法評價", "没用过",
    "沒用過", "未使用", "不瞭解", "拒答", "don't know", "not sure", "not applicable", "n/a", "prefer not to say",
  ]
  private static let lists: [[String]] = [
    ["总是", "總是", "经常", "經常", "有时", "有時", "偶尔", "偶爾", "很少", "几乎不", "幾乎不", "从不", "從不", "从来不", "從來不", "从未", "從未"],
    ["优", "優", "优秀", "優秀", "良", "良好", "中", "中等", "一般", "合格", "及格", "较差", "較差", "差", "不合格", "不及格", "很差"],
    ["非常好", "很好", "较好", "較好", "比较好", "比較好", "好", "一般", "普通", "较差", "較差", "比较差", "比較差", "不好", "差", "很差", "非常差"],
    ["strongly agree", "agree", "neither agree nor disagree", "neutral", "disagree", "strongly disagree"],
    [
      "very satisfied", "satisfied", "neither satisfied nor dissatisfied", "neutral", "dissatisfied",
      "very dissatisfied",
    ],
    ["always", "often", "sometimes", "rarely", "never"], ["excellent", "good", "fair", "poor", "very poor"],
  ]
  /// For and against, which is a vote and no scale, in its order all the same.
  private static let votes: [[String]] = [
    ["强烈支持", "非常支持", "支持", "赞成", "贊成", "同意", "中立", "不赞成", "不贊成", "不支持", "不同意", "反对", "反對", "强烈反对"],
    ["是", "否"], ["有", "没有", "沒有"],
  ]

  /// The words in their order, where all of them stand on one ladder.
  static func ordered(_ words: [String]) -> [String]? { places(words).map { sorted(words, $0) } }

  /// The words of a vote in their order.
  static func orderedVotes(_ words: [String]) -> [String]? {
    votes.lazy.compactMap { places(words, on: $0) }.first.map { sorted(words, $0) }
  }

  private static func sorted(_ words: [String], _ places: [Int]) -> [String] {
    zip(words, places).enumerated().sorted { ($0.element.1, $0.offset) < ($1.element.1, $1.offset) }
      .map(\.element.0)
  }

  private static func places(_ words: [String]) -> [Int]? {
    guard words.count > 1, words.count <= degrees.count else { return nil }
    return lists.lazy.compactMap { places(words, on: $0) }.first ?? placesByDegree(words)
  }

  /// Places on a list of words; two of them have to be on it.
  private static func places(_ words: [String], on list: [String]) -> [Int]? {
    var onList = 0
    var places: [Int] = []
    for word in words.map({ $0.lowercased() }) {
      if let place = list.firstIndex(of: word) {
        onList += 1
        places.append(place)
      } else if apart.contains(word) {
        places.append(list.count)
      } else {
        return nil
      }
    }
    return onList > 1 ? places : nil
  }

  private static func placesByDegree(_ words: [String]) -> [Int]? {
    let parsed = words.map(parse)
    // What may stand apart does not say what is judged: 不了解 beside 满意.
    let bases = Set(zip(words, parsed).compactMap { apart.contains($0) ? nil : $1.base })
    let all = bases.isEmpty ? Set(parsed.compactMap(\.base)) : bases
    guard all.count == 1, let base = all.first else { return nil }
    var onLadder = 0
    var hasAdverb = judging.contains(base)
    var places: [Int] = []
    for (word, found) in zip(words, parsed) {
      if found.base == base {
        onLadder += 1
        if found.degree != plain, word != "不" + base { hasAdverb = true }
        places.append(found.degree)
      } else if neutral.contains(word) {
        places.append(middle)
      } else if apart.contains(word) {
        places.append(degrees.count)
      } else {
        return nil
      }
    }
    return hasAdverb && (onLadder > 1 || onLadder == 1 && places.contains(middle)) ? places : nil
  }

  /// 比较 and 满意 of 比较满意; no word judged where the whole is neutral.
  private static func parse(_ word: String) -> (degree: Int, base: String?) {
    if neutral.contains(word) { return (middle, nil) }
    var best: (degree: Int, length: Int) = (plain, 0)
    for (degree, adverbs) in degrees.enumerated() {
      for adverb in adverbs where adverb.count > best.length && adverb.count < word.count && word.hasPrefix(adverb) {
        best = (degree, adverb.count)
      }
    }
    return (best.degree, String(word.dropFirst(best.length)))
  }
}
