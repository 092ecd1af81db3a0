#if canImport(Glibc)
  import Glibc
#endif

/// Where the running program stands.
enum Executable {
  static var path: String? {
    #if canImport(Glibc)
      guard let resolved = realpath("/proc/self/exe", nil) else { return nil }
      defer { free(resolved) }
      return String(cString: resolved)
    #else
      return CommandLine.arguments.first
    #endif
  }
}
