import Crypto
import Diagnostics
import Fonts
import Surroundings
import Testing

@Suite struct ManifestTests {
  /// What stands in `fonts/` is what its manifest says, byte for byte.
  @Test(arguments: ["default", "ofl"])
  func filesMatchTheirChecksums(set: String) throws {
    let book = try Fixture.book(set)
    for face in book.faces.map({ book.information(of: $0) }) where !face.isOptional {
      let bytes = try SystemWorld().contents(of: face.file)
      #expect(bytes.count == face.size, "\(face.file)")
      let digest = SHA256.hash(data: bytes).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
      #expect(digest == face.sha256, "\(face.file)")
      let licence = try #require(face.licenceFile)
      #expect(try SystemWorld().contents(of: licence).count > 3000, "\(licence)")
    }
  }

  @Test func facesAreNumberedInTheOrderOfTheManifest() throws {
    let book = try Fixture.book()
    #expect(book.faces.map(\.rawValue) == Array(0..<19))
    #expect(book.information(of: FaceID(rawValue: 0)).postScriptName == "FandolFang-Regular")
    #expect(book.information(of: FaceID(rawValue: 0)).format == .cff)
    #expect(book.information(of: FaceID(rawValue: 7)).postScriptName == "LXGWWenKai-Light")
    #expect(book.information(of: FaceID(rawValue: 7)).format == .trueType)
    #expect(book.log.isEmpty)
  }

  /// The set without faces under the GPL does not need them.
  @Test func openSetHasNoFandol() throws {
    let book = try Fixture.book("ofl")
    for role in FontRole.allCases {
      for scalar in "国A“—".unicodeScalars {
        let face = try #require(book.face(for: role, scalar)).face
        #expect(book.information(of: face).licence == "OFL-1.1")
      }
    }
  }

  @Test func namesAMissingFile() throws {
    let failed = try #require(throws: Failed.self) { try Fixture.book(manifest: Fixture.manifest()) }
    let diagnostic = try #require(failed.log.diagnostics.first)
    #expect(diagnostic.code == .fontFileMissing)
    #expect(diagnostic.place == .file("fonts/liberation/LiberationSerif-Regular.ttf"))
    #expect(failed.log.failure == .failed)
  }

  @Test func namesAMissingManifest() throws {
    let failed = try #require(throws: Failed.self) { try FontBook(folder: "/nowhere", world: SystemWorld()) }
    #expect(failed.log.diagnostics.first?.code == .fontFileMissing)
    #expect(failed.log.diagnostics.first?.place == .file("/nowhere/manifest.json"))
  }

  @Test func refusesAnotherFileUnderTheSameName() throws {
    let file = "liberation/LiberationSerif-Regular.ttf"
    for (manifest, what) in [
      (Fixture.manifest(size: 393_575), "size"),
      (Fixture.manifest(checkSumAdjustment: "25c87f0a"), "checkSumAdjustment"),
    ] {
      let failed = try #require(throws: Failed.self) { try Fixture.book(manifest: manifest, files: [file]) }
      #expect(failed.log.diagnostics.first?.code == .fontFileAltered)
      #expect(failed.log.diagnostics.first?.arguments["what"] == what)
    }
  }

  /// A file that is no font, but of the right size.
  @Test func refusesWhatIsNoFont() throws {
    let manifest = Fixture.manifest(file: "fandol/README", size: 645)
    let failed = try #require(throws: Failed.self) { try Fixture.book(manifest: manifest, files: ["fandol/README"]) }
    #expect(failed.log.diagnostics.first?.code == .fontUnusable)
  }

  @Test func namesTheFieldThatIsWrong() throws {
    for (manifest, field) in [
      ("{}", "huizongFonts"), (Fixture.manifest(format: "bitmap"), "faces[0].format"),
      (Fixture.manifest(size: -1), "faces[0].size"),
      (Fixture.manifest(checkSumAdjustment: "1"), "faces[0].checkSumAdjustment"),
      (Fixture.manifest(role: "song"), "sets.default.roles.songti"),
    ] {
      let failed = try #require(throws: Failed.self) { try Fixture.book(manifest: manifest) }
      #expect(failed.log.diagnostics.first?.code == .fontManifestInvalid)
      #expect(failed.log.diagnostics.first?.arguments["field"] == field)
    }
  }

  @Test func placesAFaultOfTheJSON() throws {
    let failed = try #require(throws: Failed.self) { try Fixture.book(manifest: "{\n  \"huizongFonts\": 1,,\n}") }
    #expect(failed.log.diagnostics.first?.place == .file("fonts/manifest.json", line: 2, column: 21))
  }

  @Test func listsTheSetsThereAre() throws {
    let failed = try #require(throws: Failed.self) { try Fixture.book("song") }
    #expect(failed.log.diagnostics.first?.arguments["known"] == "default, ofl")
    #expect(failed.log.failure == .usage)
  }
}
