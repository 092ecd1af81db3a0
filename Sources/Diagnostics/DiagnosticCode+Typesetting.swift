extension DiagnosticCode {
  static let typesettingCodes: [DiagnosticCode] = [
    missingGlyph, fallbackFace, lineOverfull, lineUnadjusted, lineTorn, columnNarrow, alternativeTooLong, codeTooLong,
  ]

  public static let missingGlyph = DiagnosticCode(
    "typesetting.missing-glyph", .error, .missingGlyph,
    zh: Wording(
      "没有字体收录字符 {code}“{character}”（出处：{source}）。", hint: "请核对原文是否为乱码或错字；确为该字时，请在 fonts/manifest.json 中增加收录它的字体。"),
    en: Wording(
      "No font has the character {code} “{character}” (from: {source}).",
      hint: "Check whether it is damage in the source; if it is meant, add a font that has it to fonts/manifest.json."))
  public static let fallbackFace = DiagnosticCode(
    "typesetting.fallback-face", .warning,
    zh: Wording(
      "首选字体缺 {count} 个字：{characters}；已改用 {face}，字形会与相邻的字略有不同。", hint: "如不可接受，请改用别的字，或在 fonts/manifest.json 中增加字体。"),
    en: Wording(
      "The preferred font lacks {count} characters: {characters}; {face} shows them, in a slightly different style.",
      hint: "If that will not do, use another character or add a font to fonts/manifest.json."))
  public static let lineOverfull = DiagnosticCode(
    "typesetting.line-overfull", .warning,
    zh: Wording("此行超出版心 {points} 磅，无法断开：{text}", hint: "请在过长的词或网址中加入可断之处，或缩短它。"),
    en: Wording(
      "This line passes the text block by {points} pt and cannot be broken: {text}",
      hint: "Shorten the long word or address, or let it be broken somewhere."))
  public static let lineUnadjusted = DiagnosticCode(
    "typesetting.line-unadjusted", .warning,
    zh: Wording("此行没有可以拉开的间隙，行末未与版心对齐：{text}", hint: "请在此行的长词前后改几个字，或让它可以断开。"),
    en: Wording(
      "This line has no gap to stretch and does not reach the edge of the text block: {text}",
      hint: "Change some words beside its long word, or let that be broken."))
  public static let lineTorn = DiagnosticCode(
    "typesetting.line-torn", .warning,
    zh: Wording("此行字距过大，每个间隙多出 {em} 字宽：{text}", hint: "下一行以不能断开的长词开头；请缩短它，或调整前面的文字。"),
    en: Wording(
      "The gaps of this line are torn open, {em} em more in each: {text}",
      hint: "The next line begins with a long word that cannot be broken: shorten it, or change the words before it."))
  public static let columnNarrow = DiagnosticCode(
    "typesetting.column-narrow", .warning,
    zh: Wording(
      "表格的栏太多，“{columns}”的文字每行只排得下 {characters} 个字。",
      hint: "请把表格横放（page: sideways，或表题写 caption:sideways）；已经横放的，请合并或减少栏目，或把长的文字移到正文。"),
    en: Wording(
      "The table has too many columns: the text of “{columns}” has room for {characters} characters a line.",
      hint:
        "Let it stand sideways (page: sideways, or caption:sideways); if it does, join or drop columns, or move long text out of it."
    ))
  public static let alternativeTooLong = DiagnosticCode(
    "typesetting.alternative-too-long", .error,
    zh: Wording(
      "图片的说明（alt）“{words}……”太长，不能超过 {limit} 个字。",
      hint: "读屏软件朗读的说明请写得简短；详细的内容写在正文或图题里。"),
    en: Wording(
      "The alternative text of a picture, “{words}…”, is longer than {limit} characters.",
      hint: "Say briefly what the picture shows; what needs more words belongs in the text or the caption."))
  public static let codeTooLong = DiagnosticCode(
    "typesetting.code-too-long", .warning,
    zh: Wording("网址有 {length} 个字节，二维码容纳不下，只印出网址。", hint: "请改用较短的网址。"),
    en: Wording(
      "The address has {length} bytes, too many for a QR code; only the address is printed.",
      hint: "Use a shorter address."))
}
