import Diagnostics

/// The resources of a page or form (ISO 32000-1, 7.8.3), each read when it is first used.
final class PageResources {
  struct Form {
    let number: PDFObject.ObjectNumber
    let matrix: Transform
    /// Nil where it uses those of where it is drawn.
    let resources: PageResources?
  }

  private let entries: [String: PDFObject]
  private var categories: [String: [String: PDFObject]] = [:]
  private var fonts: [String: PageFont?] = [:]
  private var forms: [String: Form?] = [:]
  private var lists: [String: [String: PDFObject]?] = [:]

  init(_ entries: [String: PDFObject]) { self.entries = entries }

  func font(_ name: String, of file: PDFFile) throws(Failed) -> PageFont? {
    if let known = fonts[name] { return known }
    let font = try file.font(try entry("Font", name, of: file))
    fonts[name] = .some(font)
    return font
  }

  /// The form of this name; nil where it is an image, or nothing.
  func form(_ name: String, of file: PDFFile) throws(Failed) -> Form? {
    if let known = forms[name] { return known }
    var form: Form?
    if let number = try entry("XObject", name, of: file)?.reference,
      let entries = try file.dictionary(.reference(number)),
      try file.resolve(entries["Subtype"] ?? .null).name == "Form"
    {
      form = Form(
        number: number, matrix: Transform(try file.array(entries["Matrix"]) ?? []) ?? .identity,
        resources: try file.dictionary(entries["Resources"]).map { PageResources($0) })
    }
    forms[name] = .some(form)
    return form
  }

  /// The list of properties of a `BDC`, whose second operand is the list or names it.
  func properties(_ operands: [PDFObject], of file: PDFFile) throws(Failed) -> [String: PDFObject]? {
    guard operands.count == 2 else { return nil }
    if case .dictionary(let entries) = operands[1] { return entries }
    guard let name = operands[1].name else { return nil }
    if let known = lists[name] { return known }
    var list = try file.dictionary(try entry("Properties", name, of: file))
    if let text = list?["ActualText"] { list?["ActualText"] = try file.resolve(text) }
    lists[name] = .some(list)
    return list
  }

  private func entry(_ category: String, _ name: String, of file: PDFFile) throws(Failed) -> PDFObject? {
    if let known = categories[category] { return known[name] }
    let read = try file.dictionary(entries[category]) ?? [:]
    categories[category] = read
    return read[name]
  }
}
