import Dispatch
import Packaging
import Synchronization

/// The same work on many things, on all cores.
struct Workers: Sendable {
  /// Both digests of a piece are made while it is in the processor's cache.
  static let bufferSize = 256 << 10

  let isCancelled: @Sendable () -> Bool

  /// Does the work for each index, in any order.
  /// - Parameter work: takes an index and a buffer that nobody else has meanwhile.
  func run(_ count: Int, _ work: @Sendable (Int, UnsafeMutableRawBufferPointer) -> Void) {
    let next = Atomic<Int>(0)
    DispatchQueue.concurrentPerform(iterations: max(1, min(Processors.count, count))) { _ in
      let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: Workers.bufferSize, alignment: 64)
      defer { buffer.deallocate() }
      while !isCancelled() {
        let at = next.add(1, ordering: .relaxed).oldValue
        guard at < count else { break }
        work(at, buffer)
      }
    }
  }

  /// What the work makes of each index, in their order; nil where it was cancelled before.
  func map<Result: Sendable>(
    _ count: Int, _ work: @Sendable (Int, UnsafeMutableRawBufferPointer) -> Result
  ) -> [Result?] {
    let results = Mutex([Result?](repeating: nil, count: count))
    run(count) { index, buffer in
      let result = work(index, buffer)
      results.withLock { $0[index] = result }
    }
    return results.withLock { $0 }
  }
}
