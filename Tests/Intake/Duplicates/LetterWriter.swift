/// Letters of a seeded sequence, for tests: bases of everyday clauses, and what people make of a letter that they were given.
struct LetterWriter {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// Knuth's MMIX generator; its upper bits.
  mutating func number(below limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % limit
  }

  private static let clauses = [
    "建议在公园东门增设路灯和长椅", "希望延长晚间开放的时间", "请把健身步道的路面修平", "儿童游乐设施应当每月检查一次",
    "不赞成在湖边新建停车场", "垃圾桶太少而且清运不及时", "应当给遛狗的人划出专门的地方", "夜里跳舞的音响声音太大影响休息",
    "厕所的标识不清楚老人找不到", "请在方案里写明资金从哪里来", "树木修剪要避开鸟类繁殖的季节", "入口的台阶应当改成坡道方便轮椅",
    "周边道路早晚高峰十分拥堵", "建议公开每一次招标的结果", "希望保留原有的百年樟树", "游船票价偏高普通家庭负担不起",
    "管理人员应当佩戴统一的标志", "请增加饮水点并且定期消毒", "雨后积水的问题多年没有解决", "对外地游客和本地居民应当一视同仁",
  ]

  /// A letter of clauses, with a part that is its own.
  mutating func letter(clauses count: Int) -> String {
    (0..<count).map { _ in
      let clause = LetterWriter.clauses[number(below: LetterWriter.clauses.count)]
      return clause + ownWords(4 + number(below: 6))
    }.joined(separator: "，") + "。"
  }

  /// Han at random: words that nobody else has.
  mutating func ownWords(_ count: Int) -> String {
    String(
      String.UnicodeScalarView((0..<count).compactMap { _ in Unicode.Scalar(UInt32(0x4E00 + number(below: 6000))) }))
  }

  /// A letter as somebody sends it who was given it: one to three changes.
  mutating func edited(_ letter: String) -> String {
    var text = letter
    for _ in 0...number(below: 3) {
      switch number(below: 7) {
      case 0: text = "尊敬的领导：您好！" + text
      case 1: text += "我是附近的居民" + ownWords(2 + number(below: 12)) + "。"
      case 2: text = replacingOne(in: text, by: ownWords(1))
      case 3: text = replacingOne(in: text, by: "")
      case 4: text = text.replacing("，", with: ",").replacing("。", with: ".\n")
      case 5: text = text.replacing("建议", with: "建議").replacing("应当", with: "應當").replacing("时间", with: "時間")
      default:
        let parts = text.split(separator: "，")
        text = parts.dropFirst(parts.count > 3 ? 1 : 0).joined(separator: "；")
      }
    }
    return text
  }

  private mutating func replacingOne(in text: String, by other: String) -> String {
    guard !text.isEmpty else { return text }
    let at = text.index(text.startIndex, offsetBy: number(below: text.count))
    return text.replacingCharacters(at, with: other)
  }
}

extension String {
  fileprivate func replacingCharacters(_ index: Index, with other: String) -> String {
    String(self[..<index]) + other + String(self[self.index(after: index)...])
  }
}

/// Jaccard's coefficient by the plainest means, for texts of the letters above.
enum NaiveSimilarity {
  private static let simplified: [Character: Character] = ["議": "议", "應": "应", "當": "当", "時": "时", "間": "间"]

  static func folded(_ text: String) -> [Character] {
    text.filter { $0.isLetter || $0.isNumber }.map { simplified[$0] ?? $0 }
  }

  static func shingles(_ text: String) -> Set<String> {
    let kept = folded(text)
    guard kept.count >= 3 else { return [] }
    return Set((0...kept.count - 3).map { String(kept[$0..<$0 + 3]) })
  }

  static func measure(_ one: Set<String>, _ other: Set<String>) -> (shared: Int, all: Int) {
    (one.intersection(other).count, one.union(other).count)
  }

  /// Each text with the first of those before it that is no repetition itself and the most similar; the same texts together.
  static func heads(of texts: [String], threshold: Int) -> [Int] {
    let sets = texts.map(shingles)
    var heads: [Int] = []
    let kept = texts.map(folded)
    for index in texts.indices {
      if let first = kept[..<index].firstIndex(of: kept[index]) {
        heads.append(heads[first])
        continue
      }
      var best: (head: Int, shared: Int, all: Int)?
      for head in 0..<index where heads[head] == head {
        let (shared, all) = measure(sets[index], sets[head])
        guard shared * 1000 >= threshold * all, all > 0 else { continue }
        if let known = best, shared * known.all <= known.shared * all { continue }
        best = (head, shared, all)
      }
      heads.append(best?.head ?? index)
    }
    return heads
  }
}
