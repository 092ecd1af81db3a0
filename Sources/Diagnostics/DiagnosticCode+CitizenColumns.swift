/// Codes of columns and lines that an office's table has for its own words and a citizen's for his, and of what would print
/// somebody's name.
extension DiagnosticCode {
  static let citizenColumnCodes: [DiagnosticCode] = [
    reasonTheirs, personLine, groupsDifferent, repliesAsOutcomes, optionsNames,
  ]

  public static let reasonTheirs = DiagnosticCode(
    "rows.reason-theirs", .note,
    zh: Wording(
      "“{header}”一栏没有作为本机关的处理理由读取：它左边没有采纳情况一栏，写的多半是提出人自己的理由。只作内部保留，不公布。",
      hint: "若是本机关的理由，请把表头改成“采纳理由”（或 reason），再读一次。"),
    en: Wording(
      "“{header}” was not read as the office's reason: no column of outcomes stands left of it, so that it most likely is the citizen's own. It is kept, and not published.",
      hint: "If it is the office's, name the column “采纳理由” (or reason) and read it again."))
  public static let personLine = DiagnosticCode(
    "rows.person-line", .note,
    zh: Wording(
      "这一行只有一格有字，写的是人（姓名、电话或反映人），没有算作意见，也不作小标题。", hint: "要保留提出人时，请把姓名和电话写进下面各行的姓名、联系方式两栏。"),
    en: Wording(
      "This line has one cell alone, which says who somebody is; it is taken neither for a suggestion nor for a heading.",
      hint: "To keep who it is, write name and number into the columns name and contact of the rows below."))
  public static let groupsDifferent = DiagnosticCode(
    "import.groups-different", .warning,
    zh: Wording(
      "“{header}”一栏 {count} 格中有 {different} 种写法，几乎各不相同，像是每件的标题，没有作为分组：作为分组时，每一种都会成为公告的小标题。",
      hint: "确是分组的，请加上 --columns group={header} 重新导入。"),
    en: Wording(
      "The {count} cells of “{header}” say {different} different things, as titles do, and are not taken for groups, each of which would be a heading of the notice.",
      hint: "If they are groups, import again with --columns \"group={header}\"."))
  public static let repliesAsOutcomes = DiagnosticCode(
    "import.outcomes-sentences", .warning,
    zh: Wording(
      "“{header}”一栏多是整句的话，作为答复（reply）读取，不作为处理结果逐句统计；其中通行的说法（采纳、未采纳等）仍是处理结果。",
      hint: "答复会公布，请先看其中有没有别人的姓名；并核对各条的处理结果。确要照原句统计的，请加上 --columns disposition={header} 重新导入。"),
    en: Wording(
      "Most cells of “{header}” are sentences: they are read as the reply, and not counted as outcomes; known words among them (采纳, 未采纳 …) still are outcomes.",
      hint:
        "Replies are published: look for names of others in them, and check the outcomes; to count the sentences as they are, import again with --columns \"disposition={header}\"."
    )
  )
  public static let optionsNames = DiagnosticCode(
    "import.options-names", .warning,
    zh: Wording(
      "“{question}”问的是人，或者答案像是人名，没有列为选项，只统计多少人答了，免得印出姓名。",
      hint: "确可公布的（如公开的候选人），请在 campaign.yaml 这道题把 type 改成 single，并用 options: [甲, 乙] 逐一列出。"),
    en: Wording(
      "“{question}” asks for persons, or its answers look like their names; they are not listed as options, so that no name is printed, and only how many answered is counted.",
      hint:
        "If they may be printed (candidates who are public), set the question's type to single and list them under options in campaign.yaml."
    ))
}
