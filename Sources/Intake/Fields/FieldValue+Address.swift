import Campaigns

extension FieldValue {
  /// The address of a page, which is printed, linked and made a QR code.
  func address() -> String? {
    guard let text = text() else { return nil }
    if WebAddress.isPage(text) { return text }
    faults.report(
      .fieldNotAddress, at: node.place, ["field": path, "value": text.count > 40 ? text.prefix(40) + "…" : text])
    return nil
  }
}
