/// What stands in columns of names and names nobody.
enum GeneralNames {
  private static let words = Set(
    Intake.words(
      "匿名 市民 热心市民 网友 網友 群众 居民 村民 业主 業主 无 無 不愿透露 先生 女士 游客 用户 保密 家长 學生 学生 个人 個人 本人 群众代表 企业 公众 不详 未知 未留 姓名 单位 某某 anonymous Anonymous N/A none"
    ))

  static func contains(_ name: String) -> Bool { contains(NarrowText.scalars(name.trimmingWhiteSpace())) }

  /// - Parameter scalars: of `NarrowText`.
  static func contains(_ scalars: Scalars) -> Bool {
    if words.contains(scalars) { return true }
    // A surname with a title is no more than masking leaves.
    return scalars.count <= 3 && titles.contains { scalars.count > $0.count && scalars.has($0, before: scalars.count) }
  }

  private static let titles = Intake.words("先生 女士 小姐 同志 老师 老師 师傅 某 某某 ** * 阿姨 氏")
}
