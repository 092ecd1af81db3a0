/// Why a piece of text was taken for personal data. The order is that of the packed rows: what is new comes last.
public enum PersonalDataRule: String, Sendable, Hashable, CaseIterable {
  /// 18 characters, right by ISO 7064 MOD 11-2 (GB 11643-1999).
  case identityCheck = "identity.check-digit"
  /// 18 characters with a province and a day of birth whose check digit is wrong: a number mistyped in one place.
  case identityPlan = "identity.plan"
  /// 15 digits with a province and a day of birth, as before 1999.
  case identityOld = "identity.fifteen-digits"
  case identityHongKong = "identity.hong-kong"
  case identityMacao = "identity.macao"
  case identityTaiwan = "identity.taiwan"
  case insuranceBritain = "identity.britain"
  case passportForm = "passport.form"
  case permitForm = "permit.form"
  /// 1[3-9] and nine digits; Taiwan's 09.
  case mobilePlan = "mobile.plan"
  /// The code of a country and a number.
  case internationalNumber = "phone.country-code"
  case areaCode = "landline.area-code"
  /// Seven or eight digits behind a word for telephone.
  case phoneWord = "landline.word"
  /// 13 to 19 digits of a bank's plan, right by Luhn (ISO/IEC 7812).
  case luhn = "card.luhn"
  case plateForm = "plate.form"
  case emailForm = "email.form"
  case accountWord = "account.word"
  case introducedName = "name.introduced"
  /// A name before 先生, 女士, 同志.
  case titledName = "name.titled"
  case nameColumn = "name.column"
  case contactColumn = "contact.column"
  case doorNumber = "address.door"
  case coordinates = "address.coordinates"
  case chosenByHand = "hand.mask"

  public var kind: PersonalDataSpan.Kind {
    switch self {
    case .identityCheck, .identityPlan, .identityOld, .identityHongKong, .identityMacao, .identityTaiwan,
      .insuranceBritain:
      .identityNumber
    case .passportForm: .passport
    case .permitForm: .permit
    case .mobilePlan, .internationalNumber: .mobile
    case .areaCode, .phoneWord: .landline
    case .luhn: .bankCard
    case .plateForm: .plate
    case .emailForm: .email
    case .accountWord: .account
    case .introducedName, .titledName, .nameColumn: .name
    case .contactColumn: .contact
    case .doorNumber, .coordinates: .address
    case .chosenByHand: .chosen
    }
  }

  /// Numbers of packed rows from one decision to the next.
  static let room = 32

  var number: Int { PersonalDataRule.numbers[self] ?? 0 }

  private static let numbers = Dictionary(uniqueKeysWithValues: allCases.enumerated().map { ($0.element, $0.offset) })
}
