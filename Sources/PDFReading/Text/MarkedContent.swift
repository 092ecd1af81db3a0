/// The sequences of marked content that are open: ISO 32000-1, 14.6.
struct MarkedContent {
  /// What a glyph says.
  enum Saying {
    case glyphs
    /// The text that stands for it and those that follow in the sequence.
    case first(String)
    /// It belongs to a text that was said.
    case rest
    /// The text that stands for it is empty.
    case nothing
  }

  private struct Sequence {
    let isArtifact: Bool
    let text: String?
    var isSaid = false
  }

  private var sequences: [Sequence] = []
  private var uncounted = 0

  var isArtifact: Bool { sequences.contains { $0.isArtifact } }

  /// The outermost text counts (14.9.4); asking for it says it.
  var saying: Saying {
    mutating get {
      guard let index = sequences.firstIndex(where: { $0.text != nil }), let text = sequences[index].text else {
        return .glyphs
      }
      if text.isEmpty { return .nothing }
      if sequences[index].isSaid { return .rest }
      sequences[index].isSaid = true
      return .first(text)
    }
  }

  /// - Parameter operands: of `BMC` or `BDC`: the tag, and a list of properties or its name.
  mutating func begin(_ operands: [PDFObject], properties: [String: PDFObject]?) {
    guard sequences.count < ReadingBudget.nesting else {
      uncounted += 1
      return
    }
    sequences.append(
      Sequence(
        isArtifact: operands.first?.name == "Artifact", text: properties?["ActualText"]?.bytes.map(TextString.decode)))
  }

  mutating func end() {
    if uncounted > 0 { uncounted -= 1 } else { _ = sequences.popLast() }
  }
}
