import FuzzReaders
import Testing

#if canImport(Glibc)
  import Glibc
#endif

/// What fuzzing found to be worth keeping is read again: nothing crashes and nothing hangs.
@Suite struct ReplayTests {
  private static let folder = String(#filePath.prefix { _ in true }).replacing(
    "/Replay/ReplayTests.swift", with: "/corpus")

  private static func files(_ reader: FuzzedReader) -> [String] {
    guard let handle = opendir("\(folder)/\(reader.rawValue)") else { return [] }
    defer { closedir(handle) }
    var names: [String] = []
    while let entry = readdir(handle) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append("\(folder)/\(reader.rawValue)/\(name)") }
    }
    return names.sorted()
  }

  @Test(arguments: FuzzedReader.allCases) func isRead(_ reader: FuzzedReader) throws {
    let files = ReplayTests.files(reader)
    #expect(!files.isEmpty, "no corpus of \(reader.rawValue)")
    for path in files {
      let file = try #require(fopen(path, "rb"))
      defer { fclose(file) }
      var bytes = [UInt8](repeating: 0, count: 1 << 20)
      let count = fread(&bytes, 1, bytes.count, file)
      reader.read(Array(bytes[..<count]))
    }
  }
}
