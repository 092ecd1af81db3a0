import Campaigns
import Diagnostics

extension RecordForm where Value == StatedCount {
  static var statedCount: RecordForm {
    object(
      .init("value", .number, \.value), .init("unit", .text, \.unit),
      .init("qualifier", .optional(.word), \.qualifier)
    ) { StatedCount($0, unit: $1, qualifier: $2) }
  }
}

extension RecordForm where Value == StatedCounts {
  static var statedCounts: RecordForm {
    object(
      .init("submissions", .optional(.statedCount), \.submissions),
      .init("suggestions", .optional(.statedCount), \.suggestions), .init("valid", .optional(.statedCount), \.valid),
      .init("distinct", .optional(.statedCount), \.distinct)
    ) { StatedCounts(submissions: $0, suggestions: $1, valid: $2, distinct: $3) }
  }
}

extension RecordForm where Value == StatedShare {
  /// As it was stated: `29.5%`.
  static var statedShare: RecordForm {
    RecordForm<String>.text.mapping(\.text, { StatedShare($0) }, "29.5%")
  }
}

extension RecordForm where Value == Breakdown.Item {
  static var breakdownItem: RecordForm {
    object(
      .init("label", .text, \.label), .init("count", .optional(.number), \.amount.count),
      .init("share", .optional(.statedShare), \.amount.share)
    ) { label, count, share in
      switch (count, share) {
      case (let count?, nil): Breakdown.Item(label: label, amount: .count(count))
      case (nil, let share?): Breakdown.Item(label: label, amount: .share(share))
      default: nil
      }
    }
  }
}

extension Breakdown.Amount {
  fileprivate var count: Int? { if case .count(let count) = self { count } else { nil } }
  fileprivate var share: StatedShare? { if case .share(let share) = self { share } else { nil } }
}

extension RecordForm where Value == Breakdown {
  static var breakdown: RecordForm {
    object(
      .init("name", .text, \.name), .init("of", .word, \.of), .init("complete", .mark, \.isComplete),
      .init("items", .list(.breakdownItem), \.items)
    ) { Breakdown(name: $0, of: $1, isComplete: $2, items: $3) }
  }
}

extension RecordForm where Value == Fact {
  static var fact: RecordForm {
    object(.init("label", .text, \.label), .init("value", .number, \.value), .init("unit", .text, \.unit)) {
      Fact(label: $0, value: $1, unit: $2)
    }
  }
}

extension RecordForm where Value == Event {
  static var event: RecordForm {
    object(
      .init("kind", .text, \.kind), .init("date", .optional(.day), \.date),
      .init("attended", .optional(.number), \.attended), .init("spoke", .optional(.number), \.spoke)
    ) { Event(kind: $0, date: $1, attended: $2, spoke: $3) }
  }
}
