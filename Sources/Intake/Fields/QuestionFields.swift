import Campaigns
import Diagnostics

/// The questions of a questionnaire.
struct QuestionFields {
  private let map: FieldMap

  init(_ map: FieldMap) { self.map = map }

  func questions() -> [Question] {
    var taken: Set<String> = []
    let items = map["questions"]?.list() ?? []
    for item in items {
      if case .map(let entries) = item.node.content, let entry = entries.first(where: { $0.key == "id" }),
        case .scalar(let text, _) = entry.value.content
      {
        taken.insert(FormedID.sanitised(text))
      }
    }
    return items.enumerated().compactMap { index, item in
      guard let fields = item.map() else { return nil }
      defer { fields.finish() }
      var id = fields["id"]?.text().map(FormedID.sanitised)
      if id == nil {
        id = FormedID.unused("q\(index + 1)", taken: taken)
        taken.insert(id ?? "")
      }
      return question(fields, id: id ?? "")
    }
  }

  private func question(_ fields: FieldMap, id: String) -> Question {
    let text = fields.required("text")
    let kind = fields["type"]?.choice(of: Question.Kind.self) ?? .single
    return Question(
      id: id, text: text ?? "", kind: kind, base: fields["base"]?.choice(of: Question.Base.self) ?? .respondents,
      column: fields["column"]?.text(), respondents: fields["respondents"]?.count(),
      options: fields["options"].map(options) ?? [], comment: fields["comment"]?.text())
  }

  /// A map of labels and votes (`{share: …}` where only shares are known), or a list of labels or of
  /// `{id, label, votes, share}`.
  private func options(_ value: FieldValue) -> [Question.Option] {
    if value.isMap {
      return (value.map()?.values() ?? []).map { entry in
        let amount = entry.node.isNothing ? nil : entry
        return option(id: nil, label: entry.name, amount: amount)
      }
    }
    return value.list().compactMap { item in
      if item.isScalar { return item.text().map { option(id: nil, label: $0, amount: nil) } }
      guard let fields = item.map() else { return nil }
      defer { fields.finish() }
      let id = fields["id"]?.text()
      guard let label = fields["label"]?.text() ?? id else {
        map.faults.report(.fieldMissing, at: item.node.place, ["field": item.path + ".label"])
        return nil
      }
      return Question.Option(
        id: FormedID.sanitised(id ?? label), label: label, votes: fields["votes"]?.count(),
        share: fields["share"]?.share())
    }
  }

  private func option(id: String?, label: String, amount: FieldValue?) -> Question.Option {
    var votes: Int?
    var share: StatedShare?
    if let amount, amount.isMap, let fields = amount.map() {
      votes = fields["votes"]?.count()
      share = fields["share"]?.share()
      fields.finish()
    } else {
      votes = amount?.count()
    }
    return Question.Option(id: FormedID.sanitised(id ?? label), label: label, votes: votes, share: share)
  }
}
