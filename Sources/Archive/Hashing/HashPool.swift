import Diagnostics
import Dispatch
import Packaging
import Synchronization

/// Compares files with digests on all cores; each file is read once, whatever the number of its digests.
struct HashPool: Sendable {
  static let bufferSize = 1 << 20

  let isCancelled: @Sendable () -> Bool
  /// Told how many bytes were read since the last time.
  let progress: @Sendable (Int) -> Void

  init(isCancelled: @escaping @Sendable () -> Bool = { false }, progress: @escaping @Sendable (Int) -> Void = { _ in })
  {
    self.isCancelled = isCancelled
    self.progress = progress
  }

  /// - Returns: what is wrong, in the order of the jobs.
  func run(_ jobs: [HashJob]) -> [Diagnostic] {
    let next = Atomic<Int>(0)
    let findings = Mutex<[(Int, [Diagnostic])]>([])
    // The largest first, so that none is left alone at the end.
    let order = jobs.indices.sorted { jobs[$0].size > jobs[$1].size }
    DispatchQueue.concurrentPerform(iterations: max(1, min(Processors.count, jobs.count))) { _ in
      let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: HashPool.bufferSize, alignment: 64)
      defer { buffer.deallocate() }
      while !isCancelled() {
        let at = next.add(1, ordering: .relaxed).oldValue
        guard at < order.count else { break }
        let found = judge(jobs[order[at]], buffer)
        if !found.isEmpty { findings.withLock { $0.append((order[at], found)) } }
      }
    }
    return findings.withLock { $0 }.sorted { $0.0 < $1.0 }.flatMap(\.1)
  }

  private func judge(_ job: HashJob, _ buffer: UnsafeMutableRawBufferPointer) -> [Diagnostic] {
    let digests: [HashAlgorithm: String]
    do throws(DiskProblem) {
      let file = try ReadFile(job.path)
      let read = try FileHasher.read(
        file, Set(job.expected.map(\.algorithm)), buffer: buffer, isCancelled: isCancelled,
        pass: { piece throws(DiskProblem) in progress(piece.count) })
      if isCancelled() { return [] }
      digests = read.digests
    } catch {
      return [Diagnostic(.bagUnreadable, at: .file(job.name), ["reason": error.words])]
    }
    let wrong = job.expected.filter { digests[$0.algorithm] != $0.digest }
    guard let first = wrong.first else { return [] }
    // Where one manifest agrees with the bytes the other manifest is at fault, and its own digest says so.
    return [Diagnostic(.bagDamaged, at: .file(job.name), ["manifest": first.manifest])]
  }
}
