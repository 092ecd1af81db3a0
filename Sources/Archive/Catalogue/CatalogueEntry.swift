import Diagnostics
import Surroundings

/// What the catalogue says of a bag: what its own files and its line of the register say.
public struct CatalogueEntry: Sendable, Hashable {
  public var bag: String
  /// Of the register, counted from 1.
  public var line: Int
  public var time: String
  /// 档号
  public var archiveNumber: String?
  /// Of the two bags of a campaign.
  public var group: String?
  public var isPublic = true
  public var title: String?
  public var issuer: String?
  /// 文号
  public var document: String?
  /// ISO
  public var date: String?
  public var retention: String?
  /// The last day of keeping, ISO; nil: for ever, or not known.
  public var until: String?
  public var language: String?
  /// Codes of what became of suggestions.
  public var dispositions: [String] = []
  /// The bag that this one corrects.
  public var corrects: String?
  /// The line that disposed of it.
  public var disposedBy: Int?
  public var files = 0
  public var bytes = 0

  /// Words that are searched beside those above.
  public var text = ""

  init(_ line: RegisterLine) {
    bag = line.bag ?? ""
    self.line = line.number
    time = line.time
    archiveNumber = line.archiveNumber
  }

  /// From the bag as it is there.
  /// - Parameter folder: of the bag.
  init(_ line: RegisterLine, folder: String) {
    self.init(line)
    var log = DiagnosticLog()
    let info = (try? Paths.read(folder + "/" + BagInfo.name, limit: 1 << 20)).map {
      BagInfo.read(String(decoding: $0, as: UTF8.self), at: "", &log)
    }
    guard let info else { return }
    isPublic = info["Access"] != "restricted" && line.act == .add || info["Access"] == "public"
    group = info["Bag-Group-Identifier"]
    archiveNumber = archiveNumber ?? info["Archive-Number"]
    title = info["External-Description"]
    issuer = info["Source-Organization"]
    document = info["Document-Number"] ?? info["Internal-Sender-Identifier"]
    date = info["Document-Date"]
    retention = info["Retention-Period"]
    until = info["Retention-Until"]
    language = info["Language"]
    dispositions = info["Dispositions"]?.split(separator: ",").map { $0.drop { $0 == " " }.description } ?? []
    corrects = info["Corrects"]
    if let oxum = info["Payload-Oxum"].flatMap(PayloadOxum.init) {
      files = oxum.files
      bytes = oxum.bytes
    }
    if isPublic, let bytes = try? Paths.read(folder + "/data/campaign.json", limit: 64 << 20),
      let json = try? JSONValue.parse(bytes)
    {
      CatalogueEntry.gather(json, into: &text)
    }
  }

  /// In bytes: enough for the headings and summaries of a long notice.
  private static let textLimit = 1 << 20

  /// Every text of the public record, but for those that are codes and paths of figures.
  private static func gather(_ value: JSONValue, into text: inout String) {
    guard text.utf8.count < textLimit else { return }
    switch value {
    case .string(let words): text += words + "\n"
    case .array(let values): for value in values { gather(value, into: &text) }
    case .object(let members):
      for member in members where member.name != "figures" { gather(member.value, into: &text) }
    default: break
    }
  }
}
