/// What viewers call the pages: the numbers printed on them (ISO 32000-1, 12.4.2).
struct PageLabels {
  private enum Form: Equatable {
    /// Arabic digits that count on from `first`.
    case counting(first: Int)
    /// As it is printed: Roman numbers before the text.
    case printed(String)
    case none
  }

  private var ranges: [(page: Int, form: Form)] = []

  /// - Parameters:
  ///   - number: as printed on the page; nil where none is.
  ///   - page: from 0; each comes once, in order.
  mutating func append(_ number: String?, page: Int) {
    guard let number else { return add(.none, page) }
    guard let value = Int(number) else { return add(.printed(number), page) }
    if let last = ranges.last, case .counting(let first) = last.form, value - first == page - last.page { return }
    add(.counting(first: value), page)
  }

  private mutating func add(_ form: Form, _ page: Int) {
    if ranges.last?.form != form { ranges.append((page, form)) }
  }

  func write(to body: inout PDFBytes) {
    guard ranges.contains(where: { $0.form != .none }) else { return }
    body.write("/PageLabels<</Nums[")
    for range in ranges {
      body.write(range.page)
      switch range.form {
      case .counting(let first):
        body.write("<</S/D/St ")
        body.write(first)
      case .printed(let text):
        body.write("<</P")
        body.write(text: text)
      case .none: body.write("<<")
      }
      body.write(">>")
    }
    body.write("]>>")
  }
}
