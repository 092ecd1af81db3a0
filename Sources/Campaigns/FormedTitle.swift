/// The title that a notice takes where the office gives none.
public enum FormedTitle {
  /// 关于…意见建议征集情况的反馈, with the issuer before it only where its full name is known: a short name has no place in
  /// the title of an official document (GB/T 9704-2012, 7.3.1).
  public static func text(for subject: Subject) -> String {
    let names = subject.issuers.compactMap(\.name)
    let issuer = names.count == subject.issuers.count ? names.joined(separator: "、") : ""
    let topic = subject.topic ?? ""
    return issuer + "关于" + topic + "意见建议征集情况的反馈"
  }
}
