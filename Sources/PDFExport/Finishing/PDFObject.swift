/// An object of a PDF file (ISO 32000-1, 7.3). Shared, so that an edit is seen by all who hold it.
final class PDFObject {
  enum Value {
    /// A number, a boolean, null: as it is written.
    case token([UInt8])
    /// Without its solidus, as it is written.
    case name(String)
    case string([UInt8])
    case array([PDFObject])
    /// Entries in the order of the file; keys without their solidus.
    case dictionary([(key: String, value: PDFObject)])
    /// To an indirect object of generation 0.
    case reference(Int)
  }

  private(set) var value: Value
  /// The indirect object that this is, or lies in; nil for one that is in no file yet.
  private var home: Int?
  /// The number of an object that others refer to; nil for one that stands inside another.
  private let number: Int?
  private unowned let file: PDFFile

  init(_ value: Value, home: Int? = nil, number: Int? = nil, in file: PDFFile) {
    self.value = value
    self.home = home
    self.number = number
    self.file = file
  }

  /// The object itself where this is a reference to one.
  private var resolved: PDFObject {
    guard case .reference(let number) = value else { return self }
    return file.object(number)
  }

  var isDictionary: Bool { if case .dictionary = resolved.value { true } else { false } }

  // MARK: Dictionaries

  func has(_ key: String) -> Bool { entry(key) != nil }

  /// The value of a key, any reference followed; null where there is none.
  subscript(key: String) -> PDFObject {
    get { entry(key)?.resolved ?? PDFObject(.token(Array("null".utf8)), in: file) }
    set {
      guard case .dictionary(var entries) = resolved.value else { return }
      let added = newValue.standIn(in: resolved.home)
      if let index = entries.firstIndex(where: { $0.key == key }) {
        entries[index].value = added
      } else {
        entries.append((key, added))
      }
      resolved.change(.dictionary(entries))
    }
  }

  private func entry(_ key: String) -> PDFObject? {
    guard case .dictionary(let entries) = resolved.value else { return nil }
    return entries.first { $0.key == key }?.value
  }

  /// A name without its solidus; empty for any other object.
  var name: String { if case .name(let name) = resolved.value { name } else { "" } }

  /// A text string; empty for any other object.
  var text: String {
    guard case .string(let bytes) = resolved.value else { return "" }
    return PDFText.decoded(bytes)
  }

  // MARK: Arrays

  /// The items of an array, references followed; of any other object, itself, since keys such as `/K` take both.
  var items: [PDFObject] {
    guard case .array(let items) = resolved.value else { return [self] }
    return items.map(\.resolved)
  }

  func append(_ item: PDFObject) {
    guard case .array(let items) = value else { return }
    change(.array(items + [item.standIn(in: home)]))
  }

  // MARK: Streams

  /// The number under which a stream is kept; nil where this is no indirect object.
  var streamNumber: Int? { resolved.number }

  // MARK: Changes

  private func change(_ new: Value) {
    value = new
    if let home { file.markChanged(home) }
  }

  /// What stands for this object inside another: a reference, or the object itself as a part of that.
  private func standIn(in other: Int?) -> PDFObject {
    if let number { return PDFObject(.reference(number), home: other, in: file) }
    settle(in: other)
    return self
  }

  private func settle(in other: Int?) {
    home = other
    switch value {
    case .array(let items): for item in items { item.settle(in: other) }
    case .dictionary(let entries): for entry in entries { entry.value.settle(in: other) }
    case .token, .name, .string, .reference: break
    }
  }
}
