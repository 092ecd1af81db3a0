extension DiagnosticCode {
  static let bagCodes: [DiagnosticCode] = [
    bagFolderMissing, bagPayloadMissing, bagDeclarationMissing, bagDeclaration, bagVersion, bagEncoding, bagTagText,
    bagManifestMissing, bagManifestLine, bagListedTwice, bagListedAgain, bagOutside, bagAsterisk, bagDotSlash,
    bagFileMissing, bagUnfetched, bagFetchLine, bagFileUnlisted, bagNotInEvery, bagFileSize, bagOxum, bagDamaged,
    bagUnreadable, bagLink, bagNamesClash, bagUnicodeForm, bagFormsClash, bagSystemFile, bagAlgorithm, bagTooLarge,
    bagInfoLine,
    bagSeal, bagUnsealed, bagOther,
  ]

  public static let bagFolderMissing = DiagnosticCode(
    "bag.folder-missing", .error, .damaged,
    zh: Wording("没有这个档案包文件夹。", hint: "请从备份恢复：huizong archive repair --from 备份。"),
    en: Wording(
      "The folder of the bag is not there.", hint: "Restore it from a second copy: huizong archive repair --from COPY.")
  )
  public static let bagPayloadMissing = DiagnosticCode(
    "bag.payload-missing", .error, .damaged,
    zh: Wording("包里没有 data 文件夹。", hint: "请从备份恢复这个包，或向移交方重新索取。"),
    en: Wording(
      "There is no folder data in the bag.", hint: "Restore the bag from a second copy, or ask its sender for it again."
    ))
  public static let bagDeclarationMissing = DiagnosticCode(
    "bag.declaration-missing", .error, .damaged,
    zh: Wording("包里没有 bagit.txt。", hint: "请从备份恢复这个文件；没有它就不是 BagIt 包。"),
    en: Wording(
      "There is no bagit.txt in the bag.", hint: "Restore the file from a second copy; a folder without it is no bag."))
  public static let bagDeclaration = DiagnosticCode(
    "bag.declaration", .error, .damaged,
    zh: Wording(
      "bagit.txt 不符合 RFC 8493：只能有 BagIt-Version 和 Tag-File-Character-Encoding 两行，冒号后一个空格，没有 BOM。",
      hint: "请从备份恢复这个文件，或请移交方重新制作。"),
    en: Wording(
      "bagit.txt is not as RFC 8493 has it: the two lines BagIt-Version and Tag-File-Character-Encoding, one blank behind each colon, no byte order mark.",
      hint: "Restore the file from a second copy, or ask the sender to make the bag again."))
  public static let bagVersion = DiagnosticCode(
    "bag.version", .error, .damaged,
    zh: Wording("不认识的 BagIt 版本“{version}”。", hint: "可用 0.93 至 0.97 和 1.0。"),
    en: Wording("Unknown version of BagIt: “{version}”.", hint: "0.93 to 0.97 and 1.0 can be read."))
  public static let bagEncoding = DiagnosticCode(
    "bag.encoding", .error, .damaged,
    zh: Wording("标签文件的编码“{name}”无法读取。", hint: "可用 UTF-8、UTF-16、ISO-8859-1；请移交方改用 UTF-8。"),
    en: Wording(
      "Tag files in “{name}” cannot be read.", hint: "UTF-8, UTF-16 and ISO-8859-1 can; ask the sender for UTF-8."))
  public static let bagTagText = DiagnosticCode(
    "bag.tag-text", .error, .damaged,
    zh: Wording("标签文件的内容不是 bagit.txt 所说的编码。", hint: "文件已损坏，请从备份恢复。"),
    en: Wording(
      "The tag file is not in the encoding that bagit.txt names.", hint: "It is damaged: restore it from a second copy."
    ))
  public static let bagManifestMissing = DiagnosticCode(
    "bag.manifest-missing", .error, .damaged,
    zh: Wording("包里没有可用的校验清单（manifest-….txt）。", hint: "请从备份恢复清单；没有它无法核对。"),
    en: Wording(
      "The bag has no manifest (manifest-….txt) that can be used.",
      hint: "Restore it from a second copy: without it nothing can be checked."))
  public static let bagManifestLine = DiagnosticCode(
    "bag.manifest-line", .error, .damaged,
    zh: Wording("清单的这一行不是“校验值 路径”。", hint: "清单已损坏，请从备份恢复。"),
    en: Wording(
      "This line of the manifest is not a digest and a path.",
      hint: "The manifest is damaged: restore it from a second copy."))
  public static let bagListedTwice = DiagnosticCode(
    "bag.listed-twice", .error, .damaged,
    zh: Wording("清单中“{path}”出现了两次。", hint: "每个文件只能有一行；请移交方重新制作。"),
    en: Wording(
      "The manifest lists “{path}” twice.", hint: "Each file has one line; ask the sender to make the bag again."))
  public static let bagListedAgain = DiagnosticCode(
    "bag.listed-again", .warning,
    zh: Wording("清单中“{path}”出现了两次，校验值相同。", hint: "BagIt 1.0 起不允许。"),
    en: Wording(
      "The manifest lists “{path}” twice with the same digest.", hint: "From BagIt 1.0 on that is not allowed."))
  public static let bagOutside = DiagnosticCode(
    "bag.outside", .error, .damaged,
    zh: Wording("路径“{path}”不在包的应有位置内，未打开。", hint: "这样的包不可信；请向移交方查问。"),
    en: Wording(
      "The path “{path}” leads out of where it may be; it was not opened.",
      hint: "Such a bag is not to be trusted: ask its sender."))
  public static let bagAsterisk = DiagnosticCode(
    "bag.asterisk", .warning,
    zh: Wording("清单中路径前有星号（md5sum 的写法）。", hint: "可以读取；标准的写法没有星号。"),
    en: Wording(
      "A path of the manifest has an asterisk before it, as md5sum writes.",
      hint: "It can be read; the standard has none."))
  public static let bagDotSlash = DiagnosticCode(
    "bag.dot-slash", .warning,
    zh: Wording("清单中的路径“{path}”以 ./ 开头。", hint: "可以读取；标准的写法直接从 data/ 开始。"),
    en: Wording(
      "The path “{path}” of the manifest begins with ./.", hint: "It can be read; the standard's begin with data/."))
  public static let bagFileMissing = DiagnosticCode(
    "bag.file-missing", .error, .damaged,
    zh: Wording("清单列出的文件不在了。", hint: "请从备份恢复：huizong archive repair --from 备份。"),
    en: Wording(
      "The file is listed and not there.", hint: "Restore it from a second copy: huizong archive repair --from COPY."))
  public static let bagUnfetched = DiagnosticCode(
    "bag.unfetched", .error, .damaged,
    zh: Wording("这个文件只在 fetch.txt 中有地址，还没有取来。", hint: "请移交方给出完整的包；本程序不从网上取文件。"),
    en: Wording(
      "The file is only named with its address in fetch.txt and was not fetched.",
      hint: "Ask the sender for the whole bag; nothing is fetched from the net here."))
  public static let bagFetchLine = DiagnosticCode(
    "bag.fetch-line", .error, .damaged,
    zh: Wording("fetch.txt 的这一行不是“地址 长度 路径”。", hint: "请移交方重新制作。"),
    en: Wording(
      "This line of fetch.txt is not an address, a length and a path.", hint: "Ask the sender to make the bag again."))
  public static let bagFileUnlisted = DiagnosticCode(
    "bag.file-unlisted", .error, .damaged,
    zh: Wording("清单里没有这个文件，它是后来放进来的。", hint: "查明来源后移出档案；需要留存的另行归档。"),
    en: Wording(
      "No manifest lists this file: it was put in later.",
      hint: "Find out whence it came and move it out; file it by itself if it is to be kept."))
  public static let bagNotInEvery = DiagnosticCode(
    "bag.not-in-every", .error, .damaged,
    zh: Wording("{manifest} 没有列出这个文件。", hint: "BagIt 1.0 要求每份清单列出全部文件；请从备份恢复清单。"),
    en: Wording(
      "{manifest} does not list this file.",
      hint: "BagIt 1.0 wants all files in every manifest: restore it from a second copy."))
  public static let bagFileSize = DiagnosticCode(
    "bag.file-size", .error, .damaged,
    zh: Wording("文件有 {found} 字节，应为 {expected} 字节。", hint: "请从备份恢复：huizong archive repair --from 备份。"),
    en: Wording(
      "The file has {found} bytes and should have {expected}.",
      hint: "Restore it from a second copy: huizong archive repair --from COPY."))
  public static let bagOxum = DiagnosticCode(
    "bag.oxum", .error, .damaged,
    zh: Wording("Payload-Oxum 为 {expected}，实际为 {found}（字节.文件数）。", hint: "用 --read-data 找出是哪个文件，再从备份恢复。"),
    en: Wording(
      "Payload-Oxum is {expected}, what is there is {found} (bytes.files).",
      hint: "Find the file by --read-data and restore it from a second copy."))
  public static let bagDamaged = DiagnosticCode(
    "bag.damaged", .error, .damaged,
    zh: Wording("内容与 {manifest} 中的校验值不符：文件被改动或损坏。", hint: "请从备份恢复：huizong archive repair --from 备份。"),
    en: Wording(
      "The bytes do not give the digest in {manifest}: the file was changed or damaged.",
      hint: "Restore it from a second copy: huizong archive repair --from COPY."))
  public static let bagUnreadable = DiagnosticCode(
    "bag.unreadable", .error, .damaged,
    zh: Wording("无法读取：{reason}。", hint: "检查磁盘和权限；磁盘有坏块时请尽快换盘，再从备份恢复。"),
    en: Wording(
      "It cannot be read: {reason}.",
      hint: "Check disk and permissions; where the disk fails, replace it soon and restore from a second copy."))
  public static let bagLink = DiagnosticCode(
    "bag.link", .error, .damaged,
    zh: Wording("这是链接或特殊文件，档案里只能有普通文件；没有打开。", hint: "查明来源后移出。"),
    en: Wording(
      "This is a link or a special file, where only plain files may be; it was not opened.",
      hint: "Find out whence it came and move it out."))
  public static let bagNamesClash = DiagnosticCode(
    "bag.names-clash", .warning,
    zh: Wording("文件名与“{other}”只差大小写或 Unicode 形式，换一个文件系统可能互相覆盖。", hint: "复制到 Windows 或 macOS 时请留意。"),
    en: Wording(
      "But for case or Unicode form the name is that of “{other}”: on another file system one may take the other's place.",
      hint: "Mind it when you copy to Windows or macOS."))
  public static let bagUnicodeForm = DiagnosticCode(
    "bag.unicode-form", .warning,
    zh: Wording("清单中的文件名与磁盘上的 Unicode 形式不同，按同一个文件处理。", hint: "多半是经 macOS 复制所致；内容没有问题。"),
    en: Wording(
      "The manifest has the name in another Unicode form than the disk; it is taken for the same file.",
      hint: "As a rule a copy by way of macOS does that; the content is well."))
  public static let bagSystemFile = DiagnosticCode(
    "bag.system-file", .warning,
    zh: Wording("这是操作系统自己生成的文件（.DS_Store、Thumbs.db 等）。", hint: "它不是归档内容；下次制作前请删去。"),
    en: Wording(
      "This is a file that an operating system makes for itself (.DS_Store, Thumbs.db).",
      hint: "It is no part of the record: remove it before the bag is made."))
  public static let bagAlgorithm = DiagnosticCode(
    "bag.algorithm", .warning,
    zh: Wording("不认识这份清单的校验算法，没有用它核对。", hint: "可用 MD5、SHA-1、SHA-224、SHA-256、SHA-384、SHA-512。"),
    en: Wording(
      "The algorithm of this manifest is not known; it was not used.",
      hint: "MD5, SHA-1, SHA-224, SHA-256, SHA-384 and SHA-512 are."))
  public static let bagTooLarge = DiagnosticCode(
    "bag.too-large", .error, .damaged,
    zh: Wording(
      "文件过大，没有读：最多 {limit} 行、{mebibytes} MiB。", hint: "一次征集不会有这么多文件；请分成几个包，或向移交方查问。"),
    en: Wording(
      "The file is too large and was not read: at most {limit} lines and {mebibytes} MiB.",
      hint: "No consultation has so many files: part it into several bags, or ask its sender."))
  public static let bagInfoLine = DiagnosticCode(
    "bag.info-line", .error, .damaged,
    zh: Wording("bag-info.txt 的这一行不是“名称: 内容”。", hint: "文件已损坏，请从备份恢复。"),
    en: Wording(
      "This line of bag-info.txt is not a label with a value.",
      hint: "The file is damaged: restore it from a second copy."))
  public static let bagSeal = DiagnosticCode(
    "bag.seal", .error, .damaged,
    zh: Wording("文件与登记簿中的 SHA-256 不符：被改动，或换成了别的包。", hint: "请从备份恢复：huizong archive repair --from 备份。"),
    en: Wording(
      "The file does not give the SHA-256 in the register: it was changed, or the bag is another one.",
      hint: "Restore it from a second copy: huizong archive repair --from COPY."))
  public static let bagUnsealed = DiagnosticCode(
    "bag.unsealed", .error, .damaged,
    zh: Wording("包里多出这个文件，登记时没有它。", hint: "查明来源后移出档案。"),
    en: Wording("The file was not there when the bag was registered.", hint: "Find out whence it came and move it out.")
  )
  public static let bagOther = DiagnosticCode(
    "bag.other", .error, .damaged,
    zh: Wording("文件夹里是另一个包：{found}。", hint: "两个包可能被对调；请核对后改回原名。"),
    en: Wording(
      "The folder holds another bag: {found}.",
      hint: "Two bags may have changed places: check, and give them their names back."))
  public static let bagFormsClash = DiagnosticCode(
    "bag.forms-clash", .error, .damaged,
    zh: Wording("另有一个文件与它同名，只是 Unicode 形式不同，无法分别存档。", hint: "改其中一个的文件名。"),
    en: Wording(
      "Another file has this name in another Unicode form; the two cannot be kept apart.", hint: "Rename one of them."))
}
