/// The share of a text's Han that are everyday characters, in either script: the mark of a right decoding. A text read
/// in the wrong encoding shows rare characters almost only.
enum EverydayCharacters {
  /// The most used characters of official prose, with their traditional forms.
  private static let set: Set<Unicode.Scalar> = Set(
    """
    的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经\
    十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形\
    相全表间样与关各重新线内数正心反明看原利比或但质第向道命此变条只没结解问意建征集见议采纳公众汇总布区县市局办服务管设施路交通\
    這個為國時來們於對會發動過說產種後學經進著電裡現實體機當點業應開還從樣與關內數質變條沒結問徵見議採納眾匯彙總佈區縣辦務設
    """.unicodeScalars)

  /// Per cent, 0 where the text has no Han.
  static func share(of utf8: [UInt8]) -> Int {
    var han = 0
    var everyday = 0
    for scalar in String(decoding: utf8, as: UTF8.self).unicodeScalars where scalar.isHan {
      han += 1
      if set.contains(scalar) { everyday += 1 }
    }
    return han == 0 ? 0 : everyday * 100 / han
  }
}
