import Diagnostics
import Documents

/// Lengths and sizes as templates write them.
enum TemplateLength {
  /// Sizes of Chinese type by their names, in points.
  static let sizes: [(name: String, points: Double)] = [
    ("初号", 42), ("小初", 36), ("一号", 26), ("小一", 24), ("二号", 22), ("小二", 18), ("三号", 16), ("小三", 15),
    ("四号", 14), ("小四", 12), ("五号", 10.5), ("小五", 9), ("六号", 7.5),
  ]

  /// `28mm`, `2.8cm`, `80pt`; a bare number is nothing.
  static func length(_ text: String) -> Length? {
    let units: [(name: String, points: Double)] = [("mm", 72 / 25.4), ("cm", 720 / 25.4), ("pt", 1)]
    guard let unit = units.first(where: { text.hasSuffix($0.name) }),
      let number = Double(text.dropLast(2).filter { $0 != " " }), number.isFinite
    else { return nil }
    return .points(number * unit.points)
  }

  /// `三号`, `16pt`, or the points alone.
  static func size(_ text: String) -> Length? {
    if let named = sizes.first(where: { $0.name == text }) { return .points(named.points) }
    return length(text) ?? Double(text).flatMap { $0.isFinite ? .points($0) : nil }
  }

  static func text(_ length: Length) -> String {
    let tenths = Int((length.millimetres * 10).rounded())
    return tenths % 10 == 0 ? "\(tenths / 10)mm" : "\(tenths / 10).\(tenths % 10)mm"
  }
}

extension FieldValue {
  /// - Parameter range: in millimetres.
  func length(in range: ClosedRange<Double>) -> Length? {
    guard let text = text() else { return nil }
    if let length = TemplateLength.length(text), range.contains(length.millimetres) { return length }
    faults.report(
      .templateLength, at: node.place,
      ["field": path, "value": text, "least": "\(Int(range.lowerBound))mm", "most": "\(Int(range.upperBound))mm"])
    return nil
  }

  /// From 5 to 96 pt.
  func typeSize() -> Length? {
    guard let text = text() else { return nil }
    if let size = TemplateLength.size(text), (5...96).contains(size.points) { return size }
    faults.report(.templateSize, at: node.place, ["field": path, "value": text])
    return nil
  }

  func count(in range: ClosedRange<Int>) -> Int? {
    guard let count = count() else { return nil }
    if range.contains(count) { return count }
    faults.report(
      .templateRange, at: node.place,
      ["field": path, "value": "\(count)", "least": "\(range.lowerBound)", "most": "\(range.upperBound)"])
    return nil
  }
}
