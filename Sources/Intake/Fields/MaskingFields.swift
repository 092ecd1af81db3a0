/// What of an office's own is public and what more is to be hidden.
struct MaskingChoices {
  /// Text that is never masked: the office's own numbers and names.
  var keep: [String] = []
  /// Text that is always masked.
  var hide: [String] = []
}

struct MaskingFields {
  private let map: FieldMap

  init(_ map: FieldMap) { self.map = map }

  func masking() -> MaskingChoices {
    guard let fields = map["masking"]?.map() else { return MaskingChoices() }
    defer { fields.finish() }
    return MaskingChoices(keep: fields["keep"]?.texts() ?? [], hide: fields["hide"]?.texts() ?? [])
  }
}
