import Diagnostics
import Synchronization
import TestSupport
import Testing

@testable import Packaging

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite struct OutputSetTests {
  private func text(_ bytes: [UInt8]?) -> String? { bytes.map { String(decoding: $0, as: UTF8.self) } }

  private func code(_ body: () throws -> Void) -> String? {
    do {
      try body()
      return nil
    } catch let failed as Failed {
      return failed.log.diagnostics.first?.code.id
    } catch { return "\(error)" }
  }

  @Test func writesAllAndLeavesNothingElse() throws {
    let folder = ScratchFolder()
    var outputs = OutputSet()
    outputs.add(folder.file("out/a.txt"), Array("甲".utf8))
    outputs.add(folder.file("out/deeper/b.txt"), [])
    try outputs.commit()
    #expect(text(folder.read("out/a.txt")) == "甲")
    #expect(folder.read("out/deeper/b.txt") == [])
    #expect(ScratchFolder.read(folder.file("out/deeper/b.txt")) != nil)
    #expect(folder.names() == ["out"])
  }

  @Test func replacesAndKeepsPermissions() throws {
    let folder = ScratchFolder()
    let path = folder.write(Array("old".utf8), to: "a")
    chmod(path, 0o640)
    var outputs = OutputSet()
    outputs.add(path, Array("new".utf8))
    try outputs.commit()
    var status = stat()
    stat(path, &status)
    #expect(status.st_mode & 0o777 == 0o640)
    #expect(text(folder.read("a")) == "new")
    #expect(folder.names() == ["a"])
  }

  @Test func aLinkStaysALink() throws {
    let folder = ScratchFolder()
    folder.write(Array("old".utf8), to: "real")
    symlink("real", folder.file("link"))
    var outputs = OutputSet()
    outputs.add(folder.file("link"), Array("new".utf8))
    try outputs.commit()
    #expect(text(folder.read("real")) == "new")
    var status = stat()
    lstat(folder.file("link"), &status)
    #expect(status.st_mode & S_IFMT == S_IFLNK)
  }

  @Test func aFolderInTheWayStopsAll() {
    let folder = ScratchFolder()
    folder.write(Array("old".utf8), to: "a")
    mkdir(folder.file("b"), 0o755)
    var outputs = OutputSet()
    outputs.add(folder.file("a"), Array("new".utf8))
    outputs.add(folder.file("new/c"), Array("new".utf8))
    outputs.add(folder.file("b"), Array("new".utf8))
    #expect(code(outputs.commit) == "output.unwritable")
    #expect(text(folder.read("a")) == "old")
    #expect(folder.names() == ["a", "b"])
  }

  @Test func aFileWhereAFolderShouldBe() {
    let folder = ScratchFolder()
    folder.write([], to: "file")
    var outputs = OutputSet()
    outputs.add(folder.file("file/a"), [1])
    #expect(code(outputs.commit) == "output.unwritable")
    #expect(folder.names() == ["file"])
  }

  @Test(.enabled(if: getuid() != 0, "root may write everywhere"))
  func aFolderWithoutPermission() {
    let folder = ScratchFolder()
    mkdir(folder.file("locked"), 0o555)
    var outputs = OutputSet()
    outputs.add(folder.file("locked/a"), [1])
    #expect(code(outputs.commit) == "output.unwritable")
  }

  @Test func aDeviceIsNoOutput() {
    var outputs = OutputSet()
    outputs.add("/dev/full", [1])
    #expect(code(outputs.commit) == "output.unwritable")
  }

  /// The second of three files cannot be moved to its place: the first, in place by then, is taken back.
  @Test(arguments: [false, true])
  func aFailedMoveTakesAllBack(withoutHardLinks: Bool) {
    let folder = ScratchFolder()
    folder.write(Array("old a".utf8), to: "a")
    folder.write(Array("old c".utf8), to: "c")
    var calls = FileCalls.system
    calls.move = { from, to in
      if to.hasSuffix("/b") {
        errno = EPERM
        return -1
      }
      return FileCalls.system.move(from, to)
    }
    if withoutHardLinks {
      calls.linkHard = { _, _ in
        errno = EPERM
        return -1
      }
    }
    var outputs = OutputSet(calls: calls)
    for name in ["a", "b", "c", "made/d"] { outputs.add(folder.file(name), Array("new".utf8)) }
    #expect(code(outputs.commit) == "output.unwritable")
    #expect(text(folder.read("a")) == "old a")
    #expect(text(folder.read("c")) == "old c")
    #expect(folder.names() == ["a", "c"])
  }

  /// A disk that fails to flush: first each file, then the folder when all is in place.
  @Test(arguments: 1...3)
  func aFailedFlushTakesAllBack(failing: Int) {
    let folder = ScratchFolder()
    folder.write(Array("old".utf8), to: "a")
    let count = Mutex(0)
    var calls = FileCalls.system
    calls.synchronise = { _ in
      let number = count.withLock { value in
        value += 1
        return value
      }
      errno = ENOSPC
      return number == failing ? -1 : 0
    }
    var outputs = OutputSet(calls: calls)
    outputs.add(folder.file("a"), Array("new".utf8))
    outputs.add(folder.file("b"), Array("new".utf8))
    #expect(code(outputs.commit) == "output.disk-full")
    #expect(text(folder.read("a")) == "old")
    #expect(folder.names() == ["a"])
  }

  /// A real full disk: a file system of 64 KiB in memory, which only root can mount.
  @Test(.enabled(if: getuid() == 0 && OutsideProgram.find("mount") != nil, "only root can mount a small disk"))
  func aFullDisk() throws {
    let folder = ScratchFolder()
    let small = folder.file("small")
    mkdir(small, 0o755)
    let mount = try #require(OutsideProgram.find("mount"))
    let unmount = try #require(OutsideProgram.find("umount"))
    guard OutsideProgram.run(mount, "-t", "tmpfs", "-o", "size=64k", "tmpfs", small).status == 0 else {
      // A container may forbid it; the other tests make the same calls fail.
      return
    }
    defer { _ = OutsideProgram.run(unmount, small) }
    folder.write(Array("old".utf8), to: "small/a")
    var outputs = OutputSet()
    outputs.add(small + "/a", Array(repeating: 1, count: 20_000))
    outputs.add(small + "/b", Array(repeating: 2, count: 200_000))
    #expect(code(outputs.commit) == "output.disk-full")
    #expect(text(folder.read("small/a")) == "old")
  }

  @Test func foldersOfPaths() {
    #expect(OutputPath.folder(of: "a") == ".")
    #expect(OutputPath.folder(of: "/a") == "/")
    #expect(OutputPath.folder(of: "/") == "")
    #expect(OutputPath.folder(of: ".") == "")
    #expect(OutputPath.folder(of: "out/a.pdf") == "out")
    #expect(OutputPath.folder(of: "out//") == ".")
  }
}
