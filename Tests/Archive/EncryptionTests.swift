import Diagnostics
import Synchronization
import TestSupport
import Testing

@testable import Archive

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Restricted bags that only the holder of a private key can read. OpenSSL and tar open them, by the command that the bag tells.
@Suite struct EncryptionTests {
  private static let secret = "请多种树，我住三号楼"

  /// Two pairs of keys: one in a certificate, one by itself.
  private struct Keys {
    let scratch = ScratchFolder(inMemory: true)
    var certified: String { scratch.file("certificate.pem") }
    var bare: String { scratch.file("public.pem") }

    init() {
      shell("openssl req -x509 -newkey rsa:2048 -nodes -keyout one.pem -out certificate.pem -subj /CN=archive -days 9")
      shell("openssl genrsa -out two.pem 3072 && openssl pkey -in two.pem -pubout -out public.pem")
    }

    @discardableResult
    func shell(_ line: String) -> (status: Int32, output: String) {
      OutsideProgram.run("/bin/sh", "-c", "cd '\(scratch.file("."))' && { \(line); }")
    }

    /// By the command that stands in the bag, word for word.
    func open(_ bag: String, with key: String, to folder: String) -> (status: Int32, output: String) {
      let info = String(decoding: ScratchFolder.read(bag + "/bag-info.txt") ?? [], as: UTF8.self)
      let command = info.split(separator: "\n").first { $0.hasPrefix("Encryption-Opened-By: ") }?
        .dropFirst("Encryption-Opened-By: ".count)
      let line = (command.map(String.init) ?? "false")
        .replacing("KEY.pem", with: scratch.file(key)).replacing("DIR", with: scratch.file(folder))
      return shell("mkdir -p \(folder); cd '\(bag)' && \(line)")
    }
  }

  private static let hasPrograms = OutsideProgram.find("openssl") != nil && OutsideProgram.find("tar") != nil

  @Test(.enabled(if: hasPrograms)) func eachHolderOfAKeyGetsTheWholeBag() throws {
    let keys = Keys()
    let long = String(repeating: "很长的名字", count: 12)
    let bytes = (0..<300_001).map { UInt8(truncatingIfNeeded: $0 * 31 >> 3) }
    keys.scratch.write(bytes, to: "large")
    let files = [
      PayloadFile("campaign/\(long)/来信.csv", .bytes(Array(Self.secret.utf8))),
      PayloadFile("campaign/large", .file(keys.scratch.file("large"))), PayloadFile("empty", .bytes([])),
      PayloadFile("a:b", .bytes([1])),
    ]
    let recipients = [try RecipientKey(file: keys.certified), try RecipientKey(file: keys.bare)]
    #expect(recipients.map(\.bits) == [2048, 3072])
    var info = BagInfo()
    info.add("External-Identifier", "x.restricted")
    let bag = keys.scratch.file("bag")
    let log = try BagWriter(isPrivate: true).writeSealed(
      files, named: "x.restricted", to: recipients, partSize: 100_000, inner: (info, { _ in [] }),
      info: info.sealed(to: recipients), readme: { _ in [] }, to: bag)
    #expect(log.diagnostics.map(\.code.id) == ["archive.renamed"])
    let outer = BagVerifier.verify(bag)
    #expect(!outer.log.hasErrors)
    #expect(outer.sizes.keys.filter { $0.hasPrefix("data/") }.count == 4, "parts of 100,000 bytes")

    for key in ["one.pem", "two.pem"] {
      let opened = keys.open(bag, with: key, to: "of-" + key)
      #expect(opened.status == 0, "\(opened.output)")
      let inner = keys.scratch.file("of-\(key)/x.restricted")
      #expect(!BagVerifier.verify(inner).log.hasErrors)
      #expect(ScratchFolder.read(inner + "/data/campaign/large") == bytes)
      #expect(ScratchFolder.read(inner + "/data/campaign/\(long)/来信.csv") == Array(Self.secret.utf8))
      let checked = keys.shell("cd 'of-\(key)/x.restricted' && sha512sum -c --quiet manifest-sha512.txt")
      #expect(checked.status == 0, "\(checked.output)")
    }
    // The fingerprint is what the bag says how to make of a private key.
    let made = keys.shell("openssl pkey -in two.pem -pubout -outform DER | sha256sum").output.prefix(64)
    #expect(recipients[1].fingerprint == made)
    keys.shell("openssl genrsa -out three.pem 2048")
    _ = keys.open(bag, with: "three.pem", to: "of-none")
    #expect(Paths.kind(keys.scratch.file("of-none/x.restricted")) == .missing)
  }

  @Test(.enabled(if: hasPrograms)) func nothingOfItReachesTheDiskAsItIs() throws {
    let keys = Keys()
    let archive = try TestArchive()
    var filing = TestArchive.filing()
    filing.restrictedFiles.append(PayloadFile("campaign/张三来信.txt", .bytes(Array(Self.secret.utf8))))
    filing.recipients = [try RecipientKey(file: keys.bare)]
    let disk = RecordingDisk()
    let added = try archive.open(disk).add(filing)
    #expect(added.log.diagnostics.map(\.code.id) == ["archive.encrypted"])
    #expect(disk.written.contains { $0.contains(Array("多种树".utf8)) } == false)
    #expect(disk.written.contains { $0.contains(Array("张三".utf8)) } == false)
    #expect(disk.paths.contains { $0.contains("张三") } == false)
    #expect(disk.written.contains { $0.contains(Array("%PDF-1.7 1".utf8)) }, "the disk records nothing")
    // What is left after a kill was written before it: the same bytes.
    #expect(try archive.faults().isEmpty)
  }

  /// Of an encrypted addition as of any other: whole, or no trace, and never anything plain.
  @Test(.enabled(if: hasPrograms), arguments: [FaultyDisk.Fault.kill, .tear, .fail(ENOSPC)])
  func anEncryptedAdditionIsWholeOrLeavesNoTrace(fault: FaultyDisk.Fault) throws {
    let keys = Keys()
    var filing = TestArchive.filing()
    filing.restrictedFiles = [PayloadFile("张三来信.txt", .bytes(Array(Self.secret.utf8)))]
    filing.recipients = [try RecipientKey(file: keys.certified)]
    let counted = FaultyDisk(.kill, at: .max)
    let tried = try TestArchive()
    _ = try tried.open(counted).add(filing)
    var (whole, none) = (0, 0)
    for point in 1...counted.calls {
      let archive = try TestArchive()
      let before = archive.everything()
      let isAdded = (try? archive.open(FaultyDisk(fault, at: point)).add(filing)) != nil
      let plain = archive.everything().filter { path, bytes in
        path.contains("张三") || String(decoding: bytes, as: UTF8.self).contains("三号楼")
      }
      #expect(plain.isEmpty, "\(fault) at \(point): \(plain.keys)")
      let found = try archive.open().search(CatalogueQuery()).entries.count
      _ = try archive.open().rebuild()
      #expect(try archive.faults() == [], "\(fault) at \(point)")
      if found == 2 {
        whole += 1
      } else {
        none += 1
        #expect(!isAdded && found == 0 && archive.everything() == before, "\(fault) at \(point): a trace")
      }
    }
    #expect(whole > 0 && none > 20, "\(fault): \(whole) whole, \(none) none")
  }

  @Test(.enabled(if: hasPrograms)) func commandsWorkOnBagsThatTheyCannotRead() throws {
    let keys = Keys()
    let archive = try TestArchive()
    var filing = TestArchive.filing()
    filing.recipients = [try RecipientKey(file: keys.certified)]
    let added = try archive.open().add(filing)
    let id = try #require(added.bags.last)
    #expect(try archive.open().verify().encrypted == 1)
    let part = "bags/\(id)/data/\(id).001.tar.cms"
    #expect(archive.read(part).starts(with: [0x30, 0x80]))

    // Damage is found, and repaired from a copy, without the key.
    keys.shell("cp -r '\(archive.path)' copy")
    var bytes = archive.read(part)
    bytes[bytes.count / 2] ^= 1
    archive.write(bytes, part)
    #expect(try archive.faults() == ["bag.damaged \(part)"])
    #expect(try !archive.open().repair(from: keys.scratch.file("copy")).log.hasErrors)
    #expect(try archive.faults().isEmpty)

    _ = try archive.open().rebuild()
    #expect(try archive.open().search(CatalogueQuery()).entries.map(\.isPublic) == [true, false])
    var request = ExportRequest([id], form: .folder)
    request.isFull = true
    _ = try archive.open().export(request, to: keys.scratch.file("exported"))
    let opened = keys.open(keys.scratch.file("exported/\(id)"), with: "one.pem", to: "opened")
    #expect(opened.status == 0, "\(opened.output)")
    #expect(!BagVerifier.verify(keys.scratch.file("opened/\(id)")).log.hasErrors)

    let other = try TestArchive()
    let taken = try other.open().importBag(
      keys.scratch.file("exported/\(id)"), name: nil, archiveNumber: nil, time: TestArchive.time(2))
    #expect(taken.bags == [id])
    #expect(try other.faults().isEmpty)
    var disposal = Disposal(bag: id, reason: "依请求", time: TestArchive.time(3))
    disposal.isErasure = true
    _ = try archive.open().dispose(disposal)
    #expect(try archive.faults().isEmpty)
  }

  @Test(.enabled(if: hasPrograms)) func whatIsNoPublicKeyIsRefused() {
    let keys = Keys()
    keys.shell("cat one.pem certificate.pem > both.pem; openssl genrsa -out small.key 1024")
    keys.shell("openssl pkey -in small.key -pubout -out small.pem; echo words > words.pem; : > empty.pem")
    keys.shell(
      "openssl ecparam -name prime256v1 -genkey -noout -out ec.key; openssl pkey -in ec.key -pubout -out ec.pem")
    keys.shell(
      "head -c 300 certificate.pem > cut.pem; openssl x509 -in certificate.pem -outform DER -out certificate.der")
    let expected = [
      ("both.pem", "archive.key-private"), ("one.pem", "archive.key-private"), ("small.pem", "archive.key-kind"),
      ("ec.pem", "archive.key-kind"), ("words.pem", "archive.key-unreadable"), ("empty.pem", "archive.key-unreadable"),
      ("cut.pem", "archive.key-unreadable"), ("missing.pem", "archive.key-unreadable"),
    ]
    for (name, code) in expected {
      do throws(Failed) {
        _ = try RecipientKey(file: keys.scratch.file(name))
        Issue.record("\(name) was taken")
      } catch {
        #expect(error.codes == [code], "\(name)")
      }
    }
    let ways = ["certificate.pem", "certificate.der"].map { try? RecipientKey(file: keys.scratch.file($0)) }
    #expect(ways[0] != nil && ways[0] == ways[1])
  }

  /// Any cut of a certificate is a diagnostic, and no trap.
  @Test(.enabled(if: hasPrograms)) func aBrokenCertificateIsADiagnostic() throws {
    let keys = Keys()
    keys.shell("openssl x509 -in certificate.pem -outform DER -out certificate.der")
    let bytes = keys.scratch.read("certificate.der") ?? []
    for count in 0..<bytes.count {
      #expect(throws: Failed.self) { try RecipientKey(Array(bytes[..<count]), at: "cut") }
    }
    for at in bytes.indices {
      var changed = bytes
      changed[at] ^= 0xFF
      _ = try? RecipientKey(changed, at: "changed")
    }
  }
}

/// Keeps what is written and where.
private final class RecordingDisk: ArchiveDisk {
  private let record = Mutex<(bytes: [Int32: [UInt8]], done: [[UInt8]], paths: [String])>(([:], [], []))
  private let system = SystemDisk()

  var written: [[UInt8]] { record.withLock { $0.done + $0.bytes.values } }
  var paths: [String] { record.withLock { $0.paths } }

  private func note(_ path: String) { record.withLock { $0.paths.append(path) } }

  func makeFolder(_ path: String, mode: UInt32) throws(DiskProblem) {
    note(path)
    try system.makeFolder(path, mode: mode)
  }

  func create(_ path: String, mode: UInt32) throws(DiskProblem) -> Int32 {
    note(path)
    return try system.create(path, mode: mode)
  }

  func openToAppend(_ path: String) throws(DiskProblem) -> Int32 { try system.openToAppend(path) }

  func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32, path: String) throws(DiskProblem) {
    record.withLock { $0.bytes[descriptor, default: []] += bytes }
    try system.write(bytes, to: descriptor, path: path)
  }

  func synchronise(_ descriptor: Int32, path: String) throws(DiskProblem) {
    try system.synchronise(descriptor, path: path)
  }

  func close(_ descriptor: Int32) {
    record.withLock { if let bytes = $0.bytes.removeValue(forKey: descriptor) { $0.done.append(bytes) } }
    system.close(descriptor)
  }

  func synchroniseFolder(_ path: String) throws(DiskProblem) { try system.synchroniseFolder(path) }
  func rename(_ from: String, to: String) throws(DiskProblem) { try system.rename(from, to: to) }
  func cut(_ path: String, to size: Int) throws(DiskProblem) { try system.cut(path, to: size) }
  func remove(_ path: String) throws(DiskProblem) { try system.remove(path) }
  func removeFolder(_ path: String) throws(DiskProblem) { try system.removeFolder(path) }
}
