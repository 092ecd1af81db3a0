extension DiagnosticCode {
  static let registerCodes: [DiagnosticCode] = [
    catalogueOld, catalogueDamaged, catalogueEntry, catalogueUnwritten, catalogueRenewed, registerMissing,
    registerLineDamaged, registerLineMissing, registerOrder, registerLineExtra, registerHeadDamaged, registerHeadOld,
    registerRoot, proofWrong, proofUnreadable, proofUncompared,
  ]

  public static let catalogueOld = DiagnosticCode(
    "catalogue.old", .error, .damaged,
    zh: Wording("目录数据库与登记簿不一致（目录到第 {found} 行，登记簿到第 {expected} 行）。", hint: "运行 huizong archive rebuild 重建目录；档案本身没有问题。"),
    en: Wording(
      "The catalogue does not agree with the register (it goes to line {found}, the register to {expected}).",
      hint: "Make it again by huizong archive rebuild; the archive itself is well."))
  public static let catalogueDamaged = DiagnosticCode(
    "catalogue.damaged", .error, .damaged,
    zh: Wording("目录数据库已损坏：{reason}。", hint: "运行 huizong archive rebuild 重建目录；档案本身没有问题。"),
    en: Wording(
      "The catalogue is damaged: {reason}.",
      hint: "Make it again by huizong archive rebuild; the archive itself is well."))
  public static let catalogueEntry = DiagnosticCode(
    "catalogue.entry", .error, .damaged,
    zh: Wording("目录中这个包的条目与包的内容不一致。", hint: "运行 huizong archive rebuild 重建目录；档案本身没有问题。"),
    en: Wording(
      "The catalogue's entry of this bag does not agree with the bag.",
      hint: "Make it again by huizong archive rebuild; the archive itself is well."))
  public static let catalogueUnwritten = DiagnosticCode(
    "catalogue.unwritten", .warning, .failed,
    zh: Wording("已归档，但目录没有更新：{reason}。", hint: "下一条命令会补上；也可运行 huizong archive rebuild。"),
    en: Wording(
      "It is archived, but the catalogue was not brought up to date: {reason}.",
      hint: "The next command does it; huizong archive rebuild too."))
  public static let catalogueRenewed = DiagnosticCode(
    "catalogue.renewed", .note, .failed,
    zh: Wording("目录已按登记簿和各包更新。"),
    en: Wording("The catalogue was brought up to date from the register and the bags."))
  public static let registerMissing = DiagnosticCode(
    "register.missing", .error, .damaged,
    zh: Wording("登记簿无法读取：{reason}。", hint: "请从备份恢复 register.txt 和 register-head.txt。"),
    en: Wording(
      "The register cannot be read: {reason}.", hint: "Restore register.txt and register-head.txt from a second copy."))
  public static let registerLineDamaged = DiagnosticCode(
    "register.line-damaged", .error, .damaged,
    zh: Wording("登记簿的这一行被改动或损坏。", hint: "请用备份中的 register.txt 核对这一行并恢复。"),
    en: Wording(
      "This line of the register was changed or damaged.",
      hint: "Compare it with register.txt of a second copy and restore that."))
  public static let registerLineMissing = DiagnosticCode(
    "register.line-missing", .error, .damaged,
    zh: Wording("登记簿缺第 {line} 行。", hint: "请从备份恢复 register.txt。"),
    en: Wording("Line {line} of the register is missing.", hint: "Restore register.txt from a second copy."))
  public static let registerOrder = DiagnosticCode(
    "register.order", .error, .damaged,
    zh: Wording("登记簿此处是第 {found} 行，应为第 {expected} 行：次序被改动。", hint: "请从备份恢复 register.txt。"),
    en: Wording(
      "The register has line {found} where {expected} should be: the order was changed.",
      hint: "Restore register.txt from a second copy."))
  public static let registerLineExtra = DiagnosticCode(
    "register.line-extra", .error, .damaged,
    zh: Wording("登记簿从这一行起多于 register-head.txt 所记。", hint: "是后来加上的，或 register-head.txt 是旧的；请用备份核对。"),
    en: Wording(
      "From this line on the register has more than register-head.txt says.",
      hint: "It was added, or register-head.txt is an old one: compare with a second copy."))
  public static let registerHeadDamaged = DiagnosticCode(
    "register.head-damaged", .error, .damaged,
    zh: Wording("register-head.txt 不在了、已损坏，或与登记簿不一致。", hint: "运行 huizong archive repair --from 备份；登记簿各行另行核对。"),
    en: Wording(
      "register-head.txt is missing, damaged, or says something else than the register.",
      hint: "Run huizong archive repair --from COPY; the lines of the register are judged by themselves."))
  public static let registerHeadOld = DiagnosticCode(
    "register.head-old", .error, .damaged,
    zh: Wording("登记簿与 register-head.txt 不一致，没有归档。", hint: "运行 huizong archive verify 查明后从备份恢复。"),
    en: Wording(
      "The register does not agree with register-head.txt; nothing was added.",
      hint: "Find out by huizong archive verify and restore from a second copy."))
  public static let registerRoot = DiagnosticCode(
    "register.root", .error, .damaged,
    zh: Wording("登记簿的任何一段开头都得不出根 {root}。", hint: "登记簿在公布这个根之后被改动过；请从备份恢复。"),
    en: Wording(
      "No beginning of the register gives the root {root}.",
      hint: "The register was changed after that root was published: restore it from a second copy."))
  public static let proofWrong = DiagnosticCode(
    "proof.wrong", .error, .damaged,
    zh: Wording("证明不成立：{reason}。", hint: "请向档案保管单位重新索取证明，并核对公布的根。"),
    en: Wording(
      "The proof does not hold: {reason}.",
      hint: "Ask the keeper of the archive for it again, and compare the root that was published."))
  public static let proofUnreadable = DiagnosticCode(
    "proof.unreadable", .error,
    zh: Wording("这不是 huizong archive prove 写的证明。", hint: "请检查文件。"),
    en: Wording("This is no proof that huizong archive prove wrote.", hint: "Check the file."))
  public static let proofUncompared = DiagnosticCode(
    "proof.uncompared", .warning,
    zh: Wording("没有与公布的根比较：证明里的根 {root} 是谁都写得出来的。", hint: "请用 --root 给出公布的根。"),
    en: Wording(
      "The proof was not compared with a root that was published; its own, {root}, anybody can write.",
      hint: "Give the published root by --root."))
}
