/// The steps of cleaning, in their order.
///
/// Slips of bytes come before readings, since a reading may follow a character that a slip hid; widths come after both,
/// since a slip shows itself by its narrow `?`; furniture comes before repeats, since it parts the two copies of a text. What mail and PDF put into
/// lines goes first, since later steps look at how lines begin and end.
enum NoticeCleaner {
  typealias Step = @Sendable (inout TracedText, inout CleaningLog) -> Void

  static let steps: [Step] = [
    LineEndStep.run, MarkupStep.run, EntityStep.run, BlankStep.run, QuotingStep.run, PageMarkStep.run, ByteSlipStep.run,
    AnnotationStep.run,
    SpacedHanStep.run, NoiseStep.run, FurnitureStep.run, RepeatStep.run, WidthStep.run, LineJoinStep.run,
    LineSplitStep.run,
  ]

  static func clean(_ text: inout TracedText, _ log: inout CleaningLog) {
    for step in steps {
      step(&text, &log)
      if text.count == 0 { return }
    }
  }
}
