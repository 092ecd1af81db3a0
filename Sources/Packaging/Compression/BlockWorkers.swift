#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Threads that deflate blocks in the order in which they are handed over; with none, who hands a block over does it.
///
/// Results do not depend on how many there are. They start with the first block and end with their owner.
public final class BlockWorkers {
  private let shared: Shared
  private let wanted: Int
  private var threads: [pthread_t] = []
  private lazy var own = BlockCompressor(shared.engine)

  /// - Parameter count: of threads; nil: one or two, as many as there are processors beside the writer's.
  public init(_ engine: BlockEngine, count: Int? = nil) {
    shared = Shared(engine)
    wanted = count ?? min(2, Processors.count - 1)
  }

  deinit {
    shared.end()
    for thread in threads { pthread_join(thread, nil) }
  }

  public var engine: BlockEngine { shared.engine }

  /// How many blocks of a stream may wait while the next is filled.
  var depth: Int { wanted }

  func submit(_ block: DeflateBlock) {
    block.isDone = false
    start()
    guard !threads.isEmpty else {
      block.deflate(by: own)
      block.isDone = true
      return
    }
    shared.push(block)
  }

  func wait(for block: DeflateBlock) {
    if !threads.isEmpty { shared.wait(for: block) }
  }

  private func start() {
    guard threads.isEmpty, wanted > 0 else { return }
    for _ in 0..<wanted {
      var thread = pthread_t()
      let handed = Unmanaged.passRetained(shared)
      let code = pthread_create(
        &thread, nil,
        { argument in
          #if canImport(Glibc)
            guard let argument else { return nil }
          #endif
          Unmanaged<Shared>.fromOpaque(argument).takeRetainedValue().work()
          return nil
        }, handed.toOpaque())
      // With fewer threads, or none, the work is done all the same.
      guard code == 0 else {
        handed.release()
        return
      }
      threads.append(thread)
    }
  }

  /// What the threads see.
  private final class Shared: @unchecked Sendable {
    let engine: BlockEngine
    private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private let condition = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
    private var queue: [DeflateBlock] = []
    private var isEnding = false

    init(_ engine: BlockEngine) {
      self.engine = engine
      pthread_mutex_init(mutex, nil)
      pthread_cond_init(condition, nil)
    }

    deinit {
      pthread_cond_destroy(condition)
      pthread_mutex_destroy(mutex)
      condition.deallocate()
      mutex.deallocate()
    }

    func push(_ block: DeflateBlock) {
      pthread_mutex_lock(mutex)
      queue.append(block)
      pthread_cond_broadcast(condition)
      pthread_mutex_unlock(mutex)
    }

    func wait(for block: DeflateBlock) {
      pthread_mutex_lock(mutex)
      while !block.isDone { pthread_cond_wait(condition, mutex) }
      pthread_mutex_unlock(mutex)
    }

    func end() {
      pthread_mutex_lock(mutex)
      isEnding = true
      pthread_cond_broadcast(condition)
      pthread_mutex_unlock(mutex)
    }

    func work() {
      let compressor = BlockCompressor(engine)
      pthread_mutex_lock(mutex)
      while true {
        while queue.isEmpty, !isEnding { pthread_cond_wait(condition, mutex) }
        if queue.isEmpty { break }
        let block = queue.removeFirst()
        pthread_mutex_unlock(mutex)
        block.deflate(by: compressor)
        pthread_mutex_lock(mutex)
        block.isDone = true
        pthread_cond_broadcast(condition)
      }
      pthread_mutex_unlock(mutex)
    }
  }
}
