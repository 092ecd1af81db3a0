#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The processors of this machine.
public enum Processors {
  /// At least one.
  public static var count: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
}
