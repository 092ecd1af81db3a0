#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The processors that this process may use.
public enum Processors {
  /// At least one.
  public static var count: Int {
    #if canImport(Glibc)
      var set = cpu_set_t()
      if sched_getaffinity(0, MemoryLayout<cpu_set_t>.size, &set) == 0 {
        return max(1, withUnsafeBytes(of: set) { $0.reduce(0) { $0 + $1.nonzeroBitCount } })
      }
    #endif
    return max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
  }
}
