import Campaigns

enum QuestionJSON {
  static func value(_ question: Question) -> JSONValue {
    .object(known: [
      ("id", .string(question.id)),
      ("text", .string(question.text)),
      ("type", .string(question.kind.rawValue)),
      ("base", .string(question.base.rawValue)),
      (
        "options",
        .array(
          question.options.map { option in
            .object(known: [("id", .string(option.id)), ("label", .string(option.label))])
          })
      ),
    ])
  }
}
