extension DiagnosticCode {
  static let archiveCodes: [DiagnosticCode] = [
    archiveReadOnly, archiveDisk, archiveUnsettled, archiveUnfinished, archiveUndone, archiveFinished, archivePending,
    archiveJournal, archiveMissing, archiveVersion, archiveExists, archiveInside, archiveTargetExists, archiveAgain,
    archivePattern, archiveCode, archiveNumberTaken,
    archiveNumberWrong, archiveLocked, archiveWaiting, archiveRenamed, archiveStrange, archiveNested,
    archiveUnknownBag, archiveDisposed, archiveNotDue, archiveErasure, archiveTime, archiveBagBad,
    archiveBagTaken, archiveCopyNoHelp, archiveRepaired, archiveUnregistered, archiveForeignFile,
    archiveDraft, archiveRootUnknown, archiveEncrypted, archiveKeyUnreadable, archiveKeyPrivate, archiveKeyKind,
    archiveRestricted,
    handoverTest, archiveNothing,
    archiveDisposedThere, archiveFileSeal,
  ]

  public static let archiveReadOnly = DiagnosticCode(
    "archive.read-only", .error, .failed,
    zh: Wording("档案所在的介质不能写入。", hint: "只读介质上可以核对、检索和导出；要归档请换可写的副本。"),
    en: Wording(
      "The archive stands on a medium that cannot be written.",
      hint: "It can be verified, searched and exported; to add to it, use a copy that can be written."))
  public static let archiveDisk = DiagnosticCode(
    "archive.disk", .error, .failed,
    zh: Wording("“{path}”操作失败：{reason}。", hint: "检查磁盘和权限后重试；档案没有改动。"),
    en: Wording(
      "“{path}” failed: {reason}.", hint: "Check disk and permissions and run it again; the archive is as it was."))
  public static let archiveUnsettled = DiagnosticCode(
    "archive.unsettled", .error, .failed,
    zh: Wording("已经开始的改动没能撤回：{reason}。", hint: "排除故障后运行任何一条 huizong archive 命令，它会先完成或撤回这次改动。"),
    en: Wording(
      "What was begun could not be taken back: {reason}.",
      hint: "When the fault is gone run any huizong archive command: first it finishes or undoes this change."))
  public static let archiveUnfinished = DiagnosticCode(
    "archive.unfinished", .warning, .failed,
    zh: Wording("归档已登记，但收尾没有完成：{reason}。", hint: "排除故障后运行任何一条 huizong archive 命令即可完成。"),
    en: Wording(
      "It is registered, but the rest could not be finished: {reason}.",
      hint: "When the fault is gone any huizong archive command finishes it."))
  public static let archiveUndone = DiagnosticCode(
    "archive.undone", .note, .failed,
    zh: Wording("上一次操作中断，没有完成的部分已经清除。"),
    en: Wording("An earlier command was cut short; what it left half done was removed."))
  public static let archiveFinished = DiagnosticCode(
    "archive.finished", .note, .failed,
    zh: Wording("上一次操作中断于登记之后，现已补完：{bags}。"),
    en: Wording("An earlier command was cut short after registering; it is finished now: {bags}."))
  public static let archivePending = DiagnosticCode(
    "archive.pending", .warning, .failed,
    zh: Wording("上一次操作没有完成，而档案此处不能写入。", hint: "请在可写的位置运行任何一条 huizong archive 命令。"),
    en: Wording(
      "An earlier command was cut short, and the archive cannot be written here.",
      hint: "Run any huizong archive command where it can."))
  public static let archiveJournal = DiagnosticCode(
    "archive.journal", .error, .damaged,
    zh: Wording("未完成操作的记录已损坏，无法判断应完成还是撤回。", hint: "请从备份恢复登记簿和 .huizong 文件夹，或请维护人员处理；不要自行删除。"),
    en: Wording(
      "The record of a command that was cut short is damaged: whether to finish or undo it cannot be told.",
      hint:
        "Restore register and .huizong from a second copy, or ask whoever maintains the program; remove nothing by hand."
    ))
  public static let archiveMissing = DiagnosticCode(
    "archive.missing", .error,
    zh: Wording(
      "“{path}”不是档案文件夹（没有可读的 huizong-archive.txt）。", hint: "检查路径；新建档案：huizong archive init “{path}” --fonds 全宗号。"),
    en: Wording(
      "“{path}” is no archive (there is no huizong-archive.txt that can be read).",
      hint: "Check the path; to found one: huizong archive init “{path}” --fonds CODE."))
  public static let archiveVersion = DiagnosticCode(
    "archive.version", .error,
    zh: Wording("档案的格式版本为 {version}，本程序不认识。", hint: "请用更新的版本。"),
    en: Wording("The archive is of version {version}, which this program does not know.", hint: "Use a later version."))
  public static let archiveExists = DiagnosticCode(
    "archive.exists", .error,
    zh: Wording("文件夹“{path}”里已有内容，不能在此新建档案。", hint: "请另选一个新的或空的文件夹。"),
    en: Wording(
      "The folder “{path}” is not empty: no archive can be founded there.", hint: "Choose one that is new or empty."))
  public static let archiveInside = DiagnosticCode(
    "archive.inside", .error, .usage,
    zh: Wording("“{path}”在档案“{archive}”之内，不能在此新建档案。", hint: "请把新档案放在别处。"),
    en: Wording(
      "“{path}” is within the archive “{archive}”: no archive can be founded there.",
      hint: "Keep the new one elsewhere."))
  public static let archiveTargetExists = DiagnosticCode(
    "archive.target-exists", .error,
    zh: Wording("“{path}”已经存在，不能导出到那里。", hint: "请用 -o 另选一个还没有的文件夹或文件。"),
    en: Wording(
      "“{path}” exists: copies go to a place that is new.", hint: "Choose a folder or file that is not there yet (-o).")
  )
  public static let archiveAgain = DiagnosticCode(
    "archive.again", .warning,
    zh: Wording("题名、机关、文号、日期都相同的一次征集已归档为 {number}，这次另给档号。", hint: "更正请用 --corrects {number} --reason 原因。"),
    en: Wording(
      "A campaign of the same title, issuer, number and date is filed as {number}; this one gets another number.",
      hint: "To correct that one use --corrects {number} --reason WHY."))
  public static let archivePattern = DiagnosticCode(
    "archive.number-pattern", .error, .usage,
    zh: Wording(
      "档号规则“{pattern}”不对。", hint: "以 {item} 或 {item:4} 结尾，可用 {fonds} {category} {year} {retention} {unit}，不含空格。"),
    en: Wording(
      "The pattern of archive numbers “{pattern}” is wrong.",
      hint: "It ends with {item} or {item:4}; {fonds} {category} {year} {retention} {unit} may stand before; no blanks."
    ))
  public static let archiveCode = DiagnosticCode(
    "archive.code", .error, .usage,
    zh: Wording("代码“{code}”不能用。", hint: "不含空格、斜线，例如 J001、WS、BGS。"),
    en: Wording("The code “{code}” cannot be used.", hint: "No blanks or slashes: J001, WS, BGS."))
  public static let archiveNumberTaken = DiagnosticCode(
    "archive.number-taken", .error,
    zh: Wording("档号“{number}”已经用过，不会再给。", hint: "去掉 --number 由程序编号，或换一个。"),
    en: Wording(
      "The archive number “{number}” was given before and is never given again.",
      hint: "Leave --number out to have one given, or choose another."))
  public static let archiveNumberWrong = DiagnosticCode(
    "archive.number", .error, .usage,
    zh: Wording("档号“{number}”不能用。", hint: "不含空格和控制字符，不超过 100 字节，例如 J001-WS·2020-D30-BGS-0007。"),
    en: Wording(
      "“{number}” cannot be an archive number.", hint: "No blanks, at most 100 bytes: J001-WS·2020-D30-BGS-0007."))
  public static let archiveLocked = DiagnosticCode(
    "archive.locked", .error, .failed,
    zh: Wording("等了 {seconds} 秒，档案仍由另一个进程占用：{owner}。", hint: "等它结束后重试，或用 --wait 等得更久。"),
    en: Wording(
      "After {seconds} seconds another process still works in the archive: {owner}.",
      hint: "Run it again when that has ended, or wait longer by --wait."))
  public static let archiveWaiting = DiagnosticCode(
    "archive.waiting", .note, .failed,
    zh: Wording("档案正由另一个进程使用（{owner}），等待中。"),
    en: Wording("Another process works in the archive ({owner}); waiting."))
  public static let archiveRenamed = DiagnosticCode(
    "archive.renamed", .note,
    zh: Wording("此文件在包中名为“{name}”：原名有些系统存不了或核对不了。", hint: "原名记在 original-names.txt。"),
    en: Wording(
      "In the bag this file is called “{name}”: some systems cannot keep or check its name.",
      hint: "original-names.txt has the names as they were."))
  public static let archiveStrange = DiagnosticCode(
    "archive.strange", .error,
    zh: Wording("这是链接或特殊文件，不能归档。", hint: "换成它所指的文件，或移出征集文件夹。"),
    en: Wording(
      "This is a link or a special file, which cannot be archived.",
      hint: "Put the file in its place, or move it out of the campaign folder."))
  public static let archiveNested = DiagnosticCode(
    "archive.nested", .error, .usage,
    zh: Wording("档案文件夹和要归档的文件夹不能互相包含：“{path}”。", hint: "请把档案放在别处。"),
    en: Wording(
      "The archive and the folder to be archived may not stand in one another: “{path}”.",
      hint: "Keep the archive elsewhere."))
  public static let archiveUnknownBag = DiagnosticCode(
    "archive.unknown-bag", .error,
    zh: Wording("登记簿里没有“{bag}”。", hint: "用 huizong archive list 查看编号或档号。"),
    en: Wording("The register has no “{bag}”.", hint: "See the names and archive numbers by huizong archive list."))
  public static let archiveDisposed = DiagnosticCode(
    "archive.disposed", .error,
    zh: Wording("“{bag}”已销毁。", hint: "销毁记录在 disposals 文件夹。"),
    en: Wording("“{bag}” was disposed of.", hint: "The record of it is in the folder disposals."))
  public static let archiveNotDue = DiagnosticCode(
    "archive.not-due", .error,
    zh: Wording("“{bag}”的保管期限到 {until}，还不能销毁。", hint: "期满后再销毁；依个人请求删除受限包用 --erasure。"),
    en: Wording(
      "“{bag}” is to be kept until {until} and cannot be disposed of.",
      hint: "Do it after that; a restricted bag may go before by a person's right: --erasure."))
  public static let archiveErasure = DiagnosticCode(
    "archive.erasure", .error,
    zh: Wording("--erasure 只用于受限包，“{bag}”是公开包。", hint: "公开包按保管期限销毁。"),
    en: Wording("--erasure is for restricted bags; “{bag}” is public.", hint: "Public bags go by their retention."))
  public static let archiveTime = DiagnosticCode(
    "archive.time", .error, .usage,
    zh: Wording("时间“{time}”不对。", hint: "写作 2026-11-28T09:00:00Z。"),
    en: Wording("“{time}” is no time.", hint: "Write 2026-11-28T09:00:00Z."))
  public static let archiveBagBad = DiagnosticCode(
    "archive.bag-bad", .error,
    zh: Wording("包没有通过核对，没有收入档案。", hint: "见上面各条；请移交方重新提供。"),
    en: Wording(
      "The bag did not pass and was not taken in.", hint: "See what is named above; ask the sender for it again."))
  public static let archiveBagTaken = DiagnosticCode(
    "archive.bag-taken", .error,
    zh: Wording("档案里已有名为“{bag}”的包。", hint: "用 --name 另取一个名字。"),
    en: Wording("The archive has a bag “{bag}” already.", hint: "Give it another name by --name."))
  public static let archiveCopyNoHelp = DiagnosticCode(
    "archive.copy-no-help", .error, .damaged,
    zh: Wording("备份里的这个文件也不完好，没有恢复。", hint: "请用另一份备份。"),
    en: Wording("The file is not whole in the copy either; it was not restored.", hint: "Use another copy."))
  public static let archiveRepaired = DiagnosticCode(
    "archive.repaired", .note, .failed,
    zh: Wording("已恢复。"),
    en: Wording("Restored."))
  public static let archiveUnregistered = DiagnosticCode(
    "archive.unregistered", .error, .damaged,
    zh: Wording("登记簿里没有这个包。", hint: "查明来源；要收入档案，请移出后用 huizong archive import。"),
    en: Wording(
      "The register has no such bag.",
      hint: "Find out whence it came; to take it in, move it out and use huizong archive import."))
  public static let archiveForeignFile = DiagnosticCode(
    "archive.foreign-file", .warning, .failed,
    zh: Wording("这不是档案的一部分。", hint: "查明来源后移出档案文件夹。"),
    en: Wording("This is no part of the archive.", hint: "Find out whence it came and move it out."))
  public static let archiveDisposedThere = DiagnosticCode(
    "archive.disposed-there", .error, .damaged,
    zh: Wording("登记簿说这个包已销毁，文件夹却还在。", hint: "查明来源后移出；若是恢复备份所致，请删除。"),
    en: Wording(
      "The register says that the bag was disposed of, and its folder is there.",
      hint: "Find out whence it came and move it out; where a backup brought it back, remove it."))
  public static let archiveFileSeal = DiagnosticCode(
    "archive.file-seal", .error, .damaged,
    zh: Wording("文件与登记簿中的 SHA-256 不符，或不在了。", hint: "请从备份恢复：huizong archive repair --from 备份。"),
    en: Wording(
      "The file does not give the SHA-256 in the register, or is not there.",
      hint: "Restore it from a second copy: huizong archive repair --from COPY."))
  public static let archiveDraft = DiagnosticCode(
    "archive.draft", .warning,
    zh: Wording("归档的是送审稿（status: draft）。", hint: "定稿后把 campaign.yaml 的 status 改为 final 再归档。"),
    en: Wording("What is archived is a draft (status: draft).", hint: "Archive it when it is final: status: final."))
  public static let archiveRootUnknown = DiagnosticCode(
    "archive.root-unknown", .error,
    zh: Wording(
      "archiveRoot: “{value}”既不是 64 位十六进制的根，也不是档案文件夹（{path}）。",
      hint: "用 huizong archive root 查看档案的根；路径从征集文件夹算起。"),
    en: Wording(
      "archiveRoot: “{value}” is neither a root of 64 hexadecimal digits nor the folder of an archive ({path}).",
      hint: "huizong archive root prints an archive's root; paths count from the campaign's folder."))
  public static let archiveEncrypted = DiagnosticCode(
    "archive.encrypted", .warning,
    zh: Wording(
      "受限包已加密。DA/T 70 要求归档和移交的电子文件不加密；私钥丢了，内容就永远打不开。",
      hint: "私钥和口令请离线保管两份，定期试开；移交前先解密，另行归档。加密的包每次字节不同。"),
    en: Wording(
      "The restricted bag is encrypted. DA/T 70 wants records unencrypted at filing and transfer, and without the private key nobody ever opens it.",
      hint:
        "Keep two copies of the private key off line, and try them from time to time; decrypt and file it anew before a transfer. No two encryptions give the same bytes."
    ))
  public static let archiveKeyUnreadable = DiagnosticCode(
    "archive.key-unreadable", .error,
    zh: Wording(
      "这不是可读的证书或公钥（PEM 或 DER）：{reason}。",
      hint:
        "制作一对：openssl genrsa -aes256 -out KEY.pem 4096；openssl pkey -in KEY.pem -pubout -out PUBLIC.pem；--encrypt-to PUBLIC.pem。"
    ),
    en: Wording(
      "This is no certificate or public key (PEM or DER) that can be read: {reason}.",
      hint:
        "To make a pair: openssl genrsa -aes256 -out KEY.pem 4096; openssl pkey -in KEY.pem -pubout -out PUBLIC.pem; --encrypt-to PUBLIC.pem."
    ))
  public static let archiveKeyPrivate = DiagnosticCode(
    "archive.key-private", .error,
    zh: Wording(
      "这个文件里有私钥；加密只需要公钥，私钥不要放在这台机器上。",
      hint: "取出公钥：openssl pkey -in KEY.pem -pubout -out PUBLIC.pem。"),
    en: Wording(
      "There is a private key in this file. Only the public one is needed, and the private one is best kept elsewhere.",
      hint: "To get the public one: openssl pkey -in KEY.pem -pubout -out PUBLIC.pem."))
  public static let archiveKeyKind = DiagnosticCode(
    "archive.key-kind", .error,
    zh: Wording("只能加密给 2048 位以上的 RSA 公钥。", hint: "三十年的档案请用 4096 位：openssl genrsa -aes256 -out KEY.pem 4096。"),
    en: Wording(
      "Only RSA keys of 2048 bits or more can be encrypted to.",
      hint: "For thirty years take 4096: openssl genrsa -aes256 -out KEY.pem 4096."))
  public static let archiveRestricted = DiagnosticCode(
    "archive.restricted", .error, .usage,
    zh: Wording("“{bag}”是受限包，不在公开导出之列。", hint: "确需导出时加 --full，并按保密规定保管。"),
    en: Wording(
      "“{bag}” is restricted and no part of a public export.", hint: "If it has to leave, add --full and keep it safe.")
  )
  public static let archiveNothing = DiagnosticCode(
    "archive.nothing", .error,
    zh: Wording("没有可以导出的包。", hint: "用 huizong archive list 查看；受限包要加 --full。"),
    en: Wording("There is no bag to export.", hint: "See huizong archive list; restricted bags need --full."))
  public static let handoverTest = DiagnosticCode(
    "archive.handover-test", .error,
    zh: Wording("移交检测不通过：{test}：{fault}。", hint: "补正后重新归档（--corrects），再移交。"),
    en: Wording(
      "A test of the transfer failed: {test}: {fault}.",
      hint: "Mend it, archive it again (--corrects), and export that."))
}
