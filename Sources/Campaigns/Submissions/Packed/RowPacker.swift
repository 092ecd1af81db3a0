/// Rows as bytes: a word of flags for what is there, then each field in the order of `RowUnpacker`. Numbers are LEB128.
public enum RowPacker {
  /// The longest packed number, in bytes.
  static let longestNumber = 10

  /// Bytes in front of each row, which say how long it is.
  public static let lengthSize = 4

  /// Appends a row with its length before it.
  public static func pack(_ row: PackedRow, into buffer: inout RowBuffer) {
    buffer.reserve(bound(row))
    let start = buffer.count
    for _ in 0..<lengthSize { buffer.put(0) }
    buffer.put(number: Int(fields(of: row).rawValue))
    put(row.id, &buffer)
    if let submission = row.submission { put(submission, &buffer) }
    if let received = row.received {
      buffer.put(number: (received.year * 12 + received.month - 1) * 31 + received.day - 1)
    }
    if let channel = row.channel { put(channel, &buffer) }
    if let district = row.district { put(district, &buffer) }
    if let name = row.name { put(name, &buffer) }
    if let contact = row.contact { put(contact, &buffer) }
    if let kind = row.submitterKind { put(kind, &buffer) }
    if let signatories = row.signatories { buffer.put(number: signatories) }
    if let position = row.position { put(position, &buffer) }
    put(row.text, &buffer)
    if row.groups.count > 0 {
      buffer.put(number: row.groups.count)
      buffer.put(row.groups.packed)
    }
    if let disposition = row.disposition { put(disposition, &buffer) }
    if let reason = row.reason { put(reason, &buffer) }
    if let handler = row.handler { put(handler, &buffer) }
    if let replied = row.replied { put(replied, &buffer) }
    if let reply = row.reply { put(reply, &buffer) }
    if let note = row.note { put(note, &buffer) }
    if let original = row.duplicateOf { put(original, &buffer) }
    if row.others.count > 0 {
      buffer.put(number: row.others.count)
      buffer.put(row.others.packed)
    }
    put(row.file, &buffer)
    buffer.put(number: row.line)
    buffer.set(buffer.count - start - lengthSize, at: start)
  }

  /// The row that begins at `start`, without its length.
  /// - Parameter count: how many bytes are there; at least `lengthSize`, or there is none.
  /// - Returns: nil where not all of it is there.
  public static func row(at start: UnsafePointer<UInt8>, count: Int) -> ByteText? {
    guard count >= lengthSize else { return nil }
    let length = (0..<lengthSize).reduce(0) { $0 | Int(start[$1]) << (8 * $1) }
    return length <= count - lengthSize ? ByteText(start: start + lengthSize, count: length) : nil
  }

  /// The fields of a packed row.
  public static func unpack(_ bytes: ByteText) -> PackedRow { RowUnpacker.row(bytes) }

  private static func fields(of row: PackedRow) -> RowFields {
    var fields: RowFields = []
    if row.submission != nil { fields.insert(.submission) }
    if row.received != nil { fields.insert(.received) }
    if row.channel != nil { fields.insert(.channel) }
    if row.district != nil { fields.insert(.district) }
    if row.name != nil { fields.insert(.name) }
    if row.contact != nil { fields.insert(.contact) }
    if row.submitterKind != nil { fields.insert(.submitterKind) }
    if row.signatories != nil { fields.insert(.signatories) }
    if row.position != nil { fields.insert(.position) }
    if row.consent != nil { fields.insert(.consent) }
    if row.consent == true { fields.insert(.isConsenting) }
    if row.disposition != nil { fields.insert(.disposition) }
    if row.reason != nil { fields.insert(.reason) }
    if row.handler != nil { fields.insert(.handler) }
    if row.replied != nil { fields.insert(.replied) }
    if row.reply != nil { fields.insert(.reply) }
    if row.note != nil { fields.insert(.note) }
    if row.duplicateOf != nil { fields.insert(.duplicateOf) }
    if row.groups.count > 0 { fields.insert(.groups) }
    if row.others.count > 0 { fields.insert(.others) }
    return fields
  }

  /// More bytes than the row takes. One by one, without an array: this runs for every row.
  private static func bound(_ row: PackedRow) -> Int {
    var bound = 32 * longestNumber + row.id.count + row.groups.packed.count + row.others.packed.count
    bound += (row.submission?.count ?? 0) + (row.name?.count ?? 0) + (row.contact?.count ?? 0)
    bound += (row.replied?.count ?? 0) + (row.note?.count ?? 0) + (row.duplicateOf?.count ?? 0)
    bound += (row.channel?.text.count ?? 0) + (row.district?.text.count ?? 0) + (row.submitterKind?.text.count ?? 0)
    bound += (row.position?.text.count ?? 0) + (row.disposition?.text.count ?? 0) + (row.handler?.text.count ?? 0)
    bound += row.text.size + (row.reason?.size ?? 0) + (row.reply?.size ?? 0) + row.file.text.count
    return bound
  }

  private static func put(_ text: ByteText, _ buffer: inout RowBuffer) {
    buffer.put(number: text.count)
    buffer.put(text)
  }

  private static func put(_ word: PackedWord, _ buffer: inout RowBuffer) {
    buffer.put(number: word.number + 1)
    if word.number < 0 { put(word.text, &buffer) }
  }

  private static func put(_ text: PackedText, _ buffer: inout RowBuffer) {
    put(text.original, &buffer)
    buffer.put(number: text.spanCount)
    buffer.put(text.packedSpans)
  }
}
