/// Codes of masking by hand and of the key for pseudonyms.
extension DiagnosticCode {
  public static let idPersonal = DiagnosticCode(
    "rows.id-personal", .warning,
    zh: Wording(
      "这一行的编号里有手机号、证件号之类的个人号码或姓名；编号会公开，已改用“{id}”。", hint: "请另设编号栏（序号即可），把号码放进 contact 栏，姓名放进 name 栏。"),
    en: Wording(
      "The id of this row holds somebody's number (a mobile, an identity number) or name; ids are published, so “{id}” stands for it.",
      hint: "Use running numbers as ids, and keep the number in the column contact and the name in name."))
  public static let maskingKeepUnused = DiagnosticCode(
    "masking.keep-unused", .warning,
    zh: Wording("这条 keep（不遮盖）{which}没有用上：各行中没有遮盖过这些字。", hint: "请核对字样和行的编号；已经用不着的可以删去。"),
    en: Wording(
      "This keep {which}does nothing: nothing of these words was to be masked in any row.",
      hint: "Check the words and the row's id, or take the entry out."))
  public static let maskingMaskUnused = DiagnosticCode(
    "masking.mask-unused", .warning,
    zh: Wording("这条 mask（另须遮盖）{which}没有用上：各行的意见、理由、答复中没有这些字。", hint: "请核对字样（全半角不论，其余须一致）和行的编号。"),
    en: Wording(
      "This mask {which}does nothing: the words stand in no row's text, reason or reply.",
      hint: "Check the words (width does not matter, all else does) and the row's id."))
  public static let maskingKeyInside = DiagnosticCode(
    "masking.key-inside", .error,
    zh: Wording("代号的密钥文件在征集文件夹里：文件夹交出去，密钥也就交出去了。", hint: "请移到文件夹之外只有经办人能读的地方，再写明新的路径。"),
    en: Wording(
      "The key for pseudonyms lies in the campaign folder: whoever gets the folder has the key.",
      hint: "Move it to where only those in charge can read it, and give the new path."))
  public static let maskingKeyShort = DiagnosticCode(
    "masking.key-short", .error,
    zh: Wording("密钥只有 {bytes} 字节，至少要 {least} 字节。", hint: "生成：head -c 32 /dev/urandom > 路径，再 chmod 600 路径。"),
    en: Wording(
      "The key has {bytes} bytes; it takes {least} or more.",
      hint: "Make one: head -c 32 /dev/urandom > PATH, then chmod 600 PATH."))
  public static let maskingKeyOpen = DiagnosticCode(
    "masking.key-open", .warning,
    zh: Wording("密钥文件“{path}”别的用户也能读。", hint: "运行 chmod 600 路径；有了它就能按联系方式试出提出人。"),
    en: Wording(
      "Others can read the key “{path}”.",
      hint: "Run chmod 600 PATH: who has it can try ways to reach people until a pseudonym fits."))
  public static let maskingKeyUnread = DiagnosticCode(
    "masking.key-unreadable", .error,
    zh: Wording("密钥文件读不出来：{reason}", hint: "请核对路径和权限；路径从写明它的文件所在的文件夹算起。"),
    en: Wording(
      "The key file cannot be read: {reason}",
      hint: "Check path and permissions; the path counts from the folder of the file that names it."))
  public static let maskingKeyAbsent = DiagnosticCode(
    "masking.key-absent", .error,
    zh: Wording(
      "public_columns 里有 pseudonym（提出人代号），但没有密钥，不能生成。", hint: "请用 masking 的 key 或 --key 指明密钥文件；做法见 docs/privacy.md。"),
    en: Wording(
      "public_columns names pseudonym, but there is no key to make pseudonyms with.",
      hint: "Name the key's file as key under masking, or by --key; docs/privacy.md says how to make one."))
}
