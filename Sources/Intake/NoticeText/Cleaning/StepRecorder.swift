/// Counts the changes of one kind while they are made.
struct StepRecorder {
  let kind: ImportStep.Kind
  private var count = 0
  private var keys: Set<String> = []
  private var examples: [(origin: Int32, before: String, after: String)] = []

  init(_ kind: ImportStep.Kind) { self.kind = kind }

  /// - Parameter key: what makes two changes the same thing; absent, it is what stood there.
  mutating func note(at origin: Int32, _ before: String, _ after: String, key: String? = nil) {
    count += 1
    let isNew = keys.insert(key ?? before).inserted
    // An example of each different thing says more than five of the first one.
    guard isNew, examples.count < ImportStep.keptExamples else { return }
    examples.append((origin, StepRecorder.shortened(before), StepRecorder.shortened(after)))
  }

  func step(_ map: SourceMap) -> ImportStep? {
    guard count > 0 else { return nil }
    return ImportStep(
      kind: kind, count: count, distinct: keys.count,
      examples: examples.map {
        ImportStep.Example(position: map.position(of: $0.origin), before: $0.before, after: $0.after)
      })
  }

  private static func shortened(_ text: String) -> String {
    let scalars = text.unicodeScalars
    return scalars.count <= 32 ? text : String(scalars.prefix(31)) + "…"
  }
}
