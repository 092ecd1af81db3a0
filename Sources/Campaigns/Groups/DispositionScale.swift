/// The dispositions of a campaign in the order in which they are printed: the standard ones, or its own (A类 已解决 …).
public struct DispositionScale: Sendable, Hashable {
  public struct Entry: Sendable, Hashable {
    /// What rows and groups name it by; part of `FigureID`s.
    public let code: String
    /// What is printed.
    public let label: String
    /// What it counts as in sums; nil for a word that was not recognised and is kept as written.
    public let means: Disposition?

    public init(code: String, label: String, means: Disposition?) {
      self.code = code
      self.label = label
      self.means = means
    }
  }

  public let entries: [Entry]

  public init(_ entries: [Entry]) { self.entries = entries }

  public static let standard = DispositionScale(
    Disposition.allCases.map { Entry(code: $0.rawValue, label: $0.label, means: $0) })

  /// Words in both scripts and in English that offices use for a disposition of the standard scale.
  public static let synonyms: [String: Disposition] = [
    "采纳": .adopted, "採納": .adopted, "已采纳": .adopted, "已採納": .adopted, "予以采纳": .adopted, "予以採納": .adopted,
    "吸收采纳": .adopted, "全部采纳": .adopted, "是": .adopted, "adopted": .adopted, "yes": .adopted, "accepted": .adopted,
    "部分采纳": .partlyAdopted, "部分採納": .partlyAdopted, "partly adopted": .partlyAdopted, "partlyadopted": .partlyAdopted,
    "partial": .partlyAdopted,
    "未采纳": .notAdopted, "未採納": .notAdopted, "不采纳": .notAdopted, "不採納": .notAdopted, "不予采纳": .notAdopted,
    "不予採納": .notAdopted, "否": .notAdopted, "not adopted": .notAdopted, "notadopted": .notAdopted, "no": .notAdopted,
    "rejected": .notAdopted,
    "留作参考": .noted, "留作參考": .noted, "参考": .noted, "noted": .noted,
    "转办": .forwarded, "轉辦": .forwarded, "已转办": .forwarded, "forwarded": .forwarded,
    "解释说明": .explained, "解釋說明": .explained, "已解释": .explained, "explained": .explained,
    "不属本次征集范围": .outOfScope, "不屬本次徵集範圍": .outOfScope, "不属于本次征集范围": .outOfScope,
    "out of scope": .outOfScope, "outofscope": .outOfScope,
    "正在研究": .pending, "研究中": .pending, "办理中": .pending, "pending": .pending,
    "參採": .adopted, "部分參採": .partlyAdopted, "未參採": .notAdopted, "不參採": .notAdopted, "partly accepted": .partlyAdopted,
    "not accepted": .notAdopted, "備悉": .noted, "留供參考": .noted, "轉介": .forwarded, "outside the scope": .outOfScope,
    "研議中": .pending, "under consideration": .pending,
    "未予采纳": .notAdopted, "未予採納": .notAdopted, "暂不采纳": .notAdopted, "暫不採納": .notAdopted, "部份采纳": .partlyAdopted,
    "部份採納": .partlyAdopted, "部分采納": .partlyAdopted, "部分采信": .partlyAdopted, "基本采纳": .adopted,
    "作解释说明": .explained, "作出解释": .explained, "作解釋說明": .explained, "予以解释": .explained, "已解释说明": .explained,
    "予以采纳吸收": .adopted, "采纳吸收": .adopted, "已吸收采纳": .adopted, "已吸收": .adopted, "待研究": .pending, "转相关部门": .forwarded,
    "转有关部门": .forwarded, "√": .adopted, "✓": .adopted, "×": .notAdopted,
    "部分": .partlyAdopted, "拟采纳": .adopted, "擬採納": .adopted, "原则采纳": .adopted, "原则上采纳": .adopted,
    "拟部分采纳": .partlyAdopted, "拟不采纳": .notAdopted, "拟不予采纳": .notAdopted, "擬不採納": .notAdopted, "作解释": .explained,
    "解释": .explained, "作出说明": .explained, "作说明": .explained,
    "重复": .duplicate, "重複": .duplicate, "duplicate": .duplicate,
  ]

  /// The entry that `word` names: by code, by label, or by a synonym of what an entry means. Nil where none does.
  public func entry(named word: String) -> Entry? {
    if let entry = entries.first(where: { $0.code == word || $0.label == word }) { return entry }
    guard let meaning = DispositionScale.synonyms[word.lowercased()] else { return nil }
    return entries.first { $0.means == meaning }
  }

  /// The entry with this code.
  public subscript(code: String) -> Entry? { entries.first { $0.code == code } }

  /// This scale with words appended that rows use and it does not know, each kept as written.
  public func appending(unknown words: [String]) -> DispositionScale {
    DispositionScale(
      entries + words.filter { self[$0] == nil }.map { Entry(code: $0, label: $0, means: nil) })
  }
}
