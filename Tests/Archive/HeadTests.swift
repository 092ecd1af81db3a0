import Diagnostics
import TestSupport
import Testing

@testable import Archive

/// `register-head.txt` against a register that is whole: each field of it altered, alone or so that the file is well formed.
@Suite struct HeadTests {
  private static let head = "register-head.txt"

  /// What the file says, field by field.
  private func fields(_ archive: TestArchive) -> [(label: String, value: String)] {
    String(decoding: archive.read(Self.head), as: UTF8.self).split(separator: "\n").map { line in
      let parts = line.split(separator: ":", maxSplits: 1)
      return (String(parts[0]), parts[1].drop { $0 == " " }.description)
    }
  }

  private func write(_ fields: [(label: String, value: String)], _ archive: TestArchive) {
    archive.write(Array(fields.map { "\($0.label): \($0.value)\n" }.joined().utf8), Self.head)
  }

  private func codes(_ work: () throws(Failed) -> Void) -> [String] {
    do {
      try work()
      return []
    } catch { return error.codes }
  }

  /// Alterations that leave a well-formed file: the register alone shows that they are wrong.
  private func forgeries(_ archive: TestArchive) -> [[(label: String, value: String)]] {
    let fields = fields(archive)
    let zeros = String(repeating: "0", count: 64)
    var bytes = fields
    bytes[1].value = "5"
    var peaks = fields
    let hashes = fields[4].value.split(separator: " ").map(String.init)
    let forged = [zeros] + hashes.dropFirst()
    peaks[4].value = forged.joined(separator: " ")
    // RFC 9162, 2.1.1: the smaller trees join first.
    var root = Hexadecimal.bytes(forged[forged.count - 1]) ?? []
    for hash in forged.dropLast().reversed() { root = MerkleTree.node(Hexadecimal.bytes(hash) ?? [], root) }
    peaks[3].value = Hexadecimal.text(root)
    return [bytes, peaks]
  }

  @Test(arguments: [0, 1, 3]) func everyFieldIsHeldToTheRegister(additions: Int) throws {
    let archive = try TestArchive()
    for number in 0..<additions { try archive.add(number + 1) }
    let right = archive.read(Self.head)
    #expect(fields(archive).map(\.label) == ["Register-Lines", "Register-Bytes", "Last-Line-SHA-256", "Root", "Peaks"])
    for index in 0..<5 {
      var altered = fields(archive)
      let last = altered[index].value.removeLast()
      altered[index].value.append(last == "1" ? "2" : "1")
      write(altered, archive)
      #expect(try archive.faults { $0.readsData = false } != [], "\(altered[index])")
      archive.write(right, Self.head)
    }
    for forgery in forgeries(archive) {
      write(forgery, archive)
      #expect(try archive.faults() == ["register.head-damaged register-head.txt"])
      // Nothing is added to it and no root is told from it.
      #expect(codes { () throws(Failed) in _ = try archive.open().add(TestArchive.filing(9)) } == ["register.head-old"])
      #expect(
        codes { () throws(Failed) in _ = try archive.open().root() } == ["register.head-damaged"])
      // Nor where no catalogue remembers how it was left.
      archive.remove("catalogue.sqlite")
      #expect(codes { () throws(Failed) in _ = try archive.open().add(TestArchive.filing(9)) } == ["register.head-old"])
      archive.write(right, Self.head)
      _ = try archive.open().rebuild()
    }
    #expect(try archive.faults() == [])
  }

  @Test func theHeadIsMadeAgainFromLinesThatAreWhole() throws {
    let archive = try TestArchive()
    try archive.add(1)
    // An older copy, whose own head is another one.
    let copy = archive.scratch.file("copy")
    #expect(OutsideProgram.run("/bin/cp", "-a", archive.path, copy).status == 0)
    try archive.add(2)
    let right = archive.read(Self.head)
    for forgery in forgeries(archive) {
      write(forgery, archive)
      let repaired = try archive.open().repair(from: copy)
      #expect(!repaired.log.hasErrors, "\(repaired.log.diagnostics.map(TestArchive.words))")
      #expect(repaired.log.diagnostics.map(\.code).contains(.archiveRepaired))
      #expect(archive.read(Self.head) == right)
    }
    try archive.add(3)
    #expect(try archive.faults() == [])
  }

  @Test func aHeadThatSaysNothingIsTakenFromTheCopyAlone() throws {
    let archive = try TestArchive()
    try archive.add(1)
    let copy = archive.scratch.file("copy")
    #expect(OutsideProgram.run("/bin/cp", "-a", archive.path, copy).status == 0)
    let right = archive.read(Self.head)
    archive.write([1], Self.head)
    #expect(try !archive.open().repair(from: copy).log.hasErrors)
    #expect(archive.read(Self.head) == right)
    // How many lines there were nobody knows now but the copy, which has fewer.
    try archive.add(2)
    archive.write([1], Self.head)
    #expect(try archive.open().repair(from: copy).log.hasErrors)
  }
}
