import Diagnostics
import Typesetting

/// Pages on their way to an output: what they print is noted and compared with the figures.
struct ReadPages<Output: PageSink>: PageSink {
  private(set) var output: Output
  private(set) var prints = PrintIndex()
  private(set) var log = DiagnosticLog()
  /// Pages of the document, and of the volume.
  private var count = 0
  private var volumeCount = 0
  /// Nil where there is one file.
  private var volume: Int?
  private let reconciliation: Reconciliation

  init(_ output: Output, comparing reconciliation: Reconciliation) {
    self.output = output
    self.reconciliation = reconciliation
  }

  mutating func begin(_ volume: Volume) throws(Failed) {
    self.volume = volume.isWhole ? nil : volume.number
    volumeCount = 0
    try output.begin(volume)
  }

  mutating func take(_ page: Frame, elements: ArraySlice<StructureElement>) throws(Failed) {
    count += 1
    volumeCount += 1
    prints.read(page, number: volumeCount, volume: volume)
    log.append(contentsOf: reconciliation.findings(in: page, number: count))
    try output.take(page, elements: elements)
  }
}
