import CZlib

/// A PDF file put together by hand, object by object, with a cross-reference table.
struct HandmadePDF {
  private(set) var bodies: [[UInt8]] = []

  /// Object 1 is the catalogue, with these entries besides the page tree; 2 the page tree, 3 its only page.
  init(catalogue: String = "", page: String = "", pages: String = "") {
    add("<</Type/Catalog/Pages 2 0 R \(catalogue)>>")
    add("<</Type/Pages/Kids[3 0 R]/Count 1 \(pages)>>")
    add("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842] \(page)>>")
  }

  init(bodies: [String]) { for body in bodies { add(body) } }

  /// - Returns: the object's number.
  @discardableResult
  mutating func add(_ body: String) -> Int {
    bodies.append(Array(body.utf8))
    return bodies.count
  }

  @discardableResult
  mutating func addStream(_ data: [UInt8], _ entries: String = "") -> Int {
    bodies.append(
      Array("<<\(entries)/Length \(data.count)>>\nstream\n".utf8) + data + Array("\nendstream".utf8))
    return bodies.count
  }

  mutating func replace(_ number: Int, _ body: String) { bodies[number - 1] = Array(body.utf8) }

  func bytes(trailer: String = "") -> [UInt8] {
    var file = Array("%PDF-1.7\n".utf8)
    var offsets: [Int] = []
    for (index, body) in bodies.enumerated() {
      offsets.append(file.count)
      file += Array("\(index + 1) 0 obj\n".utf8) + body + Array("\nendobj\n".utf8)
    }
    let start = file.count
    var table = "xref\n0 \(bodies.count + 1)\n0000000000 65535 f \n"
    for offset in offsets { table += padded(offset, 10) + " 00000 n \n" }
    table += "trailer\n<</Size \(bodies.count + 1)/Root 1 0 R \(trailer)>>\nstartxref\n\(start)\n%%EOF\n"
    return file + Array(table.utf8)
  }

  private func padded(_ number: Int, _ width: Int) -> String {
    let digits = "\(number)"
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  static func deflated(_ data: [UInt8]) -> [UInt8] {
    var count = compressBound(UInt(data.count))
    var output = [UInt8](repeating: 0, count: Int(count))
    guard compress2(&output, &count, data, UInt(data.count), 9) == Z_OK else { return [] }
    return Array(output[..<Int(count)])
  }
}
