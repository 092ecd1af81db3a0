import Documents

extension Block {
  /// The office's own words in the block: what script evidence is taken from.
  var officeText: String {
    var text = ""
    forEachInlines { text += $0.officeText }
    return text
  }
}

extension Block {
  /// Whether the template itself says something in Chinese here.
  var hasHanOfTemplate: Bool {
    var found = false
    forEachInlines { inlines in
      _ = inlines.mapText { text, source in
        if source.kind == .template, text.unicodeScalars.contains(where: { (0x4E00...0x9FFF).contains($0.value) }) {
          found = true
        }
        return text
      }
    }
    return found
  }
}

extension Block {
  /// Whether something in it was formed in the script of the locale.
  var hasFormedText: Bool {
    var found = false
    forEachInlines { inlines in
      _ = inlines.mapText { text, source in
        if source.kind == .formed { found = true }
        return text
      }
    }
    return found
  }
}

extension [Inline] {
  var officeText: String {
    var text = ""
    _ = mapText { piece, source in
      if source.kind == .office { text += piece }
      return piece
    }
    return text
  }
}
