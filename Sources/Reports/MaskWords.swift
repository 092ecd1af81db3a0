import Campaigns

extension PersonalDataSpan.Decision {
  var word: String {
    switch self {
    case .masked: "已遮盖"
    case .keptByHand: "按 keep 保留"
    case .keptOfficial: "公务联系方式，保留"
    }
  }
}

extension PersonalDataRule {
  /// Why, in words.
  var reason: String {
    switch self {
    case .identityCheck: "18位，校验码正确（GB 11643）"
    case .identityPlan: "18位，地区和出生日期成立，校验码不符"
    case .identityOld: "15位，地区和出生日期成立"
    case .identityHongKong: "香港身份证，校验码正确"
    case .identityMacao: "澳门身份证的写法"
    case .identityTaiwan: "台湾统一编号，校验码正确"
    case .insuranceBritain: "英国国民保险号的写法"
    case .passportForm: "护照号码的写法"
    case .permitForm: "港澳台通行证件号码的写法"
    case .mobilePlan: "手机号码的号段和位数"
    case .internationalNumber: "国际区号开头的号码"
    case .areaCode: "长途区号和固定电话的位数"
    case .phoneWord: "“电话”等字样之后的七、八位号码"
    case .luhn: "银行卡号段，Luhn 校验正确"
    case .plateForm: "车牌的写法"
    case .emailForm: "邮箱地址的写法"
    case .accountWord: "“微信”“QQ”等字样之后的账号"
    case .introducedName: "“我叫”“联系人”等字样之后的姓名"
    case .titledName: "“先生”“女士”等称呼之前的姓名"
    case .nameColumn: "这一行姓名栏的姓名"
    case .contactColumn: "这一行联系方式栏的内容"
    case .doorNumber: "门牌、楼栋、房间号"
    case .coordinates: "经纬度"
    case .chosenByHand: "mask 指定的字样"
    }
  }
}
