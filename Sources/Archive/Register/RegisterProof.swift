import Diagnostics
import Surroundings

/// A proof that is checked without the archive: that a line stands in a register of this root, or that a register of one root is the
/// beginning of that of another.
///
/// A text file of labels and values; `docs/archive.md` tells how to check it by other means.
public struct RegisterProof: Sendable, Hashable {
  public enum Claim: Sendable, Hashable {
    /// The line, and where it stands; `index` from 0.
    case inclusion(line: String, index: Int)
    /// Lines and root of the earlier register.
    case consistency(lines: Int, root: String)
  }

  public let claim: Claim
  /// Lines of the register.
  public let lines: Int
  public let root: String
  public let path: [String]

  private static let mark = "Huizong-Register-Proof"

  public var bytes: [UInt8] {
    var info = BagInfo()
    info.add(RegisterProof.mark, "1")
    switch claim {
    case .inclusion(let line, let index):
      info.add("Claim", "inclusion")
      // Tabs stay as they are.
      info.add("Line", line)
      info.add("Index", "\(index)")
    case .consistency(let lines, let root):
      info.add("Claim", "consistency")
      info.add("Old-Lines", "\(lines)")
      info.add("Old-Root", root)
    }
    info.add("Lines", "\(lines)")
    info.add("Root", root)
    for node in path { info.add("Node", node) }
    return info.bytes
  }

  init(_ claim: Claim, lines: Int, root: String, path: [String]) {
    self.claim = claim
    self.lines = lines
    self.root = root
    self.path = path
  }

  /// - Throws: `proof.unreadable`.
  public init(_ bytes: [UInt8], at file: String) throws(Failed) {
    var log = DiagnosticLog()
    let info = BagInfo.read(String(decoding: bytes.prefix(1 << 20), as: UTF8.self), at: file, &log)
    guard info[RegisterProof.mark] == "1", !log.hasErrors, let lines = info["Lines"].flatMap({ Int($0) }),
      let root = info["Root"]
    else { throw Failed(.proofUnreadable, at: .file(file)) }
    switch info["Claim"] {
    case "inclusion":
      guard let line = info["Line"], let index = info["Index"].flatMap({ Int($0) }) else {
        throw Failed(.proofUnreadable, at: .file(file))
      }
      claim = .inclusion(line: line, index: index)
    case "consistency":
      guard let old = info["Old-Lines"].flatMap({ Int($0) }), let oldRoot = info["Old-Root"] else {
        throw Failed(.proofUnreadable, at: .file(file))
      }
      claim = .consistency(lines: old, root: oldRoot)
    default: throw Failed(.proofUnreadable, at: .file(file))
    }
    self.lines = lines
    self.root = root.lowercased()
    path = info.all("Node")
  }

  /// Whether the claim follows from the root.
  public var holds: Bool {
    let nodes = path.map { Hexadecimal.bytes($0) }
    guard let root = Hexadecimal.bytes(root), nodes.allSatisfy({ $0?.count == 32 }) else { return false }
    let hashes = nodes.compactMap { $0 }
    switch claim {
    case .inclusion(let line, let index):
      return MerkleTree.root(of: MerkleTree.leaf(line.utf8), index: index, size: lines, path: hashes) == root
    case .consistency(let old, let oldRoot):
      guard let oldRoot = Hexadecimal.bytes(oldRoot) else { return false }
      return MerkleTree.isConsistent(old: old, oldRoot: oldRoot, new: lines, newRoot: root, proof: hashes)
    }
  }

  /// Holds a proof to what a person has: the root that was published, and the bag.
  ///
  /// - Parameters:
  ///   - root: as published, in hexadecimal; nil: the proof's own.
  ///   - bag: a folder that must be the bag of the line, every byte of it.
  /// - Returns: `proof.wrong` and what is wrong with the bag; nothing where all holds.
  public func check(root published: String?, bag: String?, isCancelled: @escaping @Sendable () -> Bool)
    -> DiagnosticLog
  {
    var log = DiagnosticLog()
    func wrong(_ reason: String) { log.append(.proofWrong, ["reason": reason]) }
    if !holds { wrong(root) }
    if let published, published.lowercased() != root { wrong("\(published.escaped) ≠ \(root)") }
    guard let bag, case .inclusion(let text, _) = claim else { return log }
    guard let line = RegisterLine(text) else {
      wrong(text.escaped)
      return log
    }
    log.append(contentsOf: BagVerifier.verify(bag, pool: HashPool(isCancelled: isCancelled)).log)
    for seal in line.seals {
      let bytes = try? Paths.read(bag + "/" + seal.name, limit: Manifest.sizeLimit)
      if bytes.map({ FileHasher.digests(of: $0, [.sha256])[.sha256] }) != seal.digest {
        log.append(.bagSeal, at: .file(bag + "/" + seal.name.escaped))
      }
    }
    return log
  }
}

extension OfficeArchive {
  /// Root of the register as it is, in hexadecimal, with the number of its lines.
  /// - Throws: `register.head-damaged` and its kin where the register is not whole.
  public func root() throws(Failed) -> (root: String, lines: Int, log: DiagnosticLog) {
    let (register, log) = try wholeRegister()
    return (register.head.root, register.head.lines, log)
  }

  /// - Parameter name: a bag, or a 档号 that has one bag.
  public func prove(_ name: String) throws(Failed) -> (proof: RegisterProof, log: DiagnosticLog) {
    let (register, log) = try wholeRegister()
    guard
      let line = register.additions.first(where: { $0.bag == name })
        ?? register.additions.first(where: { $0.archiveNumber == name })
    else { throw Failed(.archiveUnknownBag, ["bag": name.escaped]) }
    let leaves = register.lines.map { MerkleTree.leaf($0.text.utf8) }
    let proof = RegisterProof(
      .inclusion(line: line.text, index: line.number - 1), lines: leaves.count, root: register.head.root,
      path: MerkleTree.inclusion(of: line.number - 1, in: leaves).map { Hexadecimal.text($0) })
    return (proof, log)
  }

  /// That the register begins with the one that had this root.
  /// - Throws: `register.root` where it does not.
  public func prove(since root: String) throws(Failed) -> (proof: RegisterProof, log: DiagnosticLog) {
    let (register, log) = try wholeRegister()
    let leaves = register.lines.map { MerkleTree.leaf($0.text.utf8) }
    var peaks = MerklePeaks()
    for leaf in leaves {
      peaks.append(leaf)
      guard Hexadecimal.text(peaks.root) == root.lowercased() else { continue }
      let proof = RegisterProof(
        .consistency(lines: peaks.count, root: root.lowercased()), lines: leaves.count, root: register.head.root,
        path: MerkleTree.consistency(of: peaks.count, in: leaves).map { Hexadecimal.text($0) })
      return (proof, log)
    }
    throw Failed(.registerRoot, at: .file(Register.name), ["root": root.escaped])
  }

  private func wholeRegister() throws(Failed) -> (Register, DiagnosticLog) {
    let (lock, notes) = try reading()
    defer { withExtendedLifetime(lock) {} }
    var log = notes
    let register = Register.read(folder, &log)
    if log.hasErrors { throw Failed(log) }
    return (register, log)
  }
}
