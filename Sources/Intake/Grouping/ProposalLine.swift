import Campaigns
import Surroundings

/// A line of `proposals.jsonl`: `row`, `status` (`proposed` or `undecided`), of a proposal `group`, `score`, `words` and `second`,
/// else `candidates`; `codebook` and `text` say what it was made of.
struct ProposalLine {
  let row: String
  let proposal: GroupProposal
  /// `Codebook.digest`.
  let codebook: String
  /// `ProposalLine.hash` in hexadecimal.
  let text: String

  /// Tells a row by id and text from what it was (FNV-1a, as `RowFingerprint`).
  static func hash(id: ByteText, text: ByteText) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in id.bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    hash = hash &* 0x100_0000_01b3
    for byte in text.bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return hash
  }

  static func hexadecimal(_ hash: UInt64) -> String {
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }

  // MARK: Writing

  /// With its line feed.
  var bytes: [UInt8] {
    var line = Array("{\"row\": ".utf8) + JSONLineObject.string(row)
    if let proposed = proposal.proposed {
      line += ", \"status\": \"proposed\", ".utf8
      line += ProposalLine.members(proposed)
      if let second = proposal.others.first { line += ", \"second\": {".utf8 + ProposalLine.members(second) + "}".utf8 }
    } else {
      line += ", \"status\": \"undecided\", \"candidates\": [".utf8
      for (index, candidate) in proposal.others.enumerated() {
        line += (index > 0 ? ", {" : "{").utf8
        line += ProposalLine.members(candidate)
        line += "}".utf8
      }
      line += "]".utf8
    }
    return line + ", \"codebook\": \"\(codebook)\", \"text\": \"\(text)\"}\n".utf8
  }

  private static func members(_ candidate: GroupProposal.Candidate) -> [UInt8] {
    var members = Array("\"group\": ".utf8) + JSONLineObject.string(candidate.group)
    members += ", \"score\": \(GroupProposal.text(ofScore: candidate.score)), \"words\": [".utf8
    for (index, word) in candidate.words.enumerated() {
      if index > 0 { members += ", ".utf8 }
      members += JSONLineObject.string(word)
    }
    return members + "]".utf8
  }

  // MARK: Reading

  init(row: String, proposal: GroupProposal, codebook: String, text: String) {
    self.row = row
    self.proposal = proposal
    self.codebook = codebook
    self.text = text
  }

  /// Nil for anything that is no proposal.
  init?(_ line: [UInt8]) {
    guard let value = try? JSONValue.parse(line), let row = value["row"]?.string,
      let codebook = value["codebook"]?.string,
      let text = value["text"]?.string
    else { return nil }
    (self.row, self.codebook, self.text) = (row, codebook, text)
    switch value["status"]?.string {
    case "proposed":
      guard let proposed = ProposalLine.candidate(value) else { return nil }
      proposal = GroupProposal(
        proposed: proposed, others: value["second"].flatMap(ProposalLine.candidate).map { [$0] } ?? [])
    case "undecided":
      guard let candidates = value["candidates"]?.array?.map(ProposalLine.candidate), !candidates.isEmpty,
        !candidates.contains(where: { $0 == nil })
      else { return nil }
      proposal = GroupProposal(proposed: nil, others: candidates.compactMap { $0 })
    default: return nil
    }
  }

  private static func candidate(_ value: JSONValue) -> GroupProposal.Candidate? {
    guard let group = value["group"]?.string, case .number(let written) = value["score"],
      let score = GroupProposal.score(of: written), let words = value["words"]?.array?.map(\.string),
      !words.contains(nil)
    else { return nil }
    return GroupProposal.Candidate(group: group, score: score, words: words.compactMap { $0 })
  }
}
