extension DiagnosticCode {
  static let readingCodes: [DiagnosticCode] = [
    readingNotPDF, readingEncrypted, readingDamaged, readingRepaired, readingExhausted, readingStreamDamaged,
    readingStreamTooLarge, readingFilterUnknown, readingPageMissing, readingTooMuch,
  ]

  public static let readingNotPDF = DiagnosticCode(
    "reading.not-pdf", .error,
    zh: Wording("“{path}”不是 PDF 文件：开头 1024 字节内没有“%PDF-”。", hint: "请给出 PDF 文件的路径。"),
    en: Wording(
      "“{path}” is no PDF file: “%PDF-” does not stand in its first 1024 bytes.", hint: "Give the path of a PDF file."))
  public static let readingEncrypted = DiagnosticCode(
    "reading.encrypted", .error,
    zh: Wording(
      "PDF 文件已加密。本程序生成的文件从不加密，加密的文件不是原件。",
      hint: "请取得未加密的原件；没有密码也能打开的加密文件，可先用 qpdf --decrypt 另存一份再查看。"),
    en: Wording(
      "The PDF file is encrypted. Files made by this program never are, so this is not the original.",
      hint: "Get the original. A file that opens without a password can be saved by qpdf --decrypt and shown then."))
  public static let readingDamaged = DiagnosticCode(
    "reading.damaged", .error,
    zh: Wording("PDF 文件已损坏，无法读取：{reason}。", hint: "请重新取得该文件，例如再下载一次。"),
    en: Wording("The PDF file is damaged and cannot be read: {reason}.", hint: "Get the file anew: download it again."))
  public static let readingRepaired = DiagnosticCode(
    "reading.repaired", .warning,
    zh: Wording("PDF 文件有损坏，读取时作了修补：{reason}。", hint: "请重新取得该文件，例如再下载一次。"),
    en: Wording(
      "The PDF file is damaged; it was repaired for reading: {reason}.", hint: "Get the file anew: download it again."))
  public static let readingExhausted = DiagnosticCode(
    "reading.exhausted", .error,
    zh: Wording(
      "读取 PDF 文件所需的内存或时间，远超同样大小的文件应有的数量。", hint: "文件可能已损坏，或被人做成了陷阱。请重新取得该文件。"),
    en: Wording(
      "Reading the PDF file takes far more memory or time than a file of its size may.",
      hint: "It may be damaged, or made as a trap. Get the file anew."))
  public static let readingStreamDamaged = DiagnosticCode(
    "reading.stream-damaged", .error,
    zh: Wording("PDF 文件中“{name}”的数据已损坏：{reason}。", hint: "请重新取得该文件，例如再下载一次。"),
    en: Wording(
      "The data of “{name}” in the PDF file are damaged: {reason}.", hint: "Get the file anew: download it again."))
  public static let readingStreamTooLarge = DiagnosticCode(
    "reading.stream-too-large", .error,
    zh: Wording("PDF 文件中的“{name}”解压后超过 {limit} 字节。", hint: "这不是本程序写出的内容。文件可能被人做成了陷阱，请重新取得。"),
    en: Wording(
      "“{name}” in the PDF file expands to more than {limit} bytes.",
      hint: "This program did not write it. The file may be made as a trap: get it anew."))
  public static let readingFilterUnknown = DiagnosticCode(
    "reading.filter-unknown", .error,
    zh: Wording(
      "PDF 文件中“{name}”的数据用 {filter} 编码，只能读取未压缩的和 FlateDecode 的。",
      hint: "文件是其他程序写的。可先用 qpdf --stream-data=compress 另存一份再查看。"),
    en: Wording(
      "The data of “{name}” in the PDF file are encoded by {filter}; only plain and FlateDecode ones are read.",
      hint: "Another program wrote the file. Save a copy by qpdf --stream-data=compress and show that."))
  public static let readingPageMissing = DiagnosticCode(
    "reading.page-missing", .error,
    zh: Wording("PDF 文件没有第 {page} 页：共 {count} 页。", hint: "请给出 1 到 {count} 之间的页码；文件若已损坏，请重新取得。"),
    en: Wording(
      "The PDF file has no page {page}: it has {count}.",
      hint: "Give a page from 1 to {count}; if the file is damaged, get it anew."))
  public static let readingTooMuch = DiagnosticCode(
    "reading.too-much", .error,
    zh: Wording("PDF 文件的“{name}”超过读取上限（{limit}）。", hint: "这不是本程序写出的内容。文件可能被人做成了陷阱，请重新取得。"),
    en: Wording(
      "“{name}” of the PDF file exceeds what is read ({limit}).",
      hint: "This program did not write it. The file may be made as a trap: get it anew."))
}
