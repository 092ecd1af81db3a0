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

@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ test: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

/// The package manager calls a program's main function by this name.
@_cdecl("huizong_fuzz_main")
public func main(_ count: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> CInt {
  var count = count
  var arguments = arguments
  return runDriver(&count, &arguments, testOneInput)
}
