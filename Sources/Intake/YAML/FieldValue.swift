import Campaigns
import Diagnostics

/// One value of a field or list. Each reading method gives nil and one diagnostic where the value is not of its kind.
struct FieldValue {
  let node: YAMLNode
  /// `groups[2].heading`.
  let path: String
  /// Last part of the path.
  let name: String
  let faults: FieldFaults

  /// The greatest count that is taken for one: beyond it is a telephone number in the wrong field.
  static let countLimit = 1_000_000_000_000

  /// Words without white space at their ends; nil where there are none.
  func text() -> String? {
    guard let text = scalar else { return fail(.fieldNotText) }
    let trimmed = text.trimmingWhiteSpace()
    return trimmed.isEmpty ? nil : trimmed
  }

  /// The words of a field that may hold one text where it usually has fields: a full-width colon in it is a slip.
  func plainText() -> String? {
    guard let text = text() else { return nil }
    return YAMLFault.keyBeforeFullWidthColon(text) == nil ? text : fail(.fieldNotMap)
  }

  /// A whole number from 0; digits of either width, thousands may be parted by commas.
  func count() -> Int? {
    guard let text = scalar else { return fail(.fieldNotCount) }
    let digits = PlainNumber.digits(of: text)
    guard let digits, let number = Int(digits), number <= FieldValue.countLimit else {
      return fail(.fieldNotCount, ["value": text])
    }
    return number
  }

  /// Per cent as written, with or without its sign.
  func share() -> StatedShare? {
    guard let text = scalar else { return fail(.fieldNotShare) }
    return StatedShare(text.trimmingWhiteSpace()) ?? fail(.fieldNotShare, ["value": text])
  }

  func flag() -> Bool? {
    guard let text = scalar else { return fail(.fieldNotFlag) }
    switch text.lowercased() {
    case "true", "yes", "on", "是": return true
    case "false", "no", "off", "否": return false
    default: return fail(.fieldNotFlag, ["value": text])
    }
  }

  func date() -> CalendarDate? {
    guard let text = scalar else { return fail(.fieldNotDate) }
    return DayReader(isDayFirst: false).read(text) ?? fail(.fieldNotDate, ["value": text])
  }

  /// One of the words of an enumeration.
  func choice<Choice: RawRepresentable & CaseIterable>(of type: Choice.Type) -> Choice?
  where Choice.RawValue == String {
    let words = Choice.allCases.map(\.rawValue)
    guard let text = scalar else { return fail(.fieldNotChoice, ["known": words.joined(separator: ", ")]) }
    if let choice = Choice(rawValue: text) { return choice }
    if let near = NearestName.find(text, among: words) {
      return fail(.fieldChoiceMisspelt, ["value": text, "known": words.joined(separator: ", "), "near": near])
    }
    return fail(.fieldNotChoice, ["value": text, "known": words.joined(separator: ", ")])
  }

  func map() -> FieldMap? {
    guard case .map(let entries) = node.content else {
      return fail(.fieldNotMap, ["value": scalar ?? ""])
    }
    return FieldMap(entries, path: path, place: node.place, faults: faults)
  }

  /// The items of a list.
  func list() -> [FieldValue] {
    guard case .list(let nodes) = node.content else {
      let failed: [FieldValue]? = fail(.fieldNotList)
      return failed ?? []
    }
    return items(nodes)
  }

  /// The items of a list, or the value itself where one stands alone.
  func oneOrMore() -> [FieldValue] {
    guard case .list(let nodes) = node.content else { return [self] }
    return items(nodes)
  }

  func texts() -> [String] { oneOrMore().compactMap { $0.text() } }

  /// Short names. Of a list in brackets the items are parted by narrow commas: an item with another mark between names is
  /// told of, unless it stands in quotes.
  func names() -> [String] {
    let items = oneOrMore()
    if node.isFlow { for item in items { item.checkParting(of: path) } }
    return items.compactMap { $0.plainText() }
  }

  /// - Parameter list: the path of the list.
  func checkParting(of list: String) {
    guard case .scalar(let text, isPlain: true) = node.content,
      let mark = text.firstIndex(where: { "，、；".contains($0) }), mark != text.startIndex,
      text.index(after: mark) != text.endIndex
    else { return }
    faults.report(
      .listNotParted, at: node.place, ["field": list, "value": text.count > 40 ? text.prefix(40) + "…" : text])
  }

  var isMap: Bool { if case .map = node.content { true } else { false } }
  var isScalar: Bool { scalar != nil }

  private var scalar: String? {
    guard case .scalar(let text, _) = node.content else { return nil }
    return text
  }

  private func items(_ nodes: [YAMLNode]) -> [FieldValue] {
    nodes.enumerated().map { index, node in
      let here = "\(path)[\(index)]"
      faults.record(here, at: node.place)
      return FieldValue(node: node, path: here, name: "\(name)[\(index)]", faults: faults)
    }
  }

  private func fail<Value>(_ code: DiagnosticCode, _ arguments: [String: String] = [:]) -> Value? {
    if let key = scalar.flatMap({ YAMLFault.keyBeforeFullWidthColon($0) }) {
      faults.report(.yamlFullWidthColon, at: node.place, ["key": key])
      return nil
    }
    var arguments = arguments
    arguments["field"] = path
    // Quoted so that the clerk finds it, but no more than a line of it.
    if let value = arguments["value"] { arguments["value"] = value.count > 40 ? value.prefix(40) + "…" : value }
    if arguments["value"] == nil { arguments["value"] = isMap ? "{…}" : "[…]" }
    faults.report(code, at: node.place, arguments)
    return nil
  }
}
