#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// libxlsxwriter prints numbers by `printf`: under a German locale 1234.5 would become 1234,5 in the file. The C locale is
/// set for this thread only and for the time of the work.
enum NumericLocale {
  static func withPlainNumbers<Value, Failure: Error>(_ body: () throws(Failure) -> Value) throws(Failure) -> Value {
    let plain = newlocale(LC_NUMERIC_MASK, "C", nil)
    let before = plain.flatMap { uselocale($0) }
    defer {
      if let before { uselocale(before) }
      if let plain { freelocale(plain) }
    }
    return try body()
  }
}
