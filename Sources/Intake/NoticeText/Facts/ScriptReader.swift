/// Tells traditional text from simplified, and by words that only one place uses whose it is.
enum ScriptReader {
  /// Per cent of the characters that differ between the scripts; ordinary text of one script has a few of the other.
  private static let leastShare = 80
  private static let leastCount = 8

  private static let taiwan = Word.list("公告事项 行政程序法 中华民国 民国 参采 意见汇整 区公所 乡公所 镇公所 里长 陈情书")
  private static let hongKong = Word.list("香港 立法会 区议会 政务司 港铁 发展局 运输署 民政事务 康乐及文化事务署 食物环境卫生署 渔农自然护理署 屋宇署 路政署 拓展署 署方回应")
  private static let macao = Word.list("澳门 市政署 交通事务局 行政公职局 特别行政区公报 澳门币")

  /// - Parameter isAnnotated: readings stood behind characters, as pages do that were turned into the other script.
  static func read(_ text: FoldedText, isAnnotated: Bool) -> NoticeScript {
    var (traditional, simplified) = (0, 0)
    for (scalar, folded) in zip(text.scalars, text.folded) where scalar.isHan {
      if CommonHan.isTraditional(scalar) {
        traditional += 1
      } else if scalar == folded, CommonHan.isMainland(scalar), !CommonHan.isTaiwan(scalar) {
        simplified += 1
      }
    }
    guard traditional >= leastCount, traditional * 100 >= (traditional + simplified) * leastShare, !isAnnotated else {
      return .simplified
    }
    let places: [(NoticeScript, [Word])] = [(.macao, macao), (.hongKong, hongKong), (.taiwan, taiwan)]
    let found = places.map { place, words in (place, words.count { text.contains($0) }) }
    guard let best = found.max(by: { $0.1 < $1.1 }), best.1 > 0, found.count(where: { $0.1 == best.1 }) == 1 else {
      return .traditional
    }
    return best.0
  }
}
