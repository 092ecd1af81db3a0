import Campaigns
import Documents
import Numbering

/// The words that the program itself puts into a notice, for one locale: days, windows, lists, numbers with their units,
/// labels. What the office or a citizen wrote is not asked of it.
///
/// Chinese words are Simplified, as those of the templates are; the script pass turns both into the script and the terms
/// of the place.
public struct LocaleWords: Sendable {
  public let locale: Campaigns.Locale
  /// How headings are numbered; nil: by the ladder in Chinese, decimally in English.
  public let numbering: TemplateSettings.Numbering?
  private let dates: DateWords

  /// - Parameter dateForm: nil: as offices of the locale write days.
  public init(
    locale: Campaigns.Locale, dateForm: DateForm? = nil, numbering: TemplateSettings.Numbering? = nil
  ) {
    self.locale = locale
    self.numbering = numbering
    dates = DateWords(locale: locale, form: dateForm)
  }

  init(_ subject: Subject, numbering: TemplateSettings.Numbering? = nil) {
    self.init(locale: subject.locale, dateForm: subject.dateForm, numbering: numbering)
  }

  var isChinese: Bool { locale.isChinese }

  // MARK: Days

  /// A day of a year that is known: 5月17日, 17 May.
  func shortDay(_ date: CalendarDate) -> [Inline] { [.unbroken([.text(dates.shortDay(date), .template)])] }

  /// A day in running text.
  public func day(_ date: CalendarDate) -> [Inline] { [.unbroken([.text(dates.day(date), .template)])] }

  /// The day under a notice.
  public func formalDay(_ date: CalendarDate) -> [Inline] {
    [.unbroken([.text(dates.formalDay(date), .template)])]
  }

  /// 2020年5月17日至6月17日, for the beginning of a sentence: in English “From 17 May to 17 June 2020”. Nil where no window
  /// has an end that is known.
  public func windows(_ windows: [Window]) -> [Inline]? {
    let spans = windows.compactMap(span)
    guard let first = spans.first?.first else { return nil }
    var words = list(spans)
    if !isChinese, case .text(let text, let source) = first {
      words[0] = .text(text.prefix(1).uppercased() + text.dropFirst(), source)
    }
    return words
  }

  /// One window with its preposition; the second end does not say again what the first has said.
  private func span(_ window: Window) -> [Inline]? {
    func whole(_ text: String) -> Inline { .unbroken([.text(text, .template)]) }
    func word(_ chinese: String, _ english: String) -> [Inline] {
      let text = isChinese ? chinese : english
      return text.isEmpty ? [] : [.text(text, .template)]
    }
    if window.isMonth, let from = window.from { return word("", "in ") + [whole(dates.month(from))] }
    switch (window.from, window.to) {
    case (nil, nil): return nil
    case (let from?, nil): return word("", "from ") + [whole(dates.day(from))] + word("起", "")
    case (nil, let to?): return word("截至", "until ") + [whole(dates.day(to))]
    case (let from?, let to?) where from == to: return word("", "on ") + [whole(dates.day(from))]
    case (let from?, let to?):
      return word("", "from ") + [whole(dates.first(from, of: to))] + word("至", " to ")
        + [whole(dates.last(to, after: from))]
    }
  }

  // MARK: Lists

  /// 甲、乙、丙; in English “a, b and c”.
  public func list(_ items: [[Inline]]) -> [Inline] {
    var result: [Inline] = []
    for (index, item) in items.enumerated() {
      if index > 0 { result.append(.text(separator(at: index, of: items.count), .template)) }
      result += item
    }
    return result
  }

  public func list(_ items: [String]) -> String {
    var result = ""
    for (index, item) in items.enumerated() {
      result += (index > 0 ? separator(at: index, of: items.count) : "") + item
    }
    return result
  }

  private func separator(at index: Int, of count: Int) -> String {
    if isChinese { return "、" }
    return index == count - 1 ? " and " : ", "
  }

  // MARK: Numbers

  /// The number alone, with its identity.
  public func numeral(_ figure: Figure) -> Inline {
    .text(figure.numeral(in: locale), TextSource(.figure, identity: figure.id.path))
  }

  /// A figure with its qualifier and unit: 约735条, “about 735 comments”, 29.5%. The unit is the office's word where it has
  /// one.
  public func inlines(of figure: Figure) -> [Inline] {
    let numeral = numeral(figure)
    guard let unit = figure.unit else { return [numeral] }
    guard isChinese else {
      let before: [Inline] = figure.englishQualifier.map { [.text($0, .template)] } ?? []
      return before + [numeral, .text(" " + EnglishUnit.word(unit, for: figure.count ?? 0), .template)]
    }
    let word = Inline.text(unit, Unit.standard.contains(unit) ? .template : .office)
    switch figure.qualifier {
    case .over: return [numeral, .text("余", .template), word]
    case .about: return [.text("约", .template), numeral, word]
    case nil, .preliminary: return [numeral, word]
    }
  }

  /// So many people.
  public func people(_ count: Int) -> [Inline] {
    let text = isChinese ? "\(count)\(Unit.person)" : "\(count) \(EnglishUnit.word(Unit.person, for: count))"
    return [.unbroken([.text(text, .template)])]
  }

  /// The number of a heading by its place at each level, from 1: 一、 （一） 1. （1）; in English 1. 1.1 1.1.1, with the space
  /// that follows it.
  public func number(_ path: [Int]) -> String {
    guard let last = path.last else { return "" }
    if numbering ?? (isChinese ? .ladder : .decimal) == .ladder { return Ladder.number(last, level: path.count) }
    return path.map(String.init).joined(separator: ".") + (path.count == 1 ? ". " : " ")
  }

  /// The number of an item that stands apart from the headings.
  public func itemNumber(_ index: Int) -> String { isChinese ? Ladder.number(index, level: 3) : "\(index). " }
}

extension Unit {
  /// The words of the program, not of the office.
  fileprivate static let standard: Set<String> = [suggestion, submission, person, vote]
}
