import Diagnostics

/// The lines of a text with their ends, numbered as `JSONLinesReader` does.
struct RawLines {
  struct Line {
    /// From 1.
    let number: Int
    /// With the LF at its end, where there is one.
    let bytes: [UInt8]
  }

  private var source: any TextSource
  private var block: [UInt8] = []
  private var at = 0
  private var number = 0
  private var isFinished = false

  init(_ source: any TextSource) { self.source = source }

  mutating func next() throws(Failed) -> Line? {
    if isFinished { return nil }
    var bytes: [UInt8] = []
    number += 1
    while true {
      if at == block.count {
        guard let more = try source.next() else {
          isFinished = true
          return bytes.isEmpty ? nil : Line(number: number, bytes: bytes)
        }
        block = more
        at = 0
      }
      if let end = block[at...].firstIndex(of: 0x0A) {
        bytes += block[at...end]
        at = end + 1
        return Line(number: number, bytes: bytes)
      }
      bytes += block[at...]
      at = block.count
    }
  }
}
