/// The language in which messages are worded (not that of the outputs).
public enum Language: String, Sendable, Hashable, CaseIterable {
  case zh
  case en
}
