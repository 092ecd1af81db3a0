import TestSupport
import Testing

@testable import PDFReading

@Suite struct PDFFileTests {
  /// What poppler says of the same files.
  @Test(arguments: SampleNotices.names)
  func readsWhatAFileSaysOfItself(name: String) throws {
    let folder = ScratchFolder()
    let path = try SampleNotices.write(name, to: folder)
    let file = try PDFFile(path: path)
    let facts = try output("pdfinfo", "-enc", "UTF-8", path).split(separator: "\n")
    func fact(_ name: String) -> String? {
      facts.first { $0.hasPrefix(name + ":") }.map { line in
        String(line.dropFirst(name.count + 1).drop { $0 == " " })
      }
    }
    let information = try file.information()
    for key in ["Title", "Author", "Subject", "Creator", "Producer"] { #expect(information[key] == fact(key)) }
    #expect(try "\(file.pageCount())" == fact("Pages"))
    #expect(fact("Title") != nil)
    let packet = try #require(try file.metadata())
    // poppler ends it with a line.
    #expect(try output("pdfinfo", "-meta", path) == String(decoding: packet, as: UTF8.self) + "\n")
    #expect(file.warnings.isEmpty)
  }

  @Test func languageIsTheCatalogues() throws {
    for (name, language) in [("harbour-street", "en-GB"), ("school-bus", "zh-Hans")] {
      let found = try reading(try SampleNotices.bytes(name)) { file in try file.language() }
      #expect(found == language)
    }
  }

  @Test func refusesWhatIsNoPDF() throws {
    let folder = ScratchFolder()
    expect(["reading.not-pdf"]) { _ = try PDFFile(path: folder.write([], to: "a")) }
    expect(["reading.not-pdf"]) { _ = try PDFFile(path: folder.write(Array("<html>".utf8), to: "b")) }
    expect(["reading.damaged"]) { _ = try PDFFile(path: folder.write(Array("%PDF-1.7\n".utf8), to: "c")) }
    expect(["file.missing"]) { _ = try PDFFile(path: folder.file("d")) }
    expect(["file.is-folder"]) { _ = try PDFFile(path: folder.makeFolder("e")) }
  }

  /// With an empty user password any reader opens the file; with another none can.
  @Test(arguments: ["", "secret"])
  func refusesWhatIsEncrypted(password: String) throws {
    let folder = ScratchFolder()
    let notice = try SampleNotices.write("nothing-received", to: folder)
    let path = folder.file("encrypted.pdf")
    for bits in ["128", "256"] {
      let algorithm = bits == "256" ? ["--allow-insecure"] : ["--use-aes=y"]
      let (status, words) = OutsideProgram.run(
        try #require(OutsideProgram.find("qpdf")),
        [notice, "--encrypt", password, "", bits] + algorithm + ["--", path])
      #expect(status == 0, "\(words)")
      expect(["reading.encrypted"]) { _ = try PDFFile(path: path) }
    }
  }

  /// The same file by another writer, in the forms that a file may have.
  @Test(arguments: [["--linearize"], ["--object-streams=disable"], ["--object-streams=disable", "--qdf"]])
  func readsOtherForms(options: [String]) throws {
    let folder = ScratchFolder()
    let path = try SampleNotices.write("nothing-received", to: folder)
    let (status, _) = OutsideProgram.run(
      try #require(OutsideProgram.find("qpdf")), [path] + options + [folder.file("other.pdf")])
    #expect(status == 0)
    let (file, other) = (try PDFFile(path: path), try PDFFile(path: folder.file("other.pdf")))
    #expect(try other.information() == file.information())
    #expect(try other.metadata() == file.metadata())
    #expect(try other.pageCount() == file.pageCount())
    #expect(other.warnings.isEmpty)
  }

  /// ISO 32000-1, 7.5.6: what is appended to a file replaces objects in it.
  @Test func readsAnAppendedUpdate() throws {
    var pdf = HandmadePDF()
    pdf.add("<</Title(before)>>")
    var bytes = pdf.bytes(trailer: "/Info 4 0 R")
    let text = String(decoding: bytes, as: UTF8.self)
    let previous = try #require(text.split(separator: "startxref\n").last?.split(separator: "\n").first)
    let start = bytes.count
    bytes += Array("4 0 obj\n<</Title(after)>>\nendobj\n".utf8)
    let table = bytes.count
    let offset = String(repeating: "0", count: 10 - "\(start)".count) + "\(start)"
    bytes += Array(
      ("xref\n4 1\n\(offset) 00000 n \ntrailer\n<</Size 5/Root 1 0 R/Info 4 0 R/Prev \(previous)>>\n"
        + "startxref\n\(table)\n%%EOF\n").utf8)
    try reading(bytes) { file in
      let information = try file.information()
      #expect(information == ["Title": "after"])
      #expect(file.warnings.isEmpty)
    }
  }

  @Test func saysWhatItRepaired() throws {
    var bytes = HandmadePDF().bytes(trailer: "/Info<</Title(a)>>")
    let place = try #require(bytes.indices.last { bytes[$0...].starts(with: Array("startxref\n".utf8)) })
    bytes[place + 10] = UInt8(ascii: "7")
    try reading(bytes) { file in
      let information = try file.information()
      #expect(information == ["Title": "a"])
      #expect(file.warnings.count(of: .readingRepaired) > 0)
    }
  }

  @Test func findsPagesByTheCountsOfTheTree() throws {
    let bodies = [
      "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R 4 0 R 5 0 R]/Count 4/Rotate 90>>",
      "<</Type/Page/Name/A/Rotate 0>>", "<</Type/Pages/Kids[]/Count 0>>",
      "<</Type/Pages/Kids[6 0 R 7 0 R]/Count 3/MediaBox[0 0 1 2]>>",
      "<</Type/Page/Name/B>>", "<</Type/Pages/Kids[8 0 R 9 0 R]/Count 2>>", "<</Name/C>>",
      "<</Name/D/MediaBox[0 0 3 4]>>",
    ]
    try reading(HandmadePDF(bodies: bodies).bytes()) { file in
      #expect(try file.pageCount() == 4)
      let names = try (1...4).map { try file.page($0).entries["Name"]?.name }
      #expect(names == ["A", "B", "C", "D"])
      let turns = try (1...4).map { try file.page($0).entries["Rotate"]?.integer }
      #expect(turns == [0, 90, 90, 90])
      #expect(try file.page(3).entries["MediaBox"] == .array([.integer(0), .integer(0), .integer(1), .integer(2)]))
      #expect(try file.page(4).entries["MediaBox"] == .array([.integer(0), .integer(0), .integer(3), .integer(4)]))
      for page in [0, -1, 5, Int.max] { expect(["reading.page-missing"]) { _ = try file.page(page) } }
    }
  }

  @Test func refusesATreeThatContradictsItself() throws {
    let trees = [
      ["<</Kids[3 0 R]/Count 2>>", "<<>>"], ["<</Kids[2 0 R]/Count 1>>", "<<>>"], ["<</Kids[9 0 R]/Count 1>>", "<<>>"],
      ["<</Kids[3 0 R]/Count 1>>", "<</Kids[2 0 R]/Count 1>>"], ["<</Count 1>>", "<<>>"],
      ["<</Kids[3 0 R]/Count 9223372036854775807>>", "<</Kids[]/Count 9223372036854775807>>"],
    ]
    for tree in trees {
      try reading(HandmadePDF(bodies: ["<</Type/Catalog/Pages 2 0 R>>"] + tree).bytes()) { file in
        expect(["reading.damaged"], "\(tree)") { _ = try file.page(1) }
      }
    }
  }
}
