/// What page furniture tells: that a code for phones was shown, the day of publication, the source it names.
enum FurnitureFacts {
  static func read(_ line: FoldedText, into log: inout CleaningLog) {
    if log.qrCaption == nil, line.contains(any: FurnitureWords.scan) {
      log.qrCaption = String(line.scalars.filter { !$0.isBlank && $0 != "|" && $0 != "【" && $0 != "】" })
    }
    if log.published == nil, let found = line.first(of: FurnitureWords.published) {
      log.published = NoticeDateReader.first(in: line, from: found.index)?.day
    }
    if log.source == nil, let found = line.first(of: FurnitureWords.source) {
      var start = found.index + found.word.count
      while start < line.count, line.folded[start] == ":" || line.scalars[start].isBlank { start += 1 }
      var end = start
      while end < line.count, !line.scalars[end].isBlank { end += 1 }
      if end > start { log.source = line.string(start..<end) }
    }
  }
}
