#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// C strings for the fields of a library's structures; freed together.
final class CStringArena {
  private var strings: [UnsafeMutablePointer<CChar>?] = []

  /// Valid as long as the arena.
  func copy(_ text: String) -> UnsafeMutablePointer<CChar>? {
    let copy = strdup(text)
    strings.append(copy)
    return copy
  }

  deinit {
    for string in strings { free(string) }
  }
}
