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

  /// The diagnostic in the workbook's words.
  func renamed(_ code: DiagnosticCode, _ arguments: [String: String]) -> (DiagnosticCode, [String: String]) {
    guard let path = arguments["field"] else { return (code, arguments) }
    var (code, arguments) = (code, arguments)
    arguments["field"] = label(of: path)
    guard code == .fieldNotChoice || code == .fieldChoiceMisspelt, let field = Form.field(at: path)?.field,
      let known = arguments["known"]
    else { return (code, arguments) }
    let isChinese = labels.values.contains { $0.unicodeScalars.contains { $0.value >= 0x3400 } }
    let values = Set(known.split(separator: ",").map { String($0).trimmingWhiteSpace() })
    let words = field.kind.choices.filter { values.contains($0.value) }.map { isChinese ? $0.words.zh : $0.words.en }
    arguments["known"] = words.joined(separator: isChinese ? "、" : ", ")
    let near = arguments["value"].flatMap { NearestName.find($0, among: words) }
    code = near == nil ? .fieldNotChoice : .fieldChoiceMisspelt
    arguments["near"] = near
    return (code, arguments)
  }
}
