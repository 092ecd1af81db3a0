/// Closing words after the last group: thanks, next steps, 特此公告.
enum ClosingReader {
  private static let heads: [Word] = Word.list(
    """
    感谢 衷心感谢 非常感谢 再次感谢 诚挚感谢 在此感谢 在此,感谢 在此向 在此对 对您 对广大 对社会各界 对以上 对于以上 对上述 针对以上 针对上述 特此 专此 \
    下一步 下步 今后 接下来 以上意见 以上建议 以上是 上述意见 我局将 我委将 我办将 我们将 我区将 我市将 我县将 欢迎 此次征集 本次征集 谢谢 附件 附: 联系人 联系电话 监督电话 咨询电话 如有
    """)

  /// The index in `body` from which its lines close the notice.
  static func start(_ body: [Int], _ lines: [FoldedText], from: Int = 0) -> Int? {
    body.indices.first { $0 >= from && lines[body[$0]].starts(withAny: heads) }
  }
}
