import Campaigns
import Diagnostics
import Surroundings

/// `coding-log.jsonl`: which decisions were brought back, one a line, in their order. Entries are only ever added.
///
/// `row`, `field`, `from`, `to` and where they are known `who` and `when`; of a new group `group`, `field`, `to`. Groups are
/// written as ids, dispositions as codes.
public struct CodingTrail: Sendable {
  /// In the campaign folder.
  public static let fileName = "coding-log.jsonl"
  private static let limit = 1 << 30

  private let bytes: [UInt8]

  /// The trail of a folder; empty where there is none.
  /// - Throws: `coding.trail-damaged` where its last line does not end or is no entry.
  public init(inFolder folder: String, world: any World) throws(Failed) {
    let path = CodingTrail.path(of: folder, world: world)
    guard world.isFile(path) else {
      bytes = []
      return
    }
    do {
      bytes = try world.contents(of: path, limit: CodingTrail.limit)
    } catch {
      throw Failed(DiagnosticLog([error.diagnostic]))
    }
    guard !bytes.isEmpty else { return }
    let last = bytes.dropLast().lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    guard bytes.last == 0x0A, (try? JSONValue.parse(Array(bytes[last...])))?.object != nil else {
      throw Failed(.codingTrailDamaged, at: .file(path), ["path": path])
    }
  }

  public static func path(of campaign: String, world: any World) -> String {
    CampaignHome(campaign, world: world).trail
  }

  /// Who coded each row last, as far as the trail says.
  public var coders: [String: String] {
    var coders: [String: String] = [:]
    for line in bytes.split(separator: 0x0A) {
      guard let entry = try? JSONValue.parse(Array(line)), let row = entry["row"]?.string,
        let who = entry["who"]?.string
      else { continue }
      coders[row] = who
    }
    return coders
  }

  /// The trail's bytes with these changes behind them.
  /// - Parameters:
  ///   - coder: who did what the workbook gives no name for.
  ///   - day: when; nil: not said.
  public func adding(_ changes: CodingChanges, coder: String?, day: CalendarDate?) -> [UInt8] {
    var text = ""
    for group in changes.groups {
      text += CodingTrail.line([
        ("when", day?.iso), ("who", coder), ("group", group.id), ("field", "heading"), ("from", ""),
        ("to", group.heading),
      ])
    }
    for row in changes.rows {
      for change in row.changes {
        text += CodingTrail.line([
          ("when", day?.iso), ("who", row.coder ?? coder), ("row", row.id), ("field", change.field.rawValue),
          ("from", change.from), ("to", change.to),
        ])
      }
    }
    return bytes + Array(text.utf8)
  }

  private static func line(_ members: [(String, String?)]) -> String {
    let parts = members.compactMap { name, value in
      value.map { "\"\(name)\": " + String(decoding: JSONLineObject.string($0), as: UTF8.self) }
    }
    return "{" + parts.joined(separator: ", ") + "}\n"
  }
}
