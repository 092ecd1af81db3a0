import Diagnostics
import TestSupport
import Testing

@testable import Archive

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Who may read what: nothing of a restricted bag is for others, wherever it stands.
@Suite struct ModeTests {
  private func mode(_ path: String) -> mode_t {
    var status = stat()
    return lstat(path, &status) == 0 ? status.st_mode & 0o777 : 0
  }

  /// The modes of a bag's folders and files, by their kind.
  private func modes(_ bag: String) -> (folders: Set<mode_t>, files: Set<mode_t>) {
    var folders: Set<mode_t> = [mode(bag)]
    var files: Set<mode_t> = []
    for path in FolderListing(bag).paths {
      files.insert(mode(bag + "/" + path))
      var folder = Paths.folder(of: bag + "/" + path)
      while folder != bag {
        folders.insert(mode(folder))
        folder = Paths.folder(of: folder)
      }
    }
    return (folders, files)
  }

  private func imported(_ info: String, into archive: TestArchive) throws -> String {
    let bag = BagMaker()
    bag.payload["data/下/来信.txt"] = Array("x".utf8)
    bag.tags["bag-info.txt"] = Array(info.utf8)
    bag.write(archive.scratch.file("来包"))
    let added = try archive.open().importBag(
      archive.scratch.file("来包"), name: nil, archiveNumber: nil, time: TestArchive.time(9))
    return "bags/" + added.bags[0]
  }

  @Test(arguments: [
    ("Contact-Name: 某某\n", mode_t(0o700), mode_t(0o400)), ("Access: restricted\n", 0o700, 0o400),
    ("Access: public\n", 0o755, 0o444),
  ])
  func anImportIsRestrictedUnlessItSaysThatItIsPublic(info: String, folder: mode_t, file: mode_t) throws {
    let archive = try TestArchive()
    let bag = try imported(info, into: archive)
    let copy = archive.scratch.file("copy")
    #expect(OutsideProgram.run("/bin/cp", "-a", archive.path, copy).status == 0)
    #expect(modes(archive.path + "/" + bag) == ([folder], [file]))
    // What is restored is as it was.
    archive.remove(bag + "/data/下/来信.txt")
    #expect(try !archive.open().repair(from: copy).log.hasErrors)
    #expect(modes(archive.path + "/" + bag) == ([folder], [file]))
    #expect(OutsideProgram.run("/bin/rm", "-rf", archive.path + "/" + bag).status == 0)
    #expect(try !archive.open().repair(from: copy).log.hasErrors)
    #expect(modes(archive.path + "/" + bag) == ([folder], [file]))
    #expect(try archive.faults() == [])
  }

  @Test func whatLeavesOfARestrictedBagIsForItsOwnerAlone() throws {
    let archive = try TestArchive()
    let added = try archive.add(1)
    var request = ExportRequest([added.archiveNumber ?? ""], form: .folder)
    request.isFull = true
    _ = try archive.open().export(request, to: archive.scratch.file("folder"))
    let open = modes(archive.scratch.file("folder/" + added.bags[0]))
    #expect((open.folders.union(open.files)).allSatisfy { $0 & 0o044 == 0o044 })
    #expect(modes(archive.scratch.file("folder/" + added.bags[1])) == ([0o700], [0o600]))
    #expect(mode(archive.scratch.file("folder")) & 0o055 == 0o055)
    request = ExportRequest([added.archiveNumber ?? ""], form: .ocfl)
    request.isFull = true
    _ = try archive.open().export(request, to: archive.scratch.file("object"))
    #expect(modes(archive.scratch.file("object")).folders == [0o700])
  }
}
