import Diagnostics
import TestSupport
import Testing

@testable import PDFReading

/// Gives `use` a reader of a file that holds `bytes` and is gone afterwards.
func reading<Result>(_ bytes: [UInt8], _ use: (PDFFile) throws -> Result) throws -> Result {
  let folder = ScratchFolder()
  return try use(try PDFFile(path: folder.write(bytes, to: "file.pdf")))
}

/// The codes of what `body` throws; none where it throws nothing.
func codes(_ body: () throws -> Void) -> [String] {
  do {
    try body()
    return []
  } catch let failed as Failed {
    return failed.log.diagnostics.map(\.code.id)
  } catch {
    return ["\(error)"]
  }
}

/// Holds that `body` throws exactly these codes.
func expect(
  _ expected: [String], _ comment: String = "", sourceLocation: SourceLocation = #_sourceLocation,
  _ body: () throws -> Void
) {
  let thrown = codes(body)
  #expect(thrown == expected, Comment(rawValue: comment), sourceLocation: sourceLocation)
}

/// Runs a program that must be there and end well; what it prints.
func output(_ name: String, _ arguments: String...) throws -> String {
  let program = try #require(OutsideProgram.find(name), "\(name) is not installed")
  let (status, text) = OutsideProgram.run(program, arguments)
  // qpdf ends with 3 where it warned.
  #expect(status == 0 || status == 3 && name == "qpdf", "\(name): \(text)")
  return text
}
