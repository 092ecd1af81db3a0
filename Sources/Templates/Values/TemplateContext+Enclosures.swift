import Campaigns
import Documents

/// Fields for what goes with a notice: pictures, annexes, 附注, 版记.
extension TemplateContext {
  mutating func addEnclosures(_ fields: inout [String: Any]) {
    let annexes = self.annexes
    fields["hasAnnexes"] = !annexes.isEmpty
    fields["annexes"] = annexes.enumerated().map { index, annex in
      self.annex(annex, label: words.annexLabel(index + 1, of: annexes.count))
    }.marked()
    fields["imagesBefore"] = images(at: .before)
    fields["imagesAfter"] = images(at: .after)
    set(&fields, "remark", campaign.remark.map { token($0, .office, "remark") })
    set(&fields, "archiveRoot", campaign.archiveRoot.map { token(grouped($0), .code) })
    set(&fields, "imprint", campaign.imprint.flatMap { imprint($0) })
  }

  /// In groups of eight, as one reads and compares digits.
  private func grouped(_ digits: String) -> String {
    let all = Array(digits)
    return stride(from: 0, to: all.count, by: 8).map { String(all[$0..<min($0 + 8, all.count)]) }.joined(separator: " ")
  }

  private mutating func annex(_ annex: Annex, label: String) -> [String: Any] {
    var fields: [String: Any] = ["title": token(annex.title, .office), "label": token(label, .template)]
    switch annex.content {
    case .table:
      fields["isTable"] = true
      fields["isFile"] = false
    case .file(let file):
      fields["isTable"] = false
      fields["isFile"] = attachments.annexes[file.name] != nil
      fields["file"] = token(file.name, .code)
    }
    return fields
  }

  private mutating func images(at position: Section.Position) -> [[String: Any]] {
    campaign.statements.images.filter { $0.position == position }.map { image in
      [
        "file": token(image.file, .code), "alt": token(image.alternative, .office),
        "caption": orFalse(image.caption.map { token($0, .office) }),
      ]
    }
  }

  /// Nil where it says nothing.
  private mutating func imprint(_ imprint: ImprintStatement) -> [String: Any]? {
    var fields: [String: Any] = [:]
    if !imprint.copies.isEmpty { fields["copies"] = token(words.copies(imprint.copies), .office) }
    set(&fields, "printer", imprint.printer.map { token($0, .office) })
    set(&fields, "date", imprint.date.map { tokens.token(words.formalDay($0)) })
    return fields.isEmpty ? nil : fields
  }
}
