/// Rows as bytes: a word of flags for what is there, then each field in the order of `RowUnpacker`. Numbers are LEB128.
public enum RowPacker {
  /// Bytes in front of each row, which say how long it is.
  static let lengthSize = 4

  /// Every row begins at a multiple of this many bytes, so that 32 bits number the places of rows in 64 GiB.
  public static let alignment = 16

  /// Appends a row, with its length before it and zeros behind it up to the next multiple of `alignment`.
  /// - Returns: which fields it has.
  @discardableResult
  public static func pack(_ row: UnsafePointer<PackedRow>, into buffer: inout RowBuffer) -> RowFields {
    pack(row.pointee, into: &buffer)
  }

  @inline(__always)
  private static func pack(_ row: PackedRow, into buffer: inout RowBuffer) -> RowFields {
    buffer.reserve(bound(row))
    let start = buffer.count
    let fields = fields(of: row)
    for _ in 0..<lengthSize { buffer.put(0) }
    buffer.put(number: Int(fields.rawValue))
    buffer.put(text: row.id)
    if let submission = row.submission { buffer.put(text: submission) }
    if let received = row.received {
      buffer.put(number: (received.year * 12 + received.month - 1) * 31 + received.day - 1)
    }
    if let channel = row.channel { buffer.put(channel) }
    if let district = row.district { buffer.put(district) }
    if let name = row.name { buffer.put(text: name) }
    if let contact = row.contact { buffer.put(text: contact) }
    if let kind = row.submitterKind { buffer.put(kind) }
    if let signatories = row.signatories { buffer.put(number: signatories) }
    if let position = row.position { buffer.put(position) }
    if let place = row.textPlace {
      buffer.put(number: place.file)
      buffer.put(number: place.offset)
      buffer.put(number: place.count)
      putSpans(row.text, &buffer)
    } else {
      put(row.text, &buffer)
    }
    if row.groups.count > 0 {
      buffer.put(number: row.groups.count)
      buffer.put(row.groups.packed)
    }
    if let disposition = row.disposition { buffer.put(disposition) }
    if let reason = row.reason { put(reason, &buffer) }
    if let handler = row.handler { buffer.put(handler) }
    if let replied = row.replied { buffer.put(text: replied) }
    if let reply = row.reply { put(reply, &buffer) }
    if let note = row.note { buffer.put(text: note) }
    if let original = row.duplicateOf { buffer.put(text: original) }
    if row.others.count > 0 {
      buffer.put(number: row.others.count)
      buffer.put(row.others.packed)
    }
    buffer.put(row.file)
    buffer.put(number: row.line)
    buffer.set(buffer.count - start - lengthSize, at: start)
    while buffer.count % alignment != 0 { buffer.put(0) }
    // How it is packed is nobody else's.
    return fields.subtracting(.textPlace)
  }

  /// Bytes that a row takes in all, by those that it begins with; nil where they are too few to say.
  public static func size(at start: UnsafePointer<UInt8>, count: Int) -> Int? {
    guard count >= lengthSize else { return nil }
    return (lengthSize + length(start) + alignment - 1) / alignment * alignment
  }

  /// Reads the row that begins at `start`, all of whose bytes are there.
  public static func read(at start: UnsafePointer<UInt8>, into row: UnsafeMutablePointer<PackedRow>) {
    var unpacker = RowUnpacker(ByteText(start: start + lengthSize, count: length(start)))
    unpacker.read(into: row)
  }

  private static func length(_ start: UnsafePointer<UInt8>) -> Int {
    Int(start[0]) | Int(start[1]) << 8 | Int(start[2]) << 16 | Int(start[3]) << 24
  }

  static func fields(of row: PackedRow) -> RowFields {
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
    if !row.text.original.isEmpty { fields.insert(row.consent == true ? [.text, .consentingText] : .text) }
    if row.textPlace != nil { fields.insert(.textPlace) }
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
  static func bound(_ row: PackedRow) -> Int {
    var bound =
      37 * RowBuffer.longestNumber + 2 * alignment + row.id.count + row.groups.packed.count + row.others.packed.count
    bound += (row.submission?.count ?? 0) + (row.name?.count ?? 0) + (row.contact?.count ?? 0)
    bound += (row.replied?.count ?? 0) + (row.note?.count ?? 0) + (row.duplicateOf?.count ?? 0)
    bound += (row.channel?.text.count ?? 0) + (row.district?.text.count ?? 0) + (row.submitterKind?.text.count ?? 0)
    bound += (row.position?.text.count ?? 0) + (row.disposition?.text.count ?? 0) + (row.handler?.text.count ?? 0)
    bound += row.text.size + (row.reason?.size ?? 0) + (row.reply?.size ?? 0) + row.file.text.count
    return bound
  }

  private static func put(_ text: PackedText, _ buffer: inout RowBuffer) {
    buffer.put(text: text.original)
    putSpans(text, &buffer)
  }

  private static func putSpans(_ text: PackedText, _ buffer: inout RowBuffer) {
    buffer.put(number: text.spanCount)
    buffer.put(text.packedSpans)
  }
}
