import Typesetting

extension PagedDocument {
  /// The characters, without white space, of the runs whose element passes.
  func text(where isWanted: (Int?) -> Bool) -> String {
    var text = ""
    for frame in pages {
      for placed in frame.items {
        if case .text(let run) = placed.item, isWanted(run.element) {
          for cluster in run.clusters { text += cluster.text }
        }
      }
    }
    return text.withoutSpace
  }
}

extension String {
  var withoutSpace: String { filter { !$0.isWhitespace } }
}

extension Tool {
  /// The text that the structure tree of a file reaches, in its order, without white space.
  static func structureText(_ path: String) throws -> String {
    // By scalars: a quotation mark before a combining one would not be found as a character.
    let quoted = try structure(path).map(\.unicodeScalars).filter { $0.first == "\"" }
    return quoted.map { String($0.dropFirst().dropLast()) }.joined().withoutSpace
  }

  /// The structure tree, a line an element or a text.
  static func structure(_ path: String) throws -> [String] {
    try text("pdfinfo", ["-enc", "UTF-8", "-struct-text", path]).split(separator: "\n").map { line in
      String(line.drop { $0 == " " }).trimmed
    }
  }
}

extension String {
  fileprivate var trimmed: String {
    var text = self
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}
