/// `register-head.txt`: how far the register goes, and its hash tree so far. It makes a line that is missing at the end known.
public struct RegisterHead: Sendable, Hashable {
  static let name = "register-head.txt"
  /// Of the register in bytes.
  public let bytes: Int
  /// SHA-256 of the last line.
  public let last: String
  public let peaks: MerklePeaks

  public static let empty = RegisterHead(bytes: 0, last: RegisterLine.noPrevious, peaks: MerklePeaks())

  public var lines: Int { peaks.count }
  public var root: String { Hexadecimal.text(peaks.root) }

  /// The head when this line stands at the end.
  func adding(_ line: RegisterLine) -> RegisterHead {
    let text = Array(line.text.utf8)
    var peaks = peaks
    peaks.append(MerkleTree.leaf(text))
    return RegisterHead(bytes: bytes + text.count + 1, last: line.digest, peaks: peaks)
  }

  var text: [UInt8] {
    Array(
      """
      Register-Lines: \(lines)
      Register-Bytes: \(bytes)
      Last-Line-SHA-256: \(last)
      Root: \(root)
      Peaks: \(peaks.hashes.map { Hexadecimal.text($0) }.joined(separator: " "))

      """.utf8)
  }

  init(bytes: Int, last: String, peaks: MerklePeaks) {
    self.bytes = bytes
    self.last = last
    self.peaks = peaks
  }

  /// Nil where the file is not byte for byte as this program writes it.
  init?(_ file: [UInt8]) {
    var values: [String: String] = [:]
    for line in String(decoding: file, as: UTF8.self).split(separator: "\n") {
      guard let colon = line.firstIndex(of: ":") else { return nil }
      values[String(line[..<colon])] = line[line.index(after: colon)...].drop { $0 == " " }.description
    }
    let hashes = values["Peaks"]?.split(separator: " ").map { Hexadecimal.bytes($0) } ?? []
    guard let lines = values["Register-Lines"].flatMap({ Int($0) }),
      let bytes = values["Register-Bytes"].flatMap({ Int($0) }),
      let last = values["Last-Line-SHA-256"],
      let peaks = MerklePeaks(count: lines, hashes: hashes.compactMap { $0 })
    else { return nil }
    self.init(bytes: bytes, last: last, peaks: peaks)
    guard text == file else { return nil }
  }
}
