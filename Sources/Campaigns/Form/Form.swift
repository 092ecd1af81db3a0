/// The form of a campaign in one workbook: every field of `campaign.yaml` with its sheet, label, help and kind. The workbook is
/// written by it and read by it; a field that it lacks fails a test.
public enum Form {
  /// In the order of their tabs; the sheet of the suggestions stands behind that of the groups.
  public static let sheets: [FormSheet] = [campaign, groups, questionnaire, numbers, prose, more, translation]
  /// The sheet behind which the suggestions stand.
  public static var sheetBeforeRows: FormSheet { groups }

  public static let facts: [FormField] = sheets.flatMap(\.facts).flatMap(\.fields)
  public static let tables: [FormTable] = sheets.flatMap(\.tables)

  /// The sheet of suggestions. More of them are numbered: 意见(2).
  public static let rowsName = FormWords("意见", "Suggestions")
  public static let guideName = FormWords("填写说明", "Guide")
  /// Hidden: what drop-down lists offer.
  public static let choicesName = FormWords("选项", "Choices")
  /// The first cell of the hidden sheet.
  public static let choicesTitle = FormWords(
    "下拉清单，由程序使用，请勿改动。", "Drop-down lists, used by the program: leave them alone.")
  public static let guideTitle = FormWords("意见征集活动填写本", "A consultation to fill in")

  /// Heads of the columns of facts.
  public static let item = FormWords("项目", "Item")
  public static let value = FormWords("填写内容", "Fill in")
  public static let help = FormWords("说明", "What it is")

  /// UTF-16 units that a cell holds.
  public static let cellLimit = 32_767
  /// The mark of what is to be nothing, whatever the office's file says.
  public static let nothing = "~"

  /// The field that a path of the campaign names, and the table that it is a column of; positions do not count.
  public static func field(at path: String) -> (field: FormField, table: FormTable?)? {
    if let fact = facts.first(where: { $0.path == path }) { return (fact, nil) }
    let plain = withoutPositions(path)
    if let fact = facts.first(where: { withoutPositions($0.path) == plain }) { return (fact, nil) }
    for table in tables {
      for field in table.fields {
        let own = withoutPositions(table.path + "." + field.path)
        if own == plain || collapsed(own, table) == collapsed(plain, table) { return (field, table) }
      }
      if let field = keyed(plain, table) { return (field, table) }
    }
    return nil
  }

  /// The field of a path in which words of the campaign stand for positions: `channels.网上`, `breakdowns.items.群众.share`.
  private static func keyed(_ path: String, _ table: FormTable) -> FormField? {
    guard path.hasPrefix(table.path + ".") else { return nil }
    let rest = path.dropFirst(table.path.count + 1).split(separator: ".").map(String.init)
    guard let last = rest.last else { return nil }
    switch table.shape {
    case .map(_, let scalar): return rest.count == 1 ? table.field(scalar ?? "value") : table.field(last)
    case .names(_, let value): return table.field(value)
    case .entries(let name, let asMap) where rest.first == name:
      return rest.count > 2 ? table.field(name + "." + last) : table.field(name + (asMap ? ".count" : ".votes"))
    default: return nil
    }
  }

  /// `groups[2].heading` is `groups.heading`.
  public static func withoutPositions(_ path: String) -> String {
    var result = ""
    var isInside = false
    for character in path {
      if character == "[" { isInside = true }
      if !isInside { result.append(character) }
      if character == "]" { isInside = false }
    }
    return result
  }

  /// Groups in groups are groups.
  private static func collapsed(_ path: String, _ table: FormTable) -> String {
    guard case .tree(let name) = table.shape else { return path }
    var parts = path.split(separator: ".")
    while parts.count > 2, parts[0] == Substring(table.path), parts[1] == Substring(name) { parts.remove(at: 1) }
    return parts.joined(separator: ".")
  }
}
