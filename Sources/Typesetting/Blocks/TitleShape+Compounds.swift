extension TitleShape {
  /// Nouns that close a compound of the nouns before them.
  private static let heads = [
    "示范区", "保护区", "开发区", "试验区", "办法", "条例", "规定", "方案", "情况", "情況", "規定", "條例", "辦法", "示範區", "服务", "服務", "规划", "規劃",
    "设施", "設施", "项目", "項目",
  ].map { Array($0.unicodeScalars) }
  /// Words of two characters that open no compound: they govern it.
  private static let governing = Set(
    [
      "关于", "關於", "如何", "加强", "加強", "完善", "推进", "推進", "促进", "促進", "开展", "開展", "提高", "公开", "公開", "征求", "徵求", "征集", "徵集",
      "做好", "优化", "優化", "改进", "改進", "修订", "修訂", "制定", "印发", "进行", "進行", "以及", "对于", "對於",
    ].map { Array($0.unicodeScalars) })

  /// Pieces that begin a word inside a compound: a head noun goes back over the words of two characters or more that
  /// stand directly before it, up to a governing word or a mark.
  func compoundBreaks() -> Set<Int> {
    let starts = [0] + pieces.indices.dropFirst().filter { pieces[$0].beginsWord }
    let ends = starts.dropFirst() + [pieces.count]
    let words = zip(starts, ends).map { Array(pieces[$0..<$1].map(\.text).joined()) }
    var result = Set<Int>()
    var text: [Unicode.Scalar] = []
    for (number, word) in words.enumerated() {
      text += word
      guard let head = TitleShape.heads.first(where: { text.suffix($0.count) == $0[...] }) else { continue }
      // The head itself may be more than one word: 示范 and 区.
      var first = number
      var covered = word.count
      while first > 0, covered < head.count || isCompounding(words[first - 1]) {
        result.insert(starts[first])
        first -= 1
        covered += words[first].count
      }
    }
    return result
  }

  private func isCompounding(_ word: [Unicode.Scalar]) -> Bool {
    word.count >= 2 && !TitleShape.governing.contains(word)
      && word.allSatisfy { (0x3400...0x9FFF).contains($0.value) || $0.value >= 0x20000 }
  }
}
