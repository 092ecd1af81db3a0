import Campaigns
import Diagnostics
import SpreadsheetExport

/// How much personal data of each kind was found, what became of it, and where the first places are.
struct MaskSurvey {
  private static let shownPlaces = 5

  private struct Found: Hashable {
    let kind: PersonalDataSpan.Kind
    let decision: PersonalDataSpan.Decision
  }

  private var counts: [Found: Int] = [:]
  private var places: [Found: [String]] = [:]

  /// - Throws: never of itself; a pass that ends early is known to the store.
  init(_ campaign: Campaign) throws(Failed) {
    var counts: [Found: Int] = [:]
    var places: [Found: [String]] = [:]
    try campaign.store.visit { row, _ throws(Failed) in
      for text in MaskLog.texts(of: row.pointee) where text.words.hasSpans {
        for span in text.words.text.spans {
          let found = Found(kind: span.kind, decision: span.decision)
          counts[found, default: 0] += 1
          if places[found, default: []].count < MaskSurvey.shownPlaces {
            let id = row.pointee.id.string
            if places[found]?.last != id { places[found, default: []].append(id) }
          }
        }
      }
      return true
    }
    self.counts = counts
    self.places = places
  }

  var masks: [CheckFacts.Mask] {
    PersonalDataSpan.Decision.allCases.flatMap { decision in
      PersonalDataSpan.Kind.allCases.compactMap { kind in
        let found = Found(kind: kind, decision: decision)
        return counts[found].map { count in
          let shown = (places[found] ?? []).joined(separator: "、")
          return CheckFacts.Mask(
            kind: kind.word + (decision == .masked ? "" : "（\(decision.word)）"), count: count,
            example: "编号 " + shown + (count > MaskSurvey.shownPlaces ? " 等" : ""))
        }
      }
    }
  }
}
