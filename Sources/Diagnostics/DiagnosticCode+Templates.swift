extension DiagnosticCode {
  static let templateCodes: [DiagnosticCode] = [
    templateMissing, templateSyntax, templateField, templateReserved, templateConstruct, fieldUnprinted,
    localeUnprinted, dateFormUnofficial, templateLength, templateSize, templateColour, templateRange, templateBlock,
    templateDirective, numberUnprinted, templateTagOpen, templateSectionOpen,
    templateSectionClose, templatePart, templatePartLoop, templatePicture, templateEmphasis, templateCountBare,
    templateChartNumber,
  ]

  public static let templateMissing = DiagnosticCode(
    "template.missing", .error,
    zh: Wording("找不到模板“{path}”。", hint: "用 huizong templates list 查看已有模板。"),
    en: Wording("There is no template “{path}”.", hint: "huizong templates list shows those there are."))
  public static let templateSyntax = DiagnosticCode(
    "template.syntax", .error,
    zh: Wording("模板写法有误：{reason}。", hint: "请检查此处的 {{ }} 是否成对。"),
    en: Wording("The template is malformed: {reason}.", hint: "Check that the tags here are closed."))
  public static let templateField = DiagnosticCode(
    "template.unknown-field", .error,
    zh: Wording("模板用了不存在的字段“{field}”。", hint: "可用的字段见 templates/README.md。"),
    en: Wording(
      "The template names a field that there is not: “{field}”.", hint: "templates/README.md lists the fields."))
  public static let templateChartNumber = DiagnosticCode(
    "template.chart-number", .error,
    zh: Wording(
      "图中的“{number}”不是汇总得出的数字。",
      hint: "图只画汇总得出的数字，请写字段（如 {{count}}、{{votes}}）；没有的写 0 或 —。"),
    en: Wording(
      "“{number}” in a chart is no figure of the tally.",
      hint: "Charts draw figures of the tally only: name a field, as {{count}} or {{votes}}; what is absent is 0 or —.")
  )
  public static let templateReserved = DiagnosticCode(
    "template.reserved-character", .error,
    zh: Wording("模板含有私用区字符（U+E000–F8FF）。", hint: "请删除或替换此字符。"),
    en: Wording("The template holds a private-use character (U+E000–F8FF).", hint: "Remove or replace it."))
  public static let templateConstruct = DiagnosticCode(
    "template.construct", .error,
    zh: Wording("模板用了不支持的写法：{construct}。", hint: "可用的写法见 templates/README.md。"),
    en: Wording(
      "The template uses what templates do not have: {construct}.", hint: "templates/README.md lists what they have."))
  public static let fieldUnprinted = DiagnosticCode(
    "template.field-unprinted", .warning,
    zh: Wording("征集里有“{field}”，模板“{template}”不印它。", hint: "请在模板中加上它的字段（见 templates/README.md），或从 campaign.yaml 中去掉。"),
    en: Wording(
      "The campaign has “{field}”, which the template “{template}” does not print.",
      hint: "Add its field to the template (templates/README.md), or take it out of campaign.yaml."))
  public static let numberUnprinted = DiagnosticCode(
    "template.number-unprinted", .note,
    zh: Wording("发文字号“{number}”没有印出：公告没有版头。", hint: "需要印出时，请写 head: red、letter 或 preprinted。"),
    en: Wording(
      "The number “{number}” is not printed: the notice has no head.",
      hint: "To print it, write head: red, letter or preprinted."))
  public static let templateTagOpen = DiagnosticCode(
    "template.tag-open", .error,
    zh: Wording("“{tag}”在这一行没有 }}。", hint: "请在字段名之后写上 }}。"),
    en: Wording("“{tag}” has no }} on its line.", hint: "Write }} behind the name of the field."))
  public static let templateSectionOpen = DiagnosticCode(
    "template.section-open", .error,
    zh: Wording("“{tag}”没有结束。", hint: "请在它管到的最后一行之后写上 {end}。"),
    en: Wording("“{tag}” does not end.", hint: "Write {end} behind the last line that it holds."))
  public static let templateSectionClose = DiagnosticCode(
    "template.section-close", .error,
    zh: Wording("“{tag}”没有与它对应的开始。", hint: "请在它管到的第一行之前写上 #{name} 或 ^{name}，或删去它。"),
    en: Wording(
      "“{tag}” ends what was not begun.",
      hint: "Write #{name} or ^{name} before the first line that it holds, or delete it."))
  public static let templatePart = DiagnosticCode(
    "template.unknown-part", .error,
    zh: Wording("模板用了不存在的部件“{part}”。", hint: "部件是模板文件夹或 templates/parts 中的 {part}.md。"),
    en: Wording(
      "The template names a part that there is not: “{part}”.",
      hint: "A part is a file {part}.md in the template's folder or in templates/parts."))
  public static let templatePartLoop = DiagnosticCode(
    "template.part-in-itself", .error,
    zh: Wording("部件“{part}”把自己包含了进去。", hint: "只有在 {{#groups}}…{{/groups}} 里，部件才可以包含自己。"),
    en: Wording(
      "The part “{part}” contains itself.", hint: "Only within {{#groups}}…{{/groups}} may a part contain itself."))
  public static let templatePicture = DiagnosticCode(
    "template.unknown-picture", .error,
    zh: Wording("模板用了不存在的图片“{picture}”。", hint: "图片（.png、.jpg）应放在模板文件夹里，并写明替代文字。"),
    en: Wording(
      "The template names a picture that there is not: “{picture}”.",
      hint: "Pictures (.png, .jpg) stand in the template's folder, and each has its alternative text."))
  public static let templateEmphasis = DiagnosticCode(
    "template.emphasis", .error,
    zh: Wording("这里的 ** 紧挨着标点，不起作用，会照样印出来。", hint: "请写成 [文字](strong:)。"),
    en: Wording(
      "** beside a mark has no effect here and would be printed as it stands.", hint: "Write [words](strong:) instead.")
  )
  public static let templateCountBare = DiagnosticCode(
    "template.count-runs-on", .error,
    zh: Wording(
      "{label}之后紧接着{count}：名称以数字结尾时，两个数会连成一个（热线12345、1条）。", hint: "请在两者之间写{joint}或标点。"),
    en: Wording(
      "{count} stands right behind {label}: where a label ends in a digit, both would be read as one number.",
      hint: "Write {joint} or a mark between them."))
  public static let templateLength = DiagnosticCode(
    "template.length", .error,
    zh: Wording("“{field}”不能是“{value}”。", hint: "请写成 28mm、2.8cm 或 80pt，在 {least} 与 {most} 之间。"),
    en: Wording("“{field}” cannot be “{value}”.", hint: "Write 28mm, 2.8cm or 80pt, from {least} to {most}."))
  public static let templateSize = DiagnosticCode(
    "template.type-size", .error,
    zh: Wording("字号“{field}”不能是“{value}”。", hint: "请写成 三号、小四 或 16pt，在 5pt 与 96pt 之间。"),
    en: Wording("The size “{field}” cannot be “{value}”.", hint: "Write 三号, 小四 or 16pt, from 5pt to 96pt."))
  public static let templateColour = DiagnosticCode(
    "template.colour", .error,
    zh: Wording("颜色“{field}”不能是“{value}”。", hint: "请写成 \"#C00000\"。"),
    en: Wording("The colour “{field}” cannot be “{value}”.", hint: "Write \"#C00000\"."))
  public static let templateRange = DiagnosticCode(
    "template.range", .error,
    zh: Wording("“{field}”不能是 {value}。", hint: "请写 {least} 至 {most} 之间的整数。"),
    en: Wording("“{field}” cannot be {value}.", hint: "Write a whole number from {least} to {most}."))
  public static let templateBlock = DiagnosticCode(
    "template.text-block", .error,
    zh: Wording("版心超出纸张：右边到 {right}（纸宽 {width}），下边到 {bottom}（纸高 {height}）。", hint: "请改小版心或边距。"),
    en: Wording(
      "The text block leaves the paper: it ends at {right} (width {width}) and {bottom} (height {height}).",
      hint: "Make the block or its margins smaller."))
  public static let templateDirective = DiagnosticCode(
    "template.directive", .error,
    zh: Wording("模板的 {directive} 写法有误：{problem}", hint: "写法见 templates/README.md。"),
    en: Wording("The template's {directive} is malformed: {problem}", hint: "templates/README.md says how to write it.")
  )
  public static let dateFormUnofficial = DiagnosticCode(
    "template.date-form", .note,
    zh: Wording("落款日期按 date_form: {form} 排印；公文的成文日期用阿拉伯数字（GB/T 9704-2012，7.3.5.4）。"),
    en: Wording(
      "The date under the notice is set by date_form: {form}; an official document has it in Arabic digits "
        + "(GB/T 9704-2012, 7.3.5.4)."))
  public static let localeUnprinted = DiagnosticCode(
    "template.locale-unprinted", .warning,
    zh: Wording("模板“{template}”没有英文，通知中有中文字样。", hint: "请为它的每个 .md 部件加写 .en.md。"),
    en: Wording(
      "The template “{template}” has no English: words of the notice are in Chinese.",
      hint: "Write an .en.md beside each of its .md files."))
}
