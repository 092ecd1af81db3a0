import Campaigns
import Diagnostics
import Surroundings

/// `proposals.jsonl`: what `huizong group` proposed, one line a row. What it was not made of any more is not given out.
///
/// In memory 16 bytes a line; the lines are read when they are asked for.
public final class ProposalFile: RowProposals {
  public static let fileName = "proposals.jsonl"
  private static let block = 1 << 18
  /// Bytes of a line; longer ones are none of ours.
  private static let longestLine = 1 << 20

  private struct Entry {
    /// Of the row's id.
    let hash: UInt64
    let offset: Int
  }

  public let path: String
  /// Lines that were no proposals.
  public let log: DiagnosticLog
  private let file: any ReadableFile
  private let codebook: String
  /// By hash; of lines of one row the last comes first.
  private let entries: [Entry]

  /// Proposals of the file.
  public var count: Int { entries.count }

  /// - Parameters:
  ///   - home: of the campaign.
  ///   - codebook: as it is now.
  /// - Returns: nil where there is no such file.
  /// - Throws: where it cannot be read.
  public init?(of home: CampaignHome, codebook: Codebook, world: any World) throws(Failed) {
    let path = home.proposals
    self.path = path
    guard world.isFile(path) else { return nil }
    self.codebook = codebook.digest
    let file: any ReadableFile
    do { file = try world.open(path) } catch { throw Failed(DiagnosticLog([error.diagnostic])) }
    self.file = file
    var log = DiagnosticLog()
    var entries: [Entry] = []
    var number = 0
    try ProposalFile.forEachLine(of: file) { line, offset in
      number += 1
      if line.allSatisfy({ $0 == 0x20 || $0 == 0x0D }) { return }
      guard let row = ProposalLine(Array(line))?.row else {
        log.append(.proposalsDamaged, at: .file(path, line: number), ["path": path, "line": "\(number)"])
        return
      }
      entries.append(Entry(hash: ProposalFile.hash(row), offset: offset))
    }
    self.entries = entries.sorted { $0.hash != $1.hash ? $0.hash < $1.hash : $0.offset > $1.offset }
    self.log = log
  }

  public func proposal(for row: Suggestion) -> GroupProposal? {
    guard row.groups.isEmpty, let line = line(ofRow: row.id), line.codebook == codebook else { return nil }
    let id = HeldText(row.id)
    let text = HeldText(row.text.original)
    let hash = id.withText { id in text.withText { ProposalLine.hash(id: id, text: $0) } }
    return line.text == ProposalLine.hexadecimal(hash) ? line.proposal : nil
  }

  /// Whether there is a line for the row, out of date or not.
  func isKnown(_ id: String) -> Bool { line(ofRow: id) != nil }

  private func line(ofRow id: String) -> ProposalLine? {
    let hash = ProposalFile.hash(id)
    var (low, high) = (0, entries.count)
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].hash < hash { low = middle + 1 } else { high = middle }
    }
    while low < entries.count, entries[low].hash == hash {
      if let line = read(at: entries[low].offset), line.row == id { return line }
      low += 1
    }
    return nil
  }

  private func read(at offset: Int) -> ProposalLine? {
    var size = 1 << 10
    while size <= ProposalFile.longestLine {
      guard let bytes = try? file.read(at: offset, count: size) else { return nil }
      if let end = bytes.firstIndex(of: 0x0A) { return ProposalLine(Array(bytes[..<end])) }
      if bytes.count < size { return ProposalLine(bytes) }
      size *= 4
    }
    return nil
  }

  private static func hash(_ id: String) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in id.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return hash
  }

  private static func forEachLine(
    of file: any ReadableFile, _ body: (ArraySlice<UInt8>, Int) -> Void
  ) throws(Failed) {
    var held: [UInt8] = []
    var start = 0
    var at = 0
    while at < file.size {
      let block: [UInt8]
      do { block = try file.read(at: at, count: ProposalFile.block) } catch {
        throw Failed(DiagnosticLog([error.diagnostic]))
      }
      if block.isEmpty { break }
      at += block.count
      held += block
      var rest = held[...]
      while let end = rest.firstIndex(of: 0x0A) {
        body(rest[..<end], start + rest.startIndex)
        rest = rest[(end + 1)...]
      }
      // A line that does not end is handed on in pieces, none of which is a proposal.
      if rest.count > longestLine {
        body(rest, start + rest.startIndex)
        rest = rest[rest.endIndex...]
      }
      start += rest.startIndex
      held = Array(rest)
    }
    if !held.isEmpty { body(held[...], start) }
  }
}
