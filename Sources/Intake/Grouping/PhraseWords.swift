/// What is no heading: characters that belong to what stands beside them, and words that any letter has.
enum PhraseWords {
  /// Particles, conjunctions, pronouns and measure words: no phrase begins with them.
  private static let notFirst = scalars(
    "的了着过吗呢吧啊呀嘛么们地得和与及或等也都就还又再才之所以而但且并我你您他她它这那哪其每某该此一个些于把被让给将在是有请很太更最")
  /// The same, and what governs the word behind it: no phrase ends with them.
  private static let notLast = scalars(
    "的了着吗呢吧啊呀嘛么地得和与及或也都就还又再才之所以而但且并我你您他她它这那哪其每某该此一个些于把被让给将在是有请很太更最不没无非要能会可应需想对从向为由到去来")

  /// Words of letters (English) of the same kind.
  private static let weakWords: Set<String> = [
    "a", "an", "the", "of", "and", "or", "to", "in", "on", "at", "is", "are", "was", "be", "been", "for", "with", "it",
    "its", "this", "that", "there", "i", "we", "you", "they", "my", "our", "your", "their", "not", "no", "so", "as",
    "by",
    "from", "but", "if", "have", "has", "had", "do", "does", "can", "could", "will", "would", "should", "please",
    "very",
    "too", "more", "also", "all", "any", "me", "us", "he", "she", "them", "when", "what", "which", "who", "how", "than",
  ]

  /// Stock phrases of letters to an office.
  private static let stock: Set<String> = [
    "希望", "建议", "意见", "问题", "请问", "你好", "您好", "谢谢", "感谢", "领导", "部门", "相关", "有关", "相关部门", "有关部门", "尽快", "尽早",
    "解决", "现在", "目前", "时候", "大家", "可以", "应当", "必须", "能够", "能不能", "是不是", "应该", "需要", "进行", "没有", "不能", "已经", "经常", "非常",
    "因为",
    "如果", "什么", "怎么", "怎么办", "为什么", "是否", "多次", "反映", "情况", "方面", "工作", "加强", "增加", "提高", "改善", "市民", "居民", "群众",
    "老百姓", "政府", "支持", "同意", "反对", "赞成", "附近", "旁边", "地方", "觉得", "认为", "比较", "特别", "不要", "不好", "不够", "太多", "太少",
    "一直", "一下", "一些", "以后", "以前", "之后", "之前", "有人", "很多", "许多", "不少", "及时", "合理", "方便", "不方便", "安排", "考虑", "处理",
  ]

  static func isPhrase(_ symbols: ArraySlice<UInt32>, words: [String?]) -> Bool {
    guard let first = symbols.first, let last = symbols.last else { return false }
    if words.count == 1 {
      // One ideograph says too little, and so does a short word.
      guard let word = words[0] else { return false }
      return word.unicodeScalars.count >= 4 && !weakWords.contains(word)
    }
    if let word = words.first ?? nil { if weakWords.contains(word) { return false } }
    if let word = words.last ?? nil { if weakWords.contains(word) { return false } }
    if notFirst.contains(first) || notLast.contains(last) { return false }
    guard words.allSatisfy({ $0 == nil }) else { return true }
    var text = String.UnicodeScalarView()
    for scalar in symbols.compactMap(Unicode.Scalar.init) { text.append(scalar) }
    return !stock.contains(String(text))
  }

  private static func scalars(_ text: String) -> Set<UInt32> { Set(text.unicodeScalars.map(\.value)) }
}
