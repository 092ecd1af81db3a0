import Documents

extension Block {
  /// The office's own words in the block: what script evidence is taken from.
  var officeText: String {
    var text = ""
    forEachInlines { text += $0.officeText }
    return text
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
