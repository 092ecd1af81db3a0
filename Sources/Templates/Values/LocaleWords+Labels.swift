import Campaigns
import Documents

extension LocaleWords {
  /// What became of a suggestion: the office's own word, or the locale's for a standard one.
  func label(of entry: DispositionScale.Entry) -> Inline {
    guard let means = entry.means, entry.label == means.label else { return .text(entry.label, .office) }
    return .text(isChinese ? means.label : LocaleWords.english(means), .template)
  }

  /// What stands between a label and its count in running text. Nothing in Chinese, but where the label ends with a digit, a
  /// letter or a mask: 热线12345 with 1条 would be read as 123451条. In English a comma, which behind a digit could part its
  /// thousands.
  func joint(behind label: String) -> String {
    guard let last = label.unicodeScalars.last(where: { !$0.properties.isWhitespace }) else { return "" }
    let runsOn = LocaleWords.runsOn(last)
    if isChinese { return runsOn ? "：" : "" }
    return runsOn && !last.properties.isAlphabetic ? ": " : ", "
  }

  private static func runsOn(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .decimalNumber, .letterNumber, .otherNumber, .uppercaseLetter, .lowercaseLetter, .titlecaseLetter,
      .modifierLetter, .currencySymbol, .mathSymbol, .otherSymbol:
      true
    default: "*＊%％#＃.．,-‰№".unicodeScalars.contains(scalar)
    }
  }

  /// 单选 …, as it stands after a question.
  func label(of kind: Question.Kind) -> String {
    switch kind {
    case .single: isChinese ? "单选" : "one answer"
    case .multiple: isChinese ? "多选" : "several answers"
    case .scale: isChinese ? "量表" : "scale"
    case .matrix: isChinese ? "矩阵" : "matrix"
    case .rank: isChinese ? "排序" : "ranking"
    case .open: isChinese ? "问答" : "open"
    }
  }

  /// What a draft says in the head margin of each page and in its title.
  var draftMark: String { isChinese ? "送审稿" : "Draft" }

  /// What the volumes of a long notice are called.
  var volumeWords: VolumeWords { isChinese ? .chinese : .english }

  /// What a screen reader says of charts and links.
  var spokenWords: SpokenWords { isChinese ? .chinese : .english }

  /// The words beneath the code: the office's, else the locale's.
  func codeCaption(_ caption: String) -> Inline {
    guard caption == Publication.standardCodeCaption else { return .text(caption, .office) }
    return .text(isChinese ? caption : "Scan to open this page on a phone", .template)
  }

  /// 附件, 附件2, as it stands above an annex; without a number where there is one only (GB/T 9704-2012, 7.3.7).
  func annexLabel(_ number: Int, of count: Int) -> String {
    isChinese ? "附件" + (count > 1 ? String(number) : "") : "Annex" + (count > 1 ? " \(number)" : "")
  }

  /// 抄送机关 with commas between them, as office documents have them; the 。 that ends them is the typesetter's.
  func copies(_ names: [String]) -> String { names.joined(separator: isChinese ? "，" : ", ") }

  /// What a screen reader says for the code.
  func codeAlternative(_ url: String) -> [Inline] {
    [.text(isChinese ? "二维码：" : "QR code: ", .template), .text(url, TextSource(.code))]
  }

  private static func english(_ disposition: Disposition) -> String {
    switch disposition {
    case .adopted: "adopted"
    case .partlyAdopted: "partly adopted"
    case .notAdopted: "not adopted"
    case .noted: "noted"
    case .forwarded: "forwarded"
    case .explained: "explained"
    case .outOfScope: "outside the scope"
    case .pending: "under consideration"
    case .duplicate: "duplicate"
    }
  }
}
