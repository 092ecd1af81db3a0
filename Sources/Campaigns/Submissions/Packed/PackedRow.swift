/// A row as bytes, without a string or an array of its own: it may be read only while its store says so.
public struct PackedRow {
  public var id: ByteText
  /// Nil where it is the id.
  public var submission: ByteText?
  public var received: CalendarDate?
  public var channel: PackedWord?
  public var district: PackedWord?
  public var name: ByteText?
  public var contact: ByteText?
  public var submitterKind: PackedWord?
  public var signatories: Int?
  public var position: PackedWord?
  public var consent: Bool?
  public var text: PackedText
  /// Where the text stands too, so that it is not packed; a row that was unpacked has no text until its store has read it there.
  public var textPlace: TextPlace?
  public var groups: PackedWords
  public var disposition: PackedWord?
  public var reason: PackedText?
  public var handler: PackedWord?
  public var replied: ByteText?
  public var reply: PackedText?
  public var note: ByteText?
  public var duplicateOf: ByteText?
  public var others: PackedOthers
  /// File of the origin, and its sheet (`RowOrigin.table`).
  public var file: PackedWord
  /// Line of the origin, or row of its sheet.
  public var line: Int

  /// Bytes that it takes packed, and some more.
  var size: Int { RowPacker.bound(self) }

  /// A copy that may be kept.
  /// - Parameter words: those that the row's numbers stand for.
  public func suggestion(_ words: [String]) -> Suggestion {
    Suggestion(
      id: id.string, submission: submission?.string, received: received, channel: channel?.string(in: words),
      district: district?.string(in: words), name: name?.string, contact: contact?.string,
      submitterKind: submitterKind?.string(in: words), signatories: signatories, position: position?.string(in: words),
      consent: consent, text: text.text, groups: groups.strings(in: words), disposition: disposition?.string(in: words),
      reason: reason?.text, handler: handler?.string(in: words), replied: replied?.string, reply: reply?.text,
      note: note?.string, duplicateOf: duplicateOf?.string, others: others.strings(in: words),
      origin: RowOrigin(table: file.string(in: words), line: line))
  }
}

extension PackedRow {
  /// A row with nothing in it.
  public static var empty: PackedRow {
    PackedRow(id: .empty, text: PackedText(.empty), file: PackedWord(text: .empty), line: 0)
  }

  /// A row without optional fields.
  public init(id: ByteText, text: PackedText, file: PackedWord, line: Int) {
    self.init(
      id: id, text: text, groups: PackedWords(count: 0, packed: .empty),
      others: PackedOthers(count: 0, packed: .empty), file: file, line: line)
  }
}

/// The groups that a packed row names.
public struct PackedWords {
  public let count: Int
  /// As they are packed: the same bytes stand for the same groups within one store.
  public let packed: ByteText

  /// - Parameter packed: what `RowBuffer.put(_:PackedWord)` wrote, `count` times.
  public init(count: Int, packed: ByteText) {
    self.count = count
    self.packed = packed
  }

  public func strings(in words: [String]) -> [String] {
    if count == 0 { return [] }
    var unpacker = RowUnpacker(packed)
    return (0..<count).map { _ in unpacker.word().string(in: words) }
  }
}

/// The columns of a packed row that Huizong does not know.
public struct PackedOthers {
  public let count: Int
  let packed: ByteText

  /// - Parameter packed: a column by `RowBuffer.put(_:PackedWord)` and its value by `put(text:)`, `count` times.
  public init(count: Int, packed: ByteText) {
    self.count = count
    self.packed = packed
  }

  /// Gives each column with its value, in the order of the file.
  public func visit(_ body: (PackedWord, ByteText) -> Void) {
    var unpacker = RowUnpacker(packed)
    for _ in 0..<count {
      let column = unpacker.word()
      body(column, unpacker.text())
    }
  }

  /// Bytes of all columns and values.
  var size: Int { packed.count }

  /// The value of a column; nil where there is none.
  public func value(of name: String, _ words: [String]) -> ByteText? {
    var found: ByteText?
    visit { column, value in
      if found == nil, column.isSame(name, in: words) { found = value }
    }
    return found
  }

  func strings(in words: [String]) -> [Suggestion.Other] {
    var others: [Suggestion.Other] = []
    others.reserveCapacity(count)
    visit { column, value in others.append(Suggestion.Other(column: column.string(in: words), value: value.string)) }
    return others
  }
}
