import FuzzReaders

#if canImport(Glibc)
  import Glibc
#endif

/// The reader that HUIZONG_READER names, on what libFuzzer makes up.
private let reader: FuzzedReader = {
  guard let name = getenv("HUIZONG_READER"), let reader = FuzzedReader(rawValue: String(cString: name)) else {
    fatalError("HUIZONG_READER: \(FuzzedReader.allCases.map(\.rawValue).joined(separator: ", "))")
  }
  return reader
}()

@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  reader.read(Array(UnsafeBufferPointer(start: start, count: count)))
  return 0
}
