import Surroundings
import TestSupport
import Testing

@testable import Reports

/// The notices of the project's samples, each made once for a run of the tests.
enum SampleNotices {
  static let names = [
    "bilingual", "harbour-street", "hong-kong", "joint-notice", "macao", "mailbox-reply", "market-letter",
    "nothing-received", "park-consultation", "questionnaire", "school-bus", "street-report", "taiwan",
  ]

  private static let made: [String: Result<[UInt8], any Error>] = {
    let folder = ScratchFolder()
    return Dictionary(uniqueKeysWithValues: names.map { name in (name, Result { try make(name, in: folder) }) })
  }()

  static func bytes(_ name: String) throws -> [UInt8] { try #require(made[name]).get() }

  /// - Returns: the path of the sample's notice in the folder.
  static func write(_ name: String, to folder: ScratchFolder) throws -> String {
    folder.write(try bytes(name), to: name + ".pdf")
  }

  private static func make(_ name: String, in folder: ScratchFolder) throws -> [UInt8] {
    let root = OutsideProgram.repository
    let builder = ReportBuilder(
      world: SystemWorld(), resources: Resources(fonts: root + "/fonts", templates: root + "/templates"))
    _ = try builder.notice("\(root)/samples/\(name)", as: folder.file(name + ".pdf"), resolution: 150)
    return try #require(folder.read(name + ".pdf"))
  }
}
