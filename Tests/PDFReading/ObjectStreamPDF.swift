/// A file whose catalogue stands in an object stream with these data.
struct ObjectStreamPDF {
  let bytes: [UInt8]

  init(data: [UInt8], filters: String) {
    var file = Array("%PDF-1.7\n".utf8)
    let offset = file.count
    file += Array("2 0 obj\n<</Type/ObjStm/N 1/First 4/Filter \(filters)/Length \(data.count)>>stream\n".utf8)
    file += data + Array("\nendstream\nendobj\n".utf8)
    let table = file.count
    // Type, offset or stream, index: 7.5.8.3.
    func entry(_ type: UInt8, _ second: Int, _ third: UInt8) -> [UInt8] {
      [type] + [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: second >> $0) } + [third]
    }
    let entries = entry(0, 0, 255) + entry(2, 2, 0) + entry(1, offset, 0) + entry(1, table, 0)
    file += Array(
      "3 0 obj\n<</Type/XRef/Size 4/Root 1 0 R/W[1 4 1]/Length \(entries.count)>>stream\n".utf8)
    file += entries + Array("\nendstream\nendobj\nstartxref\n\(table)\n%%EOF\n".utf8)
    bytes = file
  }
}
