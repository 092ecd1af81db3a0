import Diagnostics

/// Takes the elements of a part in their order.
protocol XMLReceiver: AnyObject {
  /// Why there is no use in going on; nil as long as there is.
  var failure: Failed? { get }

  func start(_ name: XMLName, _ attributes: XMLAttributes)
  /// Text of the innermost open element; may come in pieces.
  func text(_ bytes: UnsafeBufferPointer<UInt8>)
  func end(_ name: XMLName)
}

/// The name of an element or attribute without its prefix, valid while it is handed on. Prefixes and namespaces are not
/// looked at: the strict and the transitional form of OOXML differ in them alone.
struct XMLName {
  private let bytes: UnsafePointer<UInt8>

  init(_ bytes: UnsafePointer<UInt8>) { self.bytes = bytes }

  static func == (name: XMLName, text: StaticString) -> Bool {
    let other = text.utf8Start
    for at in 0..<text.utf8CodeUnitCount where name.bytes[at] == 0 || name.bytes[at] != other[at] { return false }
    return name.bytes[text.utf8CodeUnitCount] == 0
  }

  static func ~= (text: StaticString, name: XMLName) -> Bool { name == text }
}

/// The attributes of an element, valid while they are handed on.
struct XMLAttributes {
  /// Five pointers each: name, prefix, namespace, start and end of the value.
  private let pointers: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
  private let count: Int

  init(_ pointers: UnsafeMutablePointer<UnsafePointer<UInt8>?>?, count: Int) {
    self.pointers = pointers
    self.count = count
  }

  /// The value's bytes, entities resolved.
  func bytes(_ name: StaticString) -> UnsafeBufferPointer<UInt8>? {
    guard let pointers else { return nil }
    for index in 0..<count {
      guard let own = pointers[5 * index], XMLName(own) == name, let start = pointers[5 * index + 3],
        let end = pointers[5 * index + 4]
      else { continue }
      return UnsafeBufferPointer(start: start, count: end - start)
    }
    return nil
  }

  subscript(name: StaticString) -> String? { bytes(name).map { String(decoding: $0, as: UTF8.self) } }

  /// A plain number of at most nine digits.
  func number(_ name: StaticString) -> Int? {
    guard let bytes = bytes(name), !bytes.isEmpty, bytes.count <= 9 else { return nil }
    var value = 0
    for byte in bytes {
      guard byte >= 0x30, byte <= 0x39 else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    return value
  }

  /// ECMA-376's boolean: 1, true, on; nil where there is none.
  func flag(_ name: StaticString) -> Bool? {
    self[name].map { $0 == "1" || $0 == "true" || $0 == "on" }
  }
}
