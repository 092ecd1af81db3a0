extension DiagnosticCode {
  static let verificationCodes: [DiagnosticCode] = [
    verifyEngine, verifyNoBytes, verifyAppended, verifyBytes, verifyFile, verifyFileExtra, verifyPages, verifyText,
    verifyFigure, verifyDrawing, verifyPicture, verifyFont, verifyMetadata, verifyTooLong, verifyTooMuch,
  ]

  public static let verifyEngine = DiagnosticCode(
    "verify.engine", .warning,
    zh: Wording("{name}：生成时为 {recorded}，此处为 {here}。", hint: "要逐字节核对，请用与生成时相同的版本。"),
    en: Wording(
      "{name}: {recorded} made the notice, here it is {here}.", hint: "To compare bytes, use the version that made it.")
  )
  public static let verifyNoBytes = DiagnosticCode(
    "verify.no-bytes", .warning,
    zh: Wording("程序、程序库、字体或模板与生成时不同，无法逐字节比较；只比较了文字、数字和记录。", hint: "请用与生成时相同的版本再核对一次。"),
    en: Wording(
      "Cannot compare bytes: program, libraries, fonts or template are not those that made the notice. Text, figures and record were compared instead.",
      hint: "Verify again with the version that made it."))
  public static let verifyAppended = DiagnosticCode(
    "verify.appended", .error, .damaged,
    zh: Wording(
      "原来的通知一字节未改，但其后又追加了 {count} 字节（例如电子签章或批注）。", hint: "追加的内容可能改变显示；请核对签章，或索取未追加的原件。"),
    en: Wording(
      "The notice itself stands unchanged, and {count} bytes were appended to it, as by an electronic seal or comments.",
      hint: "What was appended may change what is shown: check the seal, or ask for the file before it."))
  public static let verifyBytes = DiagnosticCode(
    "verify.bytes", .error, .damaged,
    zh: Wording("文件与按记录重新生成的通知不同，从第 {offset} 字节（从 0 数）起。", hint: "文件在生成之后被改动或损坏；请索取原件。"),
    en: Wording(
      "The file differs from the notice that its record gives, from byte {offset} on (counted from 0).",
      hint: "It was changed or damaged after it was made: ask for the original."))
  public static let verifyFile = DiagnosticCode(
    "verify.file", .error, .damaged,
    zh: Wording("内嵌文件“{name}”里是“{found}”，按记录应为“{expected}”。", hint: "该文件在生成之后被改动过；请索取原件。"),
    en: Wording(
      "The embedded file “{name}” has “{found}”; the record gives “{expected}”.",
      hint: "It was changed after it was made: ask for the original."))
  public static let verifyFileExtra = DiagnosticCode(
    "verify.file-extra", .error, .damaged,
    zh: Wording("内嵌文件“{name}”不是这份通知的记录。", hint: "它是生成之后加进去的；请索取原件。"),
    en: Wording(
      "The embedded file “{name}” is no part of this notice's record.",
      hint: "It was added after the notice was made: ask for the original."))
  public static let verifyPages = DiagnosticCode(
    "verify.pages", .error, .damaged,
    zh: Wording("文件有 {found} 页，按记录应有 {expected} 页。", hint: "文件在生成之后被改动过；请索取原件。"),
    en: Wording(
      "The file has {found} pages; the record gives {expected}.",
      hint: "It was changed after it was made: ask for the original."))
  public static let verifyText = DiagnosticCode(
    "verify.text", .error, .damaged,
    zh: Wording("页面上是“{found}”，按记录应为“{expected}”。", hint: "页面在生成之后被改动过；以内嵌记录为准，并请索取原件。"),
    en: Wording(
      "The page says “{found}”; the record gives “{expected}”.",
      hint: "The page was changed after it was made: ask for the original."))
  public static let verifyFigure = DiagnosticCode(
    "verify.figure", .error, .damaged,
    zh: Wording("数字 {figure} 按记录为 {value}，页面上是“{found}”。", hint: "请向发布单位核实这个数字。"),
    en: Wording(
      "The figure {figure} is {value} by the record; the page says “{found}”.",
      hint: "Ask the office that published the notice for this figure."))
  public static let verifyDrawing = DiagnosticCode(
    "verify.drawing", .error, .damaged,
    zh: Wording("文字相同，但本页的图形或版面与按记录生成的不同。", hint: "请索取原件；改动可能在图表、线条、颜色或二维码里。"),
    en: Wording(
      "The text is the same, but this page draws something otherwise than the record gives.",
      hint: "Ask for the original; the change may be in a chart, a rule, a colour or the QR code."))
  public static let verifyPicture = DiagnosticCode(
    "verify.picture", .error, .damaged,
    zh: Wording("本页的图片 {name} 与按记录生成的不同。", hint: "图片在生成之后被改动过；请索取原件。"),
    en: Wording(
      "The picture {name} of this page is not the one that the record gives.",
      hint: "It was changed after the file was made: ask for the original."))
  public static let verifyFont = DiagnosticCode(
    "verify.font", .error, .damaged,
    zh: Wording("本页所用的字体 {name} 与按记录生成的不同：显示出来的字可能不是文本层里的字。", hint: "字体在生成之后被改动过；请索取原件。"),
    en: Wording(
      "The font {name} of this page is not the one that the record gives: what is seen may not be what the text says.",
      hint: "It was changed after the file was made: ask for the original."))
  public static let verifyMetadata = DiagnosticCode(
    "verify.metadata", .error, .damaged,
    zh: Wording("元数据 {name} 为“{found}”，按记录应为“{expected}”。", hint: "元数据在生成之后被改动过；请索取原件。"),
    en: Wording(
      "The metadata {name} is “{found}”; the record gives “{expected}”.",
      hint: "It was changed after the file was made: ask for the original."))
  public static let verifyTooLong = DiagnosticCode(
    "verify.too-long", .error, .failed,
    zh: Wording("{seconds} 秒之内没有核对完。", hint: "这样大小的文件不该用这么久；内嵌的记录或模板可能有问题，请索取原件。"),
    en: Wording(
      "It was not verified within {seconds} seconds.",
      hint:
        "A file of this size should not take so long; the record or template in it may be amiss: ask for the original.")
  )
  public static let verifyTooMuch = DiagnosticCode(
    "verify.too-much", .error, .failed,
    zh: Wording("核对所需的内存超过 {memory} MiB。", hint: "这样大小的文件不该用这么多；内嵌的记录或模板可能有问题，请索取原件。"),
    en: Wording(
      "Verifying takes more than {memory} MiB of memory.",
      hint:
        "A file of this size should not take so much; the record or template in it may be amiss: ask for the original.")
  )
}
