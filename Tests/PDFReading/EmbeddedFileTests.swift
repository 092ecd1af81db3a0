import TestSupport
import Testing

@testable import PDFReading

@Suite struct EmbeddedFileTests {
  /// Names and contents, as poppler lists and saves them.
  @Test(arguments: SampleNotices.names)
  func readsWhatANoticeHolds(name: String) throws {
    let folder = ScratchFolder()
    let path = try SampleNotices.write(name, to: folder)
    folder.makeFolder("saved")
    _ = try output("pdfdetach", "-saveall", "-enc", "UTF-8", "-o", folder.file("saved"), path)
    let saved = ScratchFolder.names(in: folder.file("saved"))
    let file = try PDFFile(path: path)
    let files = try file.embeddedFiles()
    #expect(files.map(\.name).sorted() == saved)
    #expect(!saved.isEmpty)
    for embedded in files {
      let contents = try file.contents(of: embedded, limit: 1 << 24)
      #expect(contents == folder.read("saved/" + embedded.name))
      // What was written as it came has no size before its data.
      #expect(embedded.declaredSize == (embedded.name.hasSuffix(".jsonl") ? nil : contents.count))
      #expect(embedded.isAssociated && embedded.isListed)
    }
  }

  /// A notice to which qpdf has attached a file.
  @Test func readsWhatAnotherWriterAttached() throws {
    let folder = ScratchFolder()
    let record = Array("{\"标题\": \"意见征集\"}\n".utf8)
    let attached = folder.file("attached.pdf")
    folder.write(record, to: "record.json")
    let notice = try SampleNotices.write("nothing-received", to: folder)
    _ = try output(
      "qpdf", notice, "--add-attachment", folder.file("record.json"), "--key=record", "--filename=记录.json",
      "--mimetype=application/json", "--description=公告所依据的记录", "--", attached)
    let before = try PDFFile(path: notice).embeddedFiles()
    let file = try PDFFile(path: attached)
    let found = try file.embeddedFiles().filter { !before.map(\.name).contains($0.name) }
    #expect(found.map(\.name) == ["记录.json"])
    let added = try #require(found.first)
    #expect(added.mediaType == "application/json")
    #expect(added.description == "公告所依据的记录")
    #expect(added.declaredSize == record.count)
    #expect(added.isListed && !added.isAssociated)
    #expect(try file.contents(of: added, limit: 1 << 20) == record)
    // By its number: how poppler takes a name depends on the locale.
    let list = try output("pdfdetach", "-list", "-enc", "UTF-8", attached).split(separator: "\n")
    let number = try #require(list.first { $0.hasSuffix(": 记录.json") }?.prefix { $0 != ":" })
    _ = try output("pdfdetach", "-save", String(number), "-o", folder.file("saved"), attached)
    #expect(folder.read("saved") == record)
    #expect(file.warnings.isEmpty)
  }

  /// ISO 19005-3, annex E: associated with the document, in the tree of names or not.
  @Test func tellsAssociatedFilesFromListedOnes() throws {
    var pdf = HandmadePDF(catalogue: "/AF[5 0 R 7 0 R]/Names<</EmbeddedFiles<</Kids[8 0 R]>>>>")
    let record = pdf.addStream(
      HandmadePDF.deflated(Array("甲".utf8)),
      "/Type/EmbeddedFile/Subtype/text#2Fcsv/Filter/FlateDecode/Params<</Size 3>>")
    pdf.add("<</Type/Filespec/F(a.csv)/UF<FEFF7532002E006300730076>/AFRelationship/Source/EF<</F \(record) 0 R>>>>")
    let template = pdf.addStream(Array("乙".utf8), "/Type/EmbeddedFile")
    pdf.add("<</Type/Filespec/F(b.txt)/AFRelationship/Data/EF<</UF \(template) 0 R>>>>")
    pdf.add("<</Names[(a.csv) 5 0 R]/Limits[(a.csv)(a.csv)]>>")
    try reading(pdf.bytes()) { file in
      let files = try file.embeddedFiles()
      #expect(files.map(\.name) == ["甲.csv", "b.txt"])
      #expect(files.map(\.relationship) == ["Source", "Data"])
      #expect(files.map(\.mediaType) == ["text/csv", nil])
      #expect(files.map(\.isListed) == [true, false])
      #expect(files.map(\.isAssociated) == [true, true])
      #expect(files.map(\.declaredSize) == [3, nil])
      #expect(try file.contents(of: files[0], limit: 3) == Array("甲".utf8))
      #expect(try file.contents(of: files[1], limit: 3) == Array("乙".utf8))
      expect(["reading.stream-too-large"]) { _ = try file.contents(of: files[0], limit: 2) }
      expect(["reading.stream-too-large"]) { _ = try file.contents(of: files[1], limit: 2) }
    }
  }

  @Test func refusesDamagedAndForeignData() throws {
    let data = Array("一二三四五六七八九十".utf8)
    let whole = HandmadePDF.deflated(data)
    var wrongSum = whole
    wrongSum[wrongSum.count - 1] ^= 1
    func code(_ bytes: [UInt8], _ entries: String) throws -> [String] {
      var pdf = HandmadePDF(catalogue: "/AF[<</UF(a)/EF<</F 4 0 R>>>>]")
      pdf.addStream(bytes, entries)
      return try reading(pdf.bytes()) { file in
        let embedded = try #require(try file.embeddedFiles().first)
        return codes {
          let contents = try file.contents(of: embedded, limit: 1 << 16)
          #expect(contents == data)
        }
      }
    }
    #expect(try code(whole, "/Filter/FlateDecode").isEmpty)
    #expect(try code(whole, "/Filter[/FlateDecode]/DecodeParms[<</Predictor 1>>]").isEmpty)
    #expect(try code(data, "").isEmpty)
    #expect(try code(wrongSum, "/Filter/FlateDecode") == ["reading.stream-damaged"])
    #expect(try code(Array(whole.dropLast(4)), "/Filter/FlateDecode") == ["reading.stream-damaged"])
    #expect(try code(Array(whole.prefix(20)), "/Filter/FlateDecode") == ["reading.stream-damaged"])
    #expect(try code([], "/Filter/FlateDecode") == ["reading.stream-damaged"])
    #expect(try code(data, "/Filter/FlateDecode") == ["reading.stream-damaged"])
    #expect(try code(whole, "/Filter/LZWDecode") == ["reading.filter-unknown"])
    #expect(try code(whole, "/Filter[/FlateDecode/FlateDecode]") == ["reading.filter-unknown"])
    #expect(try code(whole, "/Filter/FlateDecode/DecodeParms<</Predictor 12>>") == ["reading.filter-unknown"])
  }

  /// 72 MiB of zeros from 73 KB.
  @Test func refusesAFileThatExpandsWithoutEnd() throws {
    var pdf = HandmadePDF(catalogue: "/AF[<</UF(zeros)/EF<</F 4 0 R>>>>]")
    pdf.addStream(HandmadePDF.deflated([UInt8](repeating: 0, count: 256 << 20)), "/Filter/FlateDecode")
    try reading(pdf.bytes()) { file in
      let embedded = try #require(try file.embeddedFiles().first)
      expect(["reading.stream-too-large"]) { _ = try file.contents(of: embedded, limit: 64 << 20) }
    }
  }

  @Test func namesInARingAreReadOnce() throws {
    var pdf = HandmadePDF(catalogue: "/Names<</EmbeddedFiles 4 0 R>>")
    pdf.add("<</Kids[4 0 R 5 0 R 5 0 R]>>")
    pdf.add("<</Kids[4 0 R]/Names[(a)6 0 R]>>")
    pdf.add("<</UF(a)/EF<</F 7 0 R>>>>")
    pdf.addStream([1])
    let names = try reading(pdf.bytes()) { file in try file.embeddedFiles().map(\.name) }
    #expect(names == ["a"])
  }

  @Test func refusesASpecificationWithoutAFile() throws {
    for specification in ["<<>>", "<</UF(a)/EF<<>>>>", "(a)"] {
      let pdf = HandmadePDF(catalogue: "/AF[\(specification)]")
      try reading(pdf.bytes()) { file in
        expect(["reading.damaged"], "\(specification)") { _ = try file.embeddedFiles() }
      }
    }
  }

  /// What was taken out leaves nothing behind, whatever still refers to it: ISO 32000-1, 7.3.10.
  @Test func passesOverASpecificationThatIsNoMore() throws {
    for specification in ["null", "9 0 R"] {
      let pdf = HandmadePDF(catalogue: "/AF[\(specification)]")
      #expect(try reading(pdf.bytes()) { file in try file.embeddedFiles().isEmpty }, "\(specification)")
    }
  }
}
