/// Units in English, in the number that goes with a count.
public enum EnglishUnit {
  /// The program's own units, and Chinese ones that offices state.
  private static let translated: [String: (one: String, many: String)] = [
    Unit.suggestion: ("comment", "comments"), Unit.submission: ("response", "responses"),
    Unit.person: ("person", "people"), Unit.vote: ("vote", "votes"), "人次": ("attendance", "attendances"),
    "件": ("item", "items"), "封": ("letter", "letters"),
  ]

  /// Nouns that offices count in; others are printed as the office writes them.
  private static let nouns: [(one: String, many: String)] = [
    ("answer", "answers"), ("attendance", "attendances"), ("call", "calls"), ("comment", "comments"),
    ("consultee", "consultees"), ("email", "emails"), ("e-mail", "e-mails"), ("form", "forms"),
    ("household", "households"), ("item", "items"), ("letter", "letters"), ("objection", "objections"),
    ("organisation", "organisations"), ("participant", "participants"), ("person", "people"),
    ("petition", "petitions"), ("point", "points"), ("question", "questions"), ("reply", "replies"),
    ("representation", "representations"), ("resident", "residents"), ("respondent", "respondents"),
    ("response", "responses"), ("signature", "signatures"), ("submission", "submissions"),
    ("suggestion", "suggestions"), ("survey", "surveys"), ("view", "views"), ("vote", "votes"),
  ]

  /// “1 response”, “0 responses”, “62 responses”: one alone takes the singular.
  public static func word(_ unit: String, for count: Int) -> String {
    if let pair = translated[unit] ?? nouns.first(where: { $0.one == unit || $0.many == unit }) {
      return count == 1 ? pair.one : pair.many
    }
    return unit
  }
}
