import Campaigns
import Diagnostics

extension RecordForm where Value == Contact {
  static var contact: RecordForm {
    object(
      .init("name", .optional(.text), \.name), .init("phone", .optional(.text), \.phone),
      .init("address", .optional(.text), \.address), .init("email", .optional(.text), \.email)
    ) { Contact(name: $0, phone: $1, address: $2, email: $3) }
  }
}

extension RecordForm where Value == ImprintStatement {
  static var imprint: RecordForm {
    object(
      .init("copies", .list(.text), \.copies), .init("printer", .optional(.text), \.printer),
      .init("date", .optional(.day), \.date)
    ) { ImprintStatement(copies: $0, printer: $1, date: $2) }
  }
}

extension RecordForm where Value == CampaignStatus {
  static var status: RecordForm {
    RecordForm<String>.text.mapping(\.rawValue, { CampaignStatus(rawValue: $0) }, "draft, final")
  }
}

extension RecordForm where Value == MaskingStyle {
  /// Absent where it is the usual one.
  static var masking: RecordForm {
    let form: RecordForm<MaskingStyle> = object(
      .init("names", .word, \.names), .init("numbers", .word, \.numbers)
    ) { MaskingStyle(names: $0, numbers: $1) }
    return RecordForm<MaskingStyle?>.optional(form).mapping({ $0 == .usual ? nil : $0 }, { $0 ?? .usual }, "{…}")
  }
}
