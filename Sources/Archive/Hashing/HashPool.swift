import Diagnostics
import Packaging
import Synchronization

/// Compares files with digests on all cores; each file is read once, whatever the number of its digests.
struct HashPool: Sendable {
  static let bufferSize = 1 << 20
  /// Of files from this size on, in bytes, the digests are made on a core each, where cores are free.
  static let largeSize = 8 << 20

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
    // The largest first, so that none is left alone at the end.
    let order = jobs.indices.sorted { jobs[$0].size > jobs[$1].size }
    let findings = Mutex<[(Int, Diagnostic)]>([])
    // With fewer large files than cores each file has its digests made beside each other.
    let large = order.prefix { jobs[$0].size >= HashPool.largeSize }
    let alone = large.count < Processors.count ? large : []
    if !alone.isEmpty {
      let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: HashPool.bufferSize, alignment: 64)
      defer { buffer.deallocate() }
      for index in alone where !isCancelled() {
        if let found = judge(jobs[index], buffer, inParallel: true) { findings.withLock { $0.append((index, found)) } }
      }
    }
    let rest = order.dropFirst(alone.count)
    Workers(isCancelled: isCancelled).run(rest.count) { at, buffer in
      let index = rest[rest.startIndex + at]
      if let found = judge(jobs[index], buffer) { findings.withLock { $0.append((index, found)) } }
    }
    return findings.withLock { $0 }.sorted { $0.0 < $1.0 }.map(\.1)
  }

  /// What is wrong with a file, if anything.
  func judge(_ job: HashJob, _ buffer: UnsafeMutableRawBufferPointer, inParallel: Bool = false) -> Diagnostic? {
    let digests: [HashAlgorithm: String]
    let algorithms = job.expected.map(\.algorithm)
    if let bytes = job.bytes {
      progress(bytes.count)
      return wrong(job, FileHasher.digests(of: bytes, algorithms))
    }
    do throws(DiskProblem) {
      let file = try ReadFile(job.path)
      let read = try FileHasher.read(
        file, algorithms, buffer: buffer, inParallel: inParallel, isCancelled: isCancelled,
        pass: { piece throws(DiskProblem) in progress(piece.count) })
      if isCancelled() { return nil }
      digests = read.digests
    } catch {
      return Diagnostic(.bagUnreadable, at: .file(job.name), ["reason": error.words])
    }
    return wrong(job, digests)
  }

  private func wrong(_ job: HashJob, _ digests: [HashAlgorithm: String]) -> Diagnostic? {
    // Where one manifest agrees with the bytes the other manifest is at fault, and its own digest says so.
    job.expected.first { digests[$0.algorithm] != $0.digest }.map { wrong in
      Diagnostic(.bagDamaged, at: .file(job.name), ["manifest": wrong.manifest])
    }
  }
}
