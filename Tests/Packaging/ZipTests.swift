import Diagnostics
import TestSupport
import Testing

@testable import Packaging

@Suite struct ZipTests {
  private func sample() throws -> [UInt8] {
    let sink = MemorySink()
    let writer = ZipWriter(to: sink)
    try writer.add("[Content_Types].xml", Array("<Types/>".utf8))
    try writer.add("目录/说明.txt", Array(String(repeating: "说明", count: 500).utf8))
    try writer.add("plain", [1, 2, 3], method: .stored)
    try writer.add("empty", [])
    let rows = try writer.open("rows.xml", bound: 1 << 20, by: BlockWorkers(.zlib, count: 0))
    for _ in 0..<1000 { try rows.deflater.append(Array("<row>意见</row>".utf8)) }
    try writer.close(rows)
    try writer.finish()
    return sink.take()
  }

  @Test func goesThereAndBack() throws {
    let reader = try ZipReader(sample())
    #expect(reader.entries.map(\.name) == ["[Content_Types].xml", "目录/说明.txt", "plain", "empty", "rows.xml"])
    // A few bytes do not get smaller: they are stored.
    #expect(reader["plain"]?.method == .stored)
    #expect(reader["empty"]?.method == .stored)
    let rows = try #require(reader["rows.xml"])
    #expect(rows.size == 1000 * "<row>意见</row>".utf8.count)
    #expect(try reader.contents(of: rows) == Array(String(repeating: "<row>意见</row>", count: 1000).utf8))
    let text = try #require(reader["目录/说明.txt"])
    #expect(try reader.contents(of: text) == Array(String(repeating: "说明", count: 500).utf8))
  }

  @Test func piecesAreTheWhole() throws {
    let sink = MemorySink()
    let writer = ZipWriter(to: sink)
    var state: UInt32 = 1
    let noise = (0..<300_000).map { _ -> UInt8 in
      state = state &* 1_664_525 &+ 1_013_904_223
      return UInt8(truncatingIfNeeded: state >> 24)
    }
    try writer.add("noise", noise)
    try writer.add("stored", noise, method: .stored)
    try writer.add("long", Array(repeating: 65, count: 1 << 20))
    try writer.add("empty", [])
    try writer.finish()
    let reader = try ZipReader(sink.take())
    for entry in reader.entries {
      let pieces = try reader.pieces(of: entry)
      var whole: [UInt8] = []
      while let piece = try pieces.next() {
        #expect(!piece.isEmpty && piece.count <= 1 << 16)
        whole += piece
      }
      #expect(try whole == reader.contents(of: entry), "\(entry.name)")
    }
  }

  @Test func piecesOfDamagedEntriesAreRefused() throws {
    let whole = try sample()
    let entry = try #require(ZipReader(whole)["rows.xml"])
    for at in stride(from: entry.offset + 38, to: entry.offset + 38 + entry.compressedSize - 1, by: 3) {
      var bytes = whole
      bytes[at] ^= 0x10
      #expect(throws: Failed.self) {
        let reader = try ZipReader(bytes)
        let pieces = try reader.pieces(of: #require(reader["rows.xml"]))
        while try pieces.next() != nil {}
      }
    }
  }

  @Test func bytesAreTheSameEachTime() throws {
    #expect(try sample() == sample())
  }

  /// APPNOTE 4.4.6: the date 1980-01-01 is 0x0021, the time 00:00 is 0.
  @Test func timesAreFixed() throws {
    let bytes = try sample()
    #expect(bytes[10..<14].elementsEqual([0, 0, 0x21, 0]))
  }

  @Test func doubledNamesAreRefused() throws {
    let writer = ZipWriter(to: MemorySink())
    try writer.add("a", [])
    #expect(throws: Failed.self) { try writer.add("a", [1]) }
  }

  @Test(.enabled(if: OutsideProgram.find("unzip") != nil, "unzip is not installed"))
  func unzipAgrees() throws {
    let folder = ScratchFolder()
    let path = folder.write(try sample(), to: "a.zip")
    let unzip = try #require(OutsideProgram.find("unzip"))
    let result = OutsideProgram.run(unzip, "-t", path)
    #expect(result.status == 0, "\(result.output)")
    #expect(OutsideProgram.run(unzip, "-p", path, "plain").output == "\u{1}\u{2}\u{3}")
  }

  @Test(.enabled(if: OutsideProgram.python() != nil, "python3 is not installed"))
  func pythonAgrees() throws {
    let folder = ScratchFolder()
    let path = folder.write(try sample(), to: "a.zip")
    let python = try #require(OutsideProgram.python())
    let script = """
      import zipfile, sys
      z = zipfile.ZipFile(sys.argv[1])
      assert z.testzip() is None
      print([(i.filename, i.file_size, i.date_time) for i in z.infolist()])
      """
    let result = OutsideProgram.run(python, "-c", script, path)
    #expect(result.status == 0, "\(result.output)")
    #expect(result.output.contains("('目录/说明.txt', 3000, (1980, 1, 1, 0, 0, 0))"))
  }

  /// An archive that another program wrote.
  @Test(.enabled(if: OutsideProgram.python() != nil, "python3 is not installed"))
  func readsWhatPythonWrote() throws {
    let folder = ScratchFolder()
    let python = try #require(OutsideProgram.python())
    let script = """
      import zipfile, sys
      z = zipfile.ZipFile(sys.argv[1], 'w', zipfile.ZIP_DEFLATED)
      with z.open('大.txt', 'w', force_zip64=True) as f: f.write('甲乙'.encode() * 5000)
      z.writestr('b', b'stored', zipfile.ZIP_STORED)
      z.comment = b'a comment'
      z.close()
      """
    #expect(OutsideProgram.run(python, "-c", script, folder.file("a.zip")).status == 0)
    let reader = try ZipReader(#require(folder.read("a.zip")))
    #expect(try reader.contents(of: #require(reader["大.txt"])) == Array(String(repeating: "甲乙", count: 5000).utf8))
    #expect(try reader.contents(of: #require(reader["b"])) == Array("stored".utf8))
  }

  /// Sizes above 4 GiB need no 4 GiB to be tested: the bound alone reserves the wide fields.
  @Test(.enabled(if: OutsideProgram.python() != nil, "python3 is not installed"))
  func wideEntriesAreRead() throws {
    let sink = MemorySink()
    let writer = ZipWriter(to: sink)
    let wide = try writer.open("wide", bound: 5 << 30, by: BlockWorkers(.zlib, count: 0))
    try wide.deflater.append(Array(repeating: 65, count: 100_000))
    try writer.close(wide)
    try writer.finish()
    let bytes = sink.take()
    let reader = try ZipReader(bytes)
    #expect(try reader.contents(of: #require(reader["wide"])).count == 100_000)
    let folder = ScratchFolder()
    let path = folder.write(bytes, to: "a.zip")
    let script = "import zipfile, sys; assert len(zipfile.ZipFile(sys.argv[1]).read('wide')) == 100000"
    let result = OutsideProgram.run(try #require(OutsideProgram.python()), "-c", script, path)
    #expect(result.status == 0, "\(result.output)")
  }

  @Test func manyEntriesUseTheWideDirectory() throws {
    let sink = MemorySink()
    let writer = ZipWriter(to: sink)
    for index in 0..<70_000 { try writer.add("\(index)", [], method: .stored) }
    try writer.finish()
    let reader = try ZipReader(sink.take())
    #expect(reader.entries.count == 70_000)
    #expect(reader.entries.last?.name == "69999")
  }

  @Test func eachFlippedBitIsFound() throws {
    let sink = MemorySink()
    let writer = ZipWriter(to: sink)
    try writer.add("a.txt", Array(String(repeating: "意见", count: 40).utf8))
    try writer.finish()
    let whole = sink.take()
    let entry = try #require(ZipReader(whole)["a.txt"])
    let data = 30 + 5..<30 + 5 + entry.compressedSize
    // The last bits of the last byte belong to no code: without them contents are as they were.
    for position in data.dropLast() {
      var bytes = whole
      bytes[position] ^= 0x10
      #expect(throws: Failed.self) {
        let reader = try ZipReader(bytes)
        _ = try reader.contents(of: reader.entries[0])
      }
    }
  }

  @Test func noCutArchiveIsAccepted() throws {
    let whole = try sample()
    for length in stride(from: 0, to: whole.count - 1, by: 7) {
      #expect(throws: Failed.self) { try ZipReader(Array(whole[..<length])) }
    }
  }
}
