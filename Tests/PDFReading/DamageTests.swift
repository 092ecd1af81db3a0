import Diagnostics
import TestSupport
import Testing

@testable import PDFReading

/// Files that nobody wrote. What counts is that the program goes on; beyond that, that nothing is thrown but diagnostics.
@Suite struct DamageTests {
  /// Reads all that there is to read.
  /// - Returns: the codes of what was thrown on the way.
  private func readAll(_ bytes: [UInt8], in folder: ScratchFolder, drawing: Bool = true) -> Set<String> {
    let path = folder.write(bytes, to: "damaged.pdf")
    var found: Set<String> = []
    do {
      let file = try PDFFile(path: path)
      found.formUnion(codes { _ = try file.information() })
      found.formUnion(codes { _ = try file.language() })
      found.formUnion(codes { _ = try file.metadata() })
      found.formUnion(
        codes { for embedded in try file.embeddedFiles() { _ = try file.contents(of: embedded, limit: 1 << 20) } })
      found.formUnion(
        codes {
          for page in 1...min(2, max(1, try file.pageCount())) {
            _ = try file.lines(ofPage: page)
            if drawing { _ = try file.drawing(ofPage: page) }
          }
        })
      found.formUnion(file.warnings.diagnostics.map(\.code.id))
    } catch {
      found.formUnion(codes { throw error })
    }
    return found
  }

  /// A small notice with a file inside: packed into object streams, not packed, and not even compressed.
  private func notices() throws -> [[UInt8]] {
    let folder = ScratchFolder()
    folder.write(Array("{}".utf8), to: "record.json")
    let notice = try SampleNotices.write("nothing-received", to: folder)
    return try ["--object-streams=generate", "--object-streams=disable", "--qdf"].map { form in
      let made = folder.file("made.pdf")
      _ = try output("qpdf", form, notice, "--add-attachment", folder.file("record.json"), "--", made)
      return try #require(folder.read("made.pdf"))
    }
  }

  private struct Random {
    var state: UInt64

    mutating func below(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % max(1, limit)
    }
  }

  @Test func survivesChangedBytes() throws {
    let folder = ScratchFolder()
    var random = Random(state: 20_200_618)
    var found: [String: Int] = [:]
    for notice in try notices() + [HandmadePDF().bytes()] {
      #expect(readAll(notice, in: folder).isEmpty)
      // What is not data of a stream is little, and worth more: where a line begins.
      let structure = notice.indices.filter { $0 == 0 || notice[$0 - 1] == 0x0A }
      for round in 0..<400 {
        var bytes = notice
        let place =
          round.isMultiple(of: 2)
          ? random.below(bytes.count)
          : min(bytes.count - 1, structure[random.below(structure.count)] + random.below(24))
        bytes[place] = UInt8(random.below(256))
        for code in readAll(bytes, in: folder, drawing: round % 8 < 2) { found[code, default: 0] += 1 }
      }
    }
    #expect(found.keys.allSatisfy { $0.hasPrefix("reading.") }, "\(found)")
    #expect(found["reading.damaged", default: 0] > 0 && found["reading.repaired", default: 0] > 0, "\(found)")
  }

  @Test func survivesCutsAndJoins() throws {
    let folder = ScratchFolder()
    var random = Random(state: 7_5_6)
    var found: Set<String> = []
    let notices = try notices()
    for round in 0..<600 {
      let (first, second) = (notices[round % 2], notices[random.below(2)])
      let (start, end) = (random.below(first.count), random.below(second.count))
      let bytes =
        switch round % 4 {
        case 0: Array(first[..<start])
        case 1: Array(first[..<start] + second[end...])
        case 2: first + second[end...]
        default: Array(first[..<start] + first[min(first.count, start + random.below(64))...])
        }
      found.formUnion(readAll(bytes, in: folder))
    }
    #expect(found.allSatisfy { $0.hasPrefix("reading.") }, "\(found)")
    #expect(found.contains("reading.damaged"))
  }

  @Test func survivesNoise() {
    let folder = ScratchFolder()
    var random = Random(state: 1)
    let words = [
      "%PDF-1.7\n", "1 0 obj\n", "<<", ">>", "[", "]", "/Type", "/Pages", "/Catalog", "/Root 1 0 R", "/Length ",
      "stream\n",
      "endstream\n", "endobj\n", "xref\n", "trailer\n", "startxref\n", "0 1\n", "0000000000 65535 f \n", "%%EOF", "(",
      ")",
      "<", ">", "1 0 R", "/Kids", "/Count", "/Contents", "/Prev", "/XRefStm", "/W[1 2 1]", "/ObjStm", "/N", "/First",
      "9",
      "-1", "4294967296",
    ]
    for _ in 0..<600 {
      var bytes = Array("%PDF-1.7\n".utf8)
      for _ in 0..<random.below(200) {
        if random.below(8) == 0 {
          bytes.append(UInt8(random.below(256)))
        } else {
          bytes += Array(words[random.below(words.count)].utf8)
        }
        bytes.append(0x20)
      }
      #expect(readAll(bytes, in: folder).allSatisfy { $0.hasPrefix("reading.") })
    }
  }
}
