extension PersonalDataSpan.Kind {
  /// As people are told.
  public var word: String { words.zh }
  public var english: String { words.en }

  private var words: (zh: String, en: String) {
    switch self {
    case .identityNumber: ("身份证件号码", "identity numbers")
    case .mobile: ("手机号码", "mobile numbers")
    case .landline: ("固定电话", "landline numbers")
    case .bankCard: ("银行卡号", "bank card numbers")
    case .plate: ("车牌号", "number plates")
    case .email: ("电子邮箱", "email addresses")
    case .account: ("网络账号", "accounts")
    case .name: ("姓名", "names")
    case .contact: ("联系方式", "contacts")
    case .passport: ("护照号码", "passport numbers")
    case .permit: ("通行证号码", "permit numbers")
    case .address: ("门牌住址", "addresses")
    case .chosen: ("指定遮盖的字样", "words chosen by hand")
    }
  }
}
