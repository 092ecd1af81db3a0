import Diagnostics

/// What was done to the cells, step by step, with examples.
struct ImportSteps {
  struct Example {
    let place: Place
    let before: String
    let after: String
  }

  struct Step {
    let id: String
    let zh: String
    let en: String
    var count = 0
    var examples: [Example] = []
  }

  /// Examples of each step that are kept.
  static let kept = 5

  private(set) var steps: [Step] = []

  mutating func add(_ id: String, _ zh: String, _ en: String, at place: Place, _ before: String, _ after: String) {
    let index: Int
    if let known = steps.firstIndex(where: { $0.id == id }) {
      index = known
    } else {
      steps.append(Step(id: id, zh: zh, en: en))
      index = steps.count - 1
    }
    steps[index].count += 1
    guard steps[index].examples.count < ImportSteps.kept else { return }
    steps[index].examples.append(
      Example(place: place, before: ImportSteps.short(before), after: ImportSteps.short(after)))
  }

  private static func short(_ text: String) -> String {
    let line = text.unicodeScalars.map { scalar -> String in
      switch scalar.value {
      case 0x0A: "⏎"
      case 0x0D: "␍"
      case 0x00...0x1F, 0x7F, 0x200B, 0x2060, 0xFEFF:
        "‹U+" + String(repeating: "0", count: max(0, 4 - String(scalar.value, radix: 16).count))
          + String(scalar.value, radix: 16, uppercase: true) + "›"
      default: String(Character(scalar))
      }
    }.joined()
    return line.count > 60 ? line.prefix(60) + "…" : line
  }
}
