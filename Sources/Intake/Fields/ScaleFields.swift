import Campaigns
import Diagnostics

/// The campaign's own scale of dispositions.
struct ScaleFields {
  private let map: FieldMap

  init(_ map: FieldMap) { self.map = map }

  /// A list of `{code, label, means}` or of words; a word of the standard scale keeps its meaning.
  func scale() -> DispositionScale {
    guard let value = map["dispositions"] else { return .standard }
    var entries: [DispositionScale.Entry] = []
    for item in value.list() {
      guard let entry = item.isScalar ? word(item) : described(item) else { continue }
      if entries.contains(where: { $0.code == entry.code }) {
        map.faults.report(.scaleTwice, at: item.node.place, ["code": entry.code])
      } else {
        entries.append(entry)
      }
    }
    return entries.isEmpty ? .standard : DispositionScale(entries)
  }

  private func word(_ item: FieldValue) -> DispositionScale.Entry? {
    guard let word = item.text() else { return nil }
    let means = DispositionScale.standard.entry(named: word)?.means
    return DispositionScale.Entry(
      code: means?.rawValue ?? FormedID.sanitised(word), label: means?.rawValue == word ? means?.label ?? word : word,
      means: means)
  }

  private func described(_ item: FieldValue) -> DispositionScale.Entry? {
    guard let fields = item.map() else { return nil }
    defer { fields.finish() }
    let means = fields["means"]?.choice(of: Disposition.self)
    let label = fields["label"]?.text()
    guard let code = fields["code"]?.text() ?? means?.rawValue ?? label else {
      map.faults.report(.fieldMissing, at: item.node.place, ["field": item.path + ".code"])
      return nil
    }
    return DispositionScale.Entry(code: FormedID.sanitised(code), label: label ?? means?.label ?? code, means: means)
  }
}
