import Campaigns
import Diagnostics
import Surroundings
import TestSupport
import Testing

@testable import Intake

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Small files, each with one trap that exports have set: `make.py` makes them and says what is expected.
@Suite struct TrapTests {
  struct Trap: Sendable, CustomTestStringConvertible {
    let name: String
    /// Nil: the campaign does not load.
    let rows: [String]?
    let findings: [String]

    var testDescription: String { name }
  }

  static let folder = #filePath.split(separator: "/").dropLast().reduce("") { $0 + "/" + $1 }

  static let traps: [Trap] = {
    guard let bytes = try? SystemWorld().contents(of: folder + "/expected.json"),
      let members = try? JSONValue.parse(bytes).object
    else { return [] }
    return members.map { member in
      Trap(
        name: member.name, rows: member.value["rows"]?.array?.compactMap(\.string),
        findings: member.value["findings"]?.array?.compactMap(\.string) ?? [])
    }
  }()

  @Test func thereAreMany() { #expect(TrapTests.traps.count >= 60) }

  /// The file as the only table of a campaign folder.
  @Test(arguments: traps) func loads(_ trap: Trap) throws {
    let bytes = try SystemWorld().contents(of: TrapTests.folder + "/files/" + trap.name)
    let ending = trap.name.split(separator: ".").last.map(String.init) ?? ""
    let name = "suggestions." + ending
    let world = MemoryWorld(files: ["a/b/campaign.yaml": Array(Loading.minimum.utf8), "a/b/" + name: bytes])
    var rows: [String]?
    let log: DiagnosticLog
    do {
      let loaded = try CampaignLoader(world: world).load(folder: "a/b")
      log = loaded.log
      rows = loaded.value.rows.map { row in
        let place = row.origin.sheet.map { "\($0)!A\(row.origin.line)" } ?? "\(row.origin.line)"
        return "\(place)|\(row.text.original)" + (row.received.map { "|" + $0.iso } ?? "")
      }
    } catch {
      log = error.log
    }
    #expect(rows == trap.rows)
    let found = log.diagnostics.filter { $0.code != .personalDataFound }.map { diagnostic in
      let place = (diagnostic.place?.text ?? "").replacing("a/b/" + name, with: "").drop { $0 == ":" || $0 == "!" }
      return diagnostic.code.id + (place.isEmpty ? "" : "@" + place)
    }
    #expect(found.sorted() == trap.findings)
  }

  /// What can be loaded can be imported, and loads again as the same rows.
  @Test(arguments: traps.filter { $0.rows != nil && $0.rows != [] }) func imports(_ trap: Trap) throws {
    let rows = try #require(trap.rows)
    let importer = try TableImporter(
      [TrapTests.folder + "/files/" + trap.name], options: TableImportOptions(), world: SystemWorld())
    let csv = Lines()
    let result = try importer.run(write: { line throws(Failed) in csv.text += line }, keep: { _ throws(Failed) in })
    #expect(result.rows == rows.count)
    #expect(result.aside == 0)
    let loaded = try Loading.campaign(["campaign.yaml": Loading.minimum, "suggestions.csv": csv.text])
    let texts = loaded.value.rows.map { "\($0.text.original)" + ($0.received.map { "|" + $0.iso } ?? "") }
    #expect(texts == rows.map { String($0.drop { $0 != "|" }.dropFirst()) })
    // Each row says where it stood.
    let places = loaded.value.rows.map { row in row.others.first { $0.column == TableImporter.placeColumn }?.value ?? ""
    }
    let isSheet = rows[0].contains("!")
    #expect(places == rows.map { trap.name + (isSheet ? "!" : ":") + $0.prefix { $0 != "|" } })
  }

  final class Lines { var text = "" }
}
