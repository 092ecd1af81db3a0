import Campaigns
import Diagnostics
import Documents

/// How and where the result is made public.
struct PublicationFields {
  private let map: FieldMap
  private let masking: MaskingChoices

  init(_ map: FieldMap, masking: MaskingChoices) {
    self.map = map
    self.masking = masking
  }

  func publication() -> Publication {
    Publication(
      url: map["url"]?.address(), codeCaption: map["qr_caption"]?.text(),
      head: map["head"]?.choice(of: Head.self) ?? .none,
      number: map["number"]?.text(), date: map["date"]?.date(), seal: map["seal"]?.choice(of: Seal.self) ?? .none,
      contact: contact(), level: map["publish"]?.choice(of: PublishingLevel.self) ?? .summary,
      publicColumns: map["public_columns"]?.names() ?? [], minimumCell: minimumCell(),
      acknowledgements: acknowledgements(), template: map["template"]?.text(), fonts: map["fonts"]?.text(),
      standard: map["standard"]?.choice(of: PDFStandard.self)?.rawValue, isIndexed: map["index"]?.flag() ?? false,
      remark: map["remark"]?.text(), archiveRoot: map["archiveRoot"]?.plainText(), imprint: imprint(),
      masking: masking.style,
      unmasked: masking.hand.generalKeeps, watchedWords: map["watch_words"]?.names() ?? [])
  }

  private func imprint() -> ImprintStatement? {
    guard let fields = map["imprint"]?.map() else { return nil }
    defer { fields.finish() }
    return ImprintStatement(
      copies: fields["copies"]?.texts() ?? [], printer: fields["printer"]?.text(), date: fields["date"]?.date())
  }

  private func contact() -> Contact? {
    guard let value = map["contact"] else { return nil }
    if value.isScalar { return value.plainText().map { Contact(name: $0) } }
    guard let fields = value.map() else { return nil }
    defer { fields.finish() }
    return Contact(
      name: fields["name"]?.text(), phone: fields["phone"]?.text(), address: fields["address"]?.text(),
      email: fields["email"]?.text())
  }

  private func minimumCell() -> Int {
    map["min_cell"]?.count() ?? Publication().minimumCell
  }

  private func acknowledgements() -> [Acknowledgement] {
    (map["acknowledge"]?.oneOrMore() ?? []).compactMap { value in
      guard let fields = value.map() else { return nil }
      defer { fields.finish() }
      guard let check = fields.required("check"), let reason = fields.required("reason") else { return nil }
      if !DiagnosticCode.all.contains(where: { $0.id == check }) {
        map.faults.report(.acknowledgedUnknown, at: value.node.place, ["check": check])
      }
      return Acknowledgement(check: check, reason: reason)
    }
  }
}
