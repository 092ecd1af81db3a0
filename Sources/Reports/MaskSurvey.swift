import Campaigns
import SpreadsheetExport

/// How much personal data of each kind is masked in what leaves the office, and where the first places are.
struct MaskSurvey {
  private static let shownPlaces = 5

  private var counts: [PersonalDataSpan.Kind: Int] = [:]
  private var places: [PersonalDataSpan.Kind: [String]] = [:]

  init(_ store: any SuggestionStore) {
    for row in store.rows() {
      for text in [row.text, row.reason, row.reply].compactMap(\.self) {
        for span in text.spans {
          counts[span.kind, default: 0] += 1
          if places[span.kind, default: []].count < MaskSurvey.shownPlaces, places[span.kind]?.last != row.id {
            places[span.kind, default: []].append(row.id)
          }
        }
      }
    }
  }

  var masks: [CheckFacts.Mask] {
    PersonalDataSpan.Kind.allCases.compactMap { kind in
      counts[kind].map { count in
        let shown = (places[kind] ?? []).joined(separator: "、")
        return CheckFacts.Mask(
          kind: kind.word, count: count, example: "编号 " + shown + (count > MaskSurvey.shownPlaces ? " 等" : ""))
      }
    }
  }
}

extension PersonalDataSpan.Kind {
  fileprivate var word: String {
    switch self {
    case .identityNumber: "身份证件号码"
    case .mobile: "手机号码"
    case .landline: "固定电话"
    case .bankCard: "银行卡号"
    case .plate: "车牌号"
    case .email: "电子邮箱"
    case .account: "网络账号"
    case .name: "姓名"
    case .contact: "联系方式"
    }
  }
}
