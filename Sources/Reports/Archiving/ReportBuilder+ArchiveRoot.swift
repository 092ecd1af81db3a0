import Archive
import Campaigns
import Diagnostics
import Surroundings

extension ReportBuilder {
  /// How long a notice waits for another process that works in the archive, in seconds.
  private static let patience = 60

  /// The root that a campaign asks for: as it gives it, or what the archive that it names has now.
  ///
  /// - Throws: `archive.root-unknown` where it is neither; what keeps the archive's register from being read.
  func archiveRoot(of campaign: Campaign, in folder: String) throws(Failed) -> String? {
    guard let named = campaign.publication.archiveRoot else { return nil }
    if let known = settings.archiveRoot { return known }
    if let digits = ArchiveCommands.rootDigits(named) { return digits }
    let path = named.hasPrefix("/") || folder.isEmpty ? named : folder + "/" + named
    var options = ArchiveOptions()
    options.patience = ReportBuilder.patience
    options.isCancelled = isCancelled
    do {
      return try OfficeArchive(path, options: options).root().root
    } catch {
      guard error.log.diagnostics.contains(where: { $0.code == .archiveMissing }) else { throw error }
      throw Failed(.archiveRootUnknown, at: .field("archiveRoot"), ["value": named, "path": path])
    }
  }
}

extension ArchiveCommands {
  /// Of a root as it is printed, in groups and in any case; nil where it is none.
  public static func rootDigits(_ text: String) -> String? {
    let digits = text.filter { !$0.isWhitespace }.lowercased()
    let isHexadecimal = digits.utf8.allSatisfy {
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0)
    }
    return digits.utf8.count == 64 && isHexadecimal ? digits : nil
  }
}
