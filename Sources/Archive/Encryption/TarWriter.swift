/// A tar archive as POSIX.1-2017 (`pax`, “ustar Interchange Format” and “pax Interchange Format”) has it, without clock, owner or machine.
struct TarWriter {
  private static let block = 512
  /// Longer names, longer files and other letters stand in an extended header.
  private static let nameLimit = 100
  private static let sizeLimit = 0o777_7777_7777

  /// What ends an archive.
  static let end = [UInt8](repeating: 0, count: 2 * block)

  /// - Parameter path: without a slash at its end.
  static func folder(_ path: String) -> [UInt8] { entry(path + "/", size: 0, type: UInt8(ascii: "5"), mode: 0o700) }

  /// What stands before the bytes of a file.
  static func file(_ path: String, size: Int) -> [UInt8] {
    entry(path, size: size, type: UInt8(ascii: "0"), mode: 0o600)
  }

  /// What stands behind them.
  static func filling(of size: Int) -> [UInt8] { [UInt8](repeating: 0, count: (block - size % block) % block) }

  private static func entry(_ path: String, size: Int, type: UInt8, mode: Int) -> [UInt8] {
    let isPlain = path.utf8.count <= nameLimit && path.utf8.allSatisfy { (0x20..<0x7F).contains($0) }
    if isPlain, size <= sizeLimit { return header(Array(path.utf8), size: size, type: type, mode: mode) }
    var records = record("path", path)
    if size > sizeLimit { records += record("size", "\(size)") }
    let name = path.utf8.suffix(nameLimit).map { (0x20..<0x7F).contains($0) ? $0 : UInt8(ascii: "_") }
    return header(Array("PaxHeaders/x".utf8), size: records.count, type: UInt8(ascii: "x"), mode: 0o600) + records
      + filling(of: records.count) + header(name, size: min(size, sizeLimit), type: type, mode: mode)
  }

  /// A length that counts itself, a keyword and its value.
  private static func record(_ keyword: String, _ value: String) -> [UInt8] {
    let rest = " \(keyword)=\(value)\n"
    var length = rest.utf8.count
    while "\(length)".utf8.count + rest.utf8.count != length { length = "\(length)".utf8.count + rest.utf8.count }
    return Array("\(length)\(rest)".utf8)
  }

  private static func header(_ name: [UInt8], size: Int, type: UInt8, mode: Int) -> [UInt8] {
    func octal(_ number: Int, digits: Int) -> [UInt8] {
      let text = String(number, radix: 8)
      return Array(String(repeating: "0", count: max(0, digits - text.count)).utf8) + Array(text.utf8) + [0]
    }
    var header = [UInt8](repeating: 0, count: block)
    func put(_ bytes: [UInt8], at offset: Int) { header.replaceSubrange(offset..<offset + bytes.count, with: bytes) }
    put(name, at: 0)
    put(octal(mode, digits: 7), at: 100)
    put(octal(0, digits: 7), at: 108)
    put(octal(0, digits: 7), at: 116)
    put(octal(size, digits: 11), at: 124)
    put(octal(0, digits: 11), at: 136)
    put([UInt8](repeating: 0x20, count: 8), at: 148)
    put([type], at: 156)
    put(Array("ustar\0".utf8) + Array("00".utf8), at: 257)
    let sum = header.reduce(0) { $0 + Int($1) }
    put(octal(sum, digits: 6) + [0x20], at: 148)
    return header
  }
}
