import Diagnostics
import Surroundings
import Testing

@testable import Intake

/// A file of rows that another program writes while it is read.
@Suite struct ChangingFileTests {
  /// The first `sound` reads that reach beyond `kept` see all bytes, later ones only those before it.
  private final class ChangingFile: ReadableFile, @unchecked Sendable {
    let path: String
    let size: Int
    private let bytes: [UInt8]
    private let kept: Int
    private var sound: Int

    init(path: String, bytes: [UInt8], size: Int, kept: Int, sound: Int) {
      (self.path, self.bytes, self.size, self.kept, self.sound) = (path, bytes, size, kept, sound)
    }

    func read(at offset: Int, count: Int) throws(FileProblem) -> [UInt8] {
      let end = sound > 0 ? bytes.count : min(kept, bytes.count)
      if offset + count > kept { sound -= 1 }
      return offset < end ? Array(bytes[offset..<min(offset + count, end)]) : []
    }
  }

  private struct ChangingWorld: World {
    let base: MemoryWorld
    let file: ChangingFile

    func open(_ path: String) throws(FileProblem) -> any ReadableFile {
      path == file.path ? file : try base.open(path)
    }
    func list(_ folder: String) -> [String] { base.list(folder) }
    func isFile(_ path: String) -> Bool { base.isFile(path) }
    func isFolder(_ path: String) -> Bool { base.isFolder(path) }
    func setting(_ name: String) -> String? { base.setting(name) }
  }

  private func codes(_ bytes: [UInt8], size: Int, kept: Int, sound: Int) -> [String] {
    let path = "a/b/suggestions.csv"
    let base = MemoryWorld(files: ["a/b/campaign.yaml": Array(Loading.minimum.utf8), path: bytes])
    let file = ChangingFile(path: path, bytes: bytes, size: size, kept: kept, sound: sound)
    let log: DiagnosticLog
    do { log = try CampaignLoader(world: ChangingWorld(base: base, file: file)).load(folder: "a/b").log } catch {
      log = error.log
    }
    return log.diagnostics.map(\.code.id)
  }

  private static let utf8 = Array("id,text\n1,one\n2,two\n".utf8)
  /// The same in GB 2312, with 公 for the second text.
  private static let gb = Array("id,text\n1,".utf8) + [0xB9, 0xAB, 0x0A] + Array("2,two\n".utf8)

  /// Whole when its encoding is looked for, and cut to the end of its first row when it is read.
  @Test func aFileThatIsCutIsToldOf() {
    for sound in 1...12 {
      let found = codes(ChangingFileTests.utf8, size: 20, kept: 14, sound: sound)
      #expect(found == ["input.changed"] || found.isEmpty && sound > 1, "\(sound)")
    }
    #expect(codes(ChangingFileTests.utf8, size: 20, kept: 20, sound: 0).isEmpty)
    let cut = (1...16).map { codes(ChangingFileTests.gb, size: 19, kept: 13, sound: $0) }
    #expect(cut.contains(["input.encoding", "input.changed"]))
  }

  /// More came behind what was there when it was opened: the last row may be a part of one.
  @Test func aFileThatGrowsIsToldOf() {
    #expect(codes(ChangingFileTests.utf8, size: 17, kept: 20, sound: 0) == ["input.changed"])
    #expect(codes(ChangingFileTests.utf8, size: 14, kept: 20, sound: 0) == ["input.changed"])
  }
}
