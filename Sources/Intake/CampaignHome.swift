import Surroundings

/// Where a campaign is kept: a folder of plain files, or one workbook with the files that it names beside it.
public struct CampaignHome: Sendable, Hashable {
  /// The folder or the workbook.
  public let path: String
  public let isWorkbook: Bool

  public init(_ path: String, world: any World) {
    self.path = CampaignLoader.plain(path)
    isWorkbook = CampaignHome.isWorkbook(self.path, world: world)
  }

  /// A workbook that is not there yet.
  public init(workbookAt path: String) {
    self.path = CampaignLoader.plain(path)
    isWorkbook = true
  }

  /// By its name, or by its first bytes, which are those of a ZIP archive.
  private static func isWorkbook(_ path: String, world: any World) -> Bool {
    guard world.isFile(path) else { return false }
    let name = path.lowercased()
    if [".xlsx", ".xlsm", ".xls"].contains(where: { name.hasSuffix($0) }) { return true }
    return ((try? world.open(path).read(at: 0, count: 4)) ?? []) == [0x50, 0x4B, 3, 4]
  }

  /// The folder in which files are found that the campaign names.
  public var folder: String {
    isWorkbook ? beside : path
  }

  /// The folder for files as they were received; a workbook has none.
  public var received: String? { isWorkbook ? nil : CampaignLoader.joined(path, "source") }

  /// Where outputs go that nobody sends elsewhere: `out` in the folder, `F-out` beside `F.xlsx`.
  public var outputs: String { isWorkbook ? stem + "-out" : path + "/out" }

  /// Where the trail of decisions is kept.
  public var trail: String {
    isWorkbook ? stem + "-" + CodingTrail.fileName : CampaignLoader.joined(path, CodingTrail.fileName)
  }

  /// Where proposals of groups are kept.
  public var proposals: String {
    isWorkbook ? stem + "-" + ProposalFile.fileName : CampaignLoader.joined(path, ProposalFile.fileName)
  }

  /// The folder of the path.
  private var beside: String {
    guard let cut = path.lastIndex(of: "/") else { return "." }
    return cut == path.startIndex ? "/" : String(path[..<cut])
  }

  /// Whether two paths are one, by their words.
  public static func isSame(_ one: String, _ other: String) -> Bool {
    CampaignLoader.plain(one) == CampaignLoader.plain(other)
  }

  private var stem: String {
    guard let dot = path.lastIndex(of: "."), !path[dot...].contains("/") else { return path }
    return String(path[..<dot])
  }
}
