import Campaigns
import Diagnostics

extension FigureSheet {
  /// What is known of the campaign; what is not known has no row.
  mutating func addFacts() {
    let subject = campaign.subject
    add(Words.issuer, subject.issuers.map(\.bestName).joined(separator: "、"))
    add(Words.topic, subject.topic)
    if let about = subject.about { addLink(Words.about, about.title ?? about.url ?? "", about.url) }
    add(Words.window, subject.windows.compactMap(\.factText).joined(separator: "；"))
    add(Words.channels, subject.channels.map(\.name).joined(separator: "、"))
    for (label, id) in [
      (Words.submissions, FigureID.submissions), (Words.suggestions, .total), (Words.valid, .valid),
      (Words.distinct, .distinct), (Words.largest, .largest),
    ] {
      // The total stands under the groups where there are any; there it can be followed.
      addFigure(label, id, isPrimary: id != .total || !hasGroupCounts)
    }
    for fact in campaign.statements.facts { addFigure(fact.label, FigureID("fact", fact.label), isPrimary: true) }
    for event in campaign.statements.events {
      if event.attended == nil, event.spoke == nil {
        add(event.kind, event.date)
      } else {
        add(event.kind, event.factText)
      }
    }
    add(Words.number, campaign.number)
    add(Words.date, campaign.date)
    addLink(Words.url, campaign.url ?? "", campaign.url)
    add(Words.contact, campaign.contact?.factText)
    if campaign.figures[.total]?.count == 0 { addNote(Words.nothingReceived) }
  }

  private mutating func add(_ label: String, _ text: String?) {
    guard let text, !text.isEmpty else { return }
    add(label, .text(text), CellStyle(.factValue))
  }

  /// A date is a date in the cell too, so that it can be sorted and computed with.
  private mutating func add(_ label: String, _ date: CalendarDate?) {
    guard let date else { return }
    add(label, .date(date), CellStyle(.factValue, .chineseDate))
  }

  private mutating func add(_ label: String, _ value: CellValue, _ style: CellStyle) {
    builder.add([
      .init(0, .text(label), CellStyle(.factLabel)), .init(1...FigureSheet.last, value, style),
    ])
  }

  private mutating func addFigure(_ label: String, _ id: FigureID, isPrimary: Bool) {
    guard let figure = campaign.figures[id] else { return }
    if id == .total, figure.rule == .countOfSuggestions, let target = places.cell(ofRow: 1) {
      link(1, to: target, tip: Words.firstRow + target.text)
    }
    if isPrimary { remember(id, column: 1) }
    // A unit that no format can hold stands with the label: the cell keeps its number.
    let format = figure.cellFormatWithUnit ?? figure.cellFormat
    let label = figure.cellFormatWithUnit == nil ? label + (figure.unit.map { "（\($0)）" } ?? "") : label
    let isLink = links.last?.row == builder.nextRow
    add(label, value(of: figure), CellStyle(.factValue, format, isLink: isLink))
  }

  private mutating func addLink(_ label: String, _ text: String, _ address: String?) {
    guard let address, !text.isEmpty else { return add(label, text) }
    switch LinkRules.fault(of: address) {
    case nil: add(label, .link(text, .address(address)), CellStyle(.factValue, isLink: true))
    case let fault?:
      log.append(.workbookLinkLeftOut, at: .field("url"), ["reason": fault])
      add(label, .text(text), CellStyle(.factValue))
    }
  }

  /// Whether the groups' table will have a column of counts.
  var hasGroupCounts: Bool {
    lines.contains { campaign.figures[FigureID("group", $0.group.id, "count")] != nil }
      || campaign.figures[.ungrouped] != nil
  }
}

extension Window {
  /// 2020年5月17日至6月17日, with its label and the end that was first announced.
  fileprivate var factText: String? {
    var text: String
    switch (from, to) {
    case (nil, nil): return nil
    case (let from?, _) where isMonth: text = "\(from.year)年\(from.month)月"
    case (let from?, nil): text = from.chinese + "起"
    case (nil, let to?): text = "截至" + to.chinese
    case (let from?, let to?):
      text = from.chinese + "至" + (from.year == to.year ? "\(to.month)月\(to.day)日" : to.chinese)
    }
    if let label { text = label + "：" + text }
    if let extendedFrom { text += "（原定至\(extendedFrom.chinese)）" }
    return text
  }
}

extension Event {
  fileprivate var factText: String {
    [date?.chinese, attended.map { "\($0)人参加" }, spoke.map { "\($0)人发言" }].compactMap { $0 }.joined(separator: "，")
  }
}

extension Contact {
  fileprivate var factText: String {
    [name, phone, email, address].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: "，")
  }
}
