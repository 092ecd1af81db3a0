extension Inline {
  /// The inline with each text changed; what it is stays.
  public func mapText(_ change: (String, TextSource) -> String) -> Inline {
    switch self {
    case .text(let text, let source): .text(change(text, source), source)
    case .runIn(let level, let inner): .runIn(level: level, inner.mapText(change))
    case .strong(let inner): .strong(inner.mapText(change))
    case .emphasis(let inner): .emphasis(inner.mapText(change))
    case .link(let url, let inner): .link(url: url, inner.mapText(change))
    case .unbroken(let inner): .unbroken(inner.mapText(change))
    case .note(let inner): .note(inner.mapText(change))
    case .language(let language, let inner): .language(language, inner.mapText(change))
    case .lineBreak: .lineBreak
    case .leader: .leader
    }
  }
}

extension [Inline] {
  /// The inlines with each text changed.
  public func mapText(_ change: (String, TextSource) -> String) -> [Inline] { map { $0.mapText(change) } }
}
