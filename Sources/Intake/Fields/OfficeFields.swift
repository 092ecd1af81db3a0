import Diagnostics

/// What `office.yaml` may hold: what an office says in every campaign.
enum OfficeFields {
  static let names = [
    "huizong", "issuer", "contact", "locale", "date_form", "template", "masking", "fonts", "standard", "seal", "head",
    "qr_caption", "publish", "index", "remark", "public_columns", "min_cell", "columns", "dispositions",
    "watch_words",
  ]

  /// The entries of an office's file; those that belong to one campaign are reported and left out.
  static func entries(of document: YAMLDocument, path: String, faults: FieldFaults) -> [YAMLNode.Entry] {
    guard case .map(let entries) = document.root.content else {
      faults.report(.fieldNotMap, at: document.root.place, ["field": path, "value": ""])
      return []
    }
    return entries.filter { entry in
      if names.contains(entry.key) { return true }
      if let near = NearestName.find(entry.key, among: names) {
        faults.report(.fieldMisspelt, at: entry.place, ["field": entry.key, "near": near])
      } else {
        faults.report(
          .fieldNotForOffice, at: entry.place, ["field": entry.key, "known": names.joined(separator: ", ")])
      }
      return false
    }
  }
}
