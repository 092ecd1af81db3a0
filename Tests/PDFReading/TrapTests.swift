import TestSupport
import Testing

@testable import PDFReading

/// Files made so that a reader without limits runs out of stack, memory or time.
@Suite struct TrapTests {
  /// The length of a stream given by a stream whose length is given by a stream …: qpdf follows by recursion, and ends with
  /// a segmentation fault on this file where it has the stack of a thread, 8 MiB. It is stopped by the number of repairs.
  @Test func lengthsInAChain() throws {
    var pdf = HandmadePDF(catalogue: "/Metadata 4 0 R")
    for number in 4..<30_000 { pdf.add("<</Length \(number + 1) 0 R>>stream\nendstream") }
    try reading(pdf.bytes()) { file in expect(["reading.exhausted"]) { _ = try file.metadata() } }
  }

  /// 600 MiB of object stream from 600 KB; and from 700 bytes, as that is compressed once more.
  @Test func anObjectStreamWithoutEnd() throws {
    var data = [UInt8](repeating: 0x20, count: 600 << 20)
    data[0] = UInt8(ascii: "1")
    data = HandmadePDF.deflated(data)
    expect(["reading.exhausted"]) {
      try reading(ObjectStreamPDF(data: data, filters: "/FlateDecode").bytes) { _ in }
    }
    data = HandmadePDF.deflated(data)
    expect(["reading.exhausted"]) {
      try reading(ObjectStreamPDF(data: data, filters: "[/FlateDecode/FlateDecode]").bytes) { _ in }
    }
    let whole = HandmadePDF.deflated(Array("1 0 <</Pages<<>>>>".utf8))
    expect([]) { try reading(ObjectStreamPDF(data: whole, filters: "/FlateDecode").bytes) { _ in } }
  }

  @Test func formsInARing() throws {
    var pdf = HandmadePDF(page: "/Contents 4 0 R/Resources<</XObject<</A 5 0 R>>>>")
    pdf.addStream(Array("/A Do".utf8))
    let form = "/Type/XObject/Subtype/Form/BBox[0 0 1 1]/Resources<</XObject<</A 5 0 R>>>>"
    pdf.addStream(Array("/A Do ".utf8), form)
    let lines = try reading(pdf.bytes()) { file in try file.lines(ofPage: 1) }
    #expect(lines.isEmpty)
    // Each draws the next one ten times: 10^15 operators.
    var many = HandmadePDF(page: "/Contents 4 0 R/Resources<</XObject<</A 5 0 R>>>>")
    many.addStream(Array("/A Do".utf8))
    for number in 5..<25 {
      many.addStream(
        Array(String(repeating: "/A Do ", count: 10).utf8),
        "/Type/XObject/Subtype/Form/BBox[0 0 1 1]/Resources<</XObject<</A \(number + 1) 0 R>>>>")
    }
    try reading(many.bytes()) { file in
      file.budget.operators = 50_000
      expect(["reading.too-much"]) { _ = try file.lines(ofPage: 1) }
    }
  }

  /// A page of 60 MiB from 60 KB, as often as it is asked for.
  @Test func contentWithoutEnd() throws {
    var pdf = HandmadePDF(page: "/Contents 4 0 R")
    pdf.addStream(HandmadePDF.deflated([UInt8](repeating: 0x20, count: 60 << 20)), "/Filter/FlateDecode")
    try reading(pdf.bytes()) { file in
      let page = try file.page(1)
      expect(["reading.exhausted"]) { for _ in 0..<10 { _ = try file.content(of: page) } }
    }
  }

  @Test func nestingWithoutEnd() throws {
    let deep = String(repeating: "[", count: 200_000)
    let thrown = codes { try reading(HandmadePDF(catalogue: "/AF \(deep)").bytes()) { _ = try $0.embeddedFiles() } }
    #expect(thrown.allSatisfy { $0.hasPrefix("reading.") }, "\(thrown)")
    for part in ["[", "<<", "q ", "/A BMC ", "BT ", "("] {
      var pdf = HandmadePDF(page: "/Contents 4 0 R")
      pdf.addStream(Array(String(repeating: part, count: 200_000).utf8))
      let lines = try reading(pdf.bytes()) { file in try file.lines(ofPage: 1) }
      #expect(lines.isEmpty)
    }
  }

  @Test func tablesInARing() throws {
    let text = String(decoding: HandmadePDF().bytes(), as: UTF8.self)
    let start = try #require(text.split(separator: "startxref\n").last?.split(separator: "\n").first)
    let bytes = HandmadePDF().bytes(trailer: "/Prev \(start)")
    #expect(codes { try reading(bytes) { _ = try $0.pageCount() } }.allSatisfy { $0.hasPrefix("reading.") })
  }

  /// Numbers that no file has room for.
  @Test func numbersWithoutMeasure() throws {
    for number in ["2147483647", "4294967296", "9223372036854775807", "99999999999999999999999999", "-1"] {
      let bodies = [
        "<</Type/Catalog/Pages 2 0 R/Metadata 4 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count \(number)>>",
        "<</Type/Page/Parent 2 0 R/Rotate \(number)/MediaBox[0 0 \(number) \(number)]>>",
        "<</Length \(number)>>stream\nendstream",
      ]
      let thrown = codes {
        try reading(HandmadePDF(bodies: bodies).bytes()) { file in
          _ = codes { _ = try file.metadata() }
          _ = try file.lines(ofPage: 1)
        }
      }
      #expect(thrown.allSatisfy { $0.hasPrefix("reading.") }, "\(number): \(thrown)")
    }
  }
}
