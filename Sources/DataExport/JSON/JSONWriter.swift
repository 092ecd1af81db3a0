/// Writes JSON that is the same for the same value: UTF-8, two blanks a level, members in the order given, decimals
/// without noise, a line feed at the end.
public enum JSONWriter {
  public static func write(_ value: JSONValue) -> [UInt8] {
    var output: [UInt8] = []
    append(value, indent: 0, to: &output)
    output.append(UInt8(ascii: "\n"))
    return output
  }

  /// The same on one line, without a line feed.
  public static func writeLine(_ value: JSONValue) -> [UInt8] {
    var output: [UInt8] = []
    appendLine(value, to: &output)
    return output
  }

  static func appendLine(_ value: JSONValue, to output: inout [UInt8]) {
    switch value {
    case .object(let members):
      for (index, member) in members.enumerated() {
        output += (index == 0 ? "{" : ", ").utf8
        append(text: member.name, to: &output)
        output += ": ".utf8
        appendLine(member.value, to: &output)
      }
      output += (members.isEmpty ? "{}" : "}").utf8
    case .array(let values):
      for (index, value) in values.enumerated() {
        output += (index == 0 ? "[" : ", ").utf8
        appendLine(value, to: &output)
      }
      output += (values.isEmpty ? "[]" : "]").utf8
    default: append(value, indent: 0, to: &output)
    }
  }

  private static func append(_ value: JSONValue, indent: Int, to output: inout [UInt8]) {
    switch value {
    case .object(let members):
      appendList(members, open: "{", close: "}", indent: indent, to: &output) { member, output in
        append(text: member.name, to: &output)
        output += ": ".utf8
        append(member.value, indent: indent + 1, to: &output)
      }
    case .array(let values):
      appendList(values, open: "[", close: "]", indent: indent, to: &output) { value, output in
        append(value, indent: indent + 1, to: &output)
      }
    case .string(let text): append(text: text, to: &output)
    case .integer(let number): output += String(number).utf8
    case .decimal(let digits, let places): output += decimal(digits, places).utf8
    case .boolean(let truth): output += (truth ? "true" : "false").utf8
    case .null: output += "null".utf8
    }
  }

  private static func appendList<Item>(
    _ items: [Item], open: Character, close: Character, indent: Int, to output: inout [UInt8],
    _ append: (Item, inout [UInt8]) -> Void
  ) {
    output += String(open).utf8
    for (index, item) in items.enumerated() {
      output += (index == 0 ? "\n" : ",\n").utf8
      output += [UInt8](repeating: UInt8(ascii: " "), count: 2 * (indent + 1))
      append(item, &output)
    }
    if !items.isEmpty {
      output.append(UInt8(ascii: "\n"))
      output += [UInt8](repeating: UInt8(ascii: " "), count: 2 * indent)
    }
    output += String(close).utf8
  }

  /// Only what must be escaped is (RFC 8259, 7).
  private static func append(text: String, to output: inout [UInt8]) {
    output.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""): output += "\\\"".utf8
      case UInt8(ascii: "\\"): output += "\\\\".utf8
      case 0x08: output += "\\b".utf8
      case 0x09: output += "\\t".utf8
      case 0x0a: output += "\\n".utf8
      case 0x0c: output += "\\f".utf8
      case 0x0d: output += "\\r".utf8
      case 0..<0x20:
        let digits = Array("0123456789abcdef".utf8)
        output += "\\u00".utf8
        output.append(digits[Int(byte >> 4)])
        output.append(digits[Int(byte & 15)])
      default: output.append(byte)
      }
    }
    output.append(UInt8(ascii: "\""))
  }

  /// The shortest decimal: 0.3 for 300 thousandths.
  private static func decimal(_ digits: Int, _ places: Int) -> String {
    var digits = digits
    var places = places
    while places > 0, digits % 10 == 0 {
      digits /= 10
      places -= 1
    }
    guard places > 0 else { return String(digits) }
    var text = String(digits.magnitude)
    while text.count <= places { text = "0" + text }
    return (digits < 0 ? "-" : "") + text.dropLast(places) + "." + text.suffix(places)
  }
}
