import Campaigns
import Diagnostics

/// What of personal data is masked, and how.
struct MaskingChoices {
  var style = MaskingStyle.usual
  /// Words that stay and words that go.
  var hand = HandRules()
  /// The file of the key for pseudonyms, as it is named.
  var key: KeyFile?

  struct KeyFile {
    let path: String
    let place: Place
  }
}

struct MaskingFields {
  private let map: FieldMap

  init(_ map: FieldMap) { self.map = map }

  func masking() -> MaskingChoices {
    guard let fields = map["masking"]?.map() else { return MaskingChoices() }
    defer { fields.finish() }
    var choices = MaskingChoices()
    choices.style = MaskingStyle(
      names: fields["names"]?.choice(of: MaskingStyle.Names.self) ?? MaskingStyle.usual.names,
      numbers: fields["numbers"]?.choice(of: MaskingStyle.Numbers.self) ?? MaskingStyle.usual.numbers)
    choices.hand = HandRules(keep: rules(fields["keep"]), mask: rules(fields["mask"]))
    choices.key = fields["key"].flatMap { field in
      field.text().map { MaskingChoices.KeyFile(path: $0, place: field.node.place) }
    }
    return choices
  }

  /// Words, or `row:ID:words` and {row: ID, words: …} for words of one row.
  private func rules(_ field: FieldValue?) -> [HandRules.Rule] {
    (field?.oneOrMore() ?? []).flatMap { value -> [HandRules.Rule] in
      guard value.isMap else { return value.text().map { [rule($0, nil, value)] } ?? [] }
      guard let fields = value.map() else { return [] }
      defer { fields.finish() }
      guard let row = fields.required("row") else { return [] }
      guard let words = fields["words"] else {
        _ = fields.required("words")
        return []
      }
      return words.texts().map { rule($0, row, words) }
    }
  }

  private func rule(_ words: String, _ row: String?, _ value: FieldValue) -> HandRules.Rule {
    var rule = HandRules.Rule(words: words, row: row, place: value.node.place)
    if row == nil { rule = HandRules.rule(words, at: value.node.place) }
    rule.isOfCampaign = value.node.place.isOfCampaign
    return rule
  }
}

extension Place {
  /// Whether a fault here is one of the campaign's file and not of the office's, which serves many campaigns.
  fileprivate var isOfCampaign: Bool {
    if case .file(let path, _, _) = self { return path.split(separator: "/").last == "campaign.yaml" }
    return true
  }
}
