import Campaigns
import Diagnostics

/// Says fields and choices as the fill-in workbook calls them, where diagnostics name them.
struct FormNames: Sendable {
  /// The workbook's own words for its fields, by path without positions.
  let labels: [String: String]

  /// `活动` › `开始日期` of `window[0].from`; the path itself of what the workbook does not have.
  func label(of path: String) -> String {
    guard let (field, table) = Form.field(at: path) else {
      return Form.tables.first { $0.path == Form.withoutPositions(path) }?.title.zh ?? path
    }
    let own = Form.withoutPositions(table.map { $0.path + "." + field.path } ?? field.path)
    return labels[own] ?? field.label.zh
  }

  /// Whether the workbook is in Chinese.
  var isChinese: Bool { labels.isEmpty || labels.values.contains { $0.unicodeScalars.contains { $0.value >= 0x3400 } } }

  /// The diagnostic in the workbook's words.
  func renamed(_ code: DiagnosticCode, _ arguments: [String: String]) -> (DiagnosticCode, [String: String]) {
    guard let path = arguments["field"] else { return (code, arguments) }
    var (code, arguments) = (code, arguments)
    if code == .fieldUnknown || code == .fieldMisspelt, let (word, keys) = FormNames.key(path) {
      let words = keys.map { isChinese ? $0.words.zh : $0.words.en }
      let near = NearestName.find(word, among: words)
      arguments["field"] = word
      arguments["known"] = words.joined(separator: isChinese ? "、" : ", ")
      arguments["near"] = near
      return (near == nil ? .fieldUnknown : .fieldMisspelt, arguments)
    }
    arguments["field"] = label(of: path)
    guard code == .fieldNotChoice || code == .fieldChoiceMisspelt, let field = Form.field(at: path)?.field,
      let known = arguments["known"]
    else { return (code, arguments) }
    let values = Set(known.split(separator: ",").map { String($0).trimmingWhiteSpace() })
    let words = field.kind.choices.filter { values.contains($0.value) }.map { isChinese ? $0.words.zh : $0.words.en }
    arguments["known"] = words.joined(separator: isChinese ? "、" : ", ")
    let near = arguments["value"].flatMap { NearestName.find($0, among: words) }
    code = near == nil ? .fieldNotChoice : .fieldChoiceMisspelt
    arguments["near"] = near
    return (code, arguments)
  }

  /// The word of a table's column that says which field a line is, and the words that it may have: 意见总数 of
  /// `counts.意见总数`. Nil where the words are free.
  private static func key(_ path: String) -> (word: String, keys: [FormChoice])? {
    for table in Form.tables where path.hasPrefix(table.path + ".") {
      guard case .map(let key, _) = table.shape, let choices = table.field(key)?.kind.choices, !choices.isEmpty else {
        continue
      }
      let word = String(path.dropFirst(table.path.count + 1))
      if !choices.contains(where: { $0.value == word || word.hasPrefix($0.value + ".") }) { return (word, choices) }
    }
    return nil
  }
}
