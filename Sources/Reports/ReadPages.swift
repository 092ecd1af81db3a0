import Diagnostics
import Typesetting

/// Pages on their way to an output: what they print is noted and compared with the figures.
struct ReadPages<Output: PageSink>: PageSink {
  private(set) var output: Output
  private(set) var prints = PrintIndex()
  private(set) var log = DiagnosticLog()
  private(set) var count = 0
  private let reconciliation: Reconciliation

  init(_ output: Output, comparing reconciliation: Reconciliation) {
    self.output = output
    self.reconciliation = reconciliation
  }

  mutating func take(_ page: Frame, elements: ArraySlice<StructureElement>) throws(Failed) {
    count += 1
    prints.read(page, number: count)
    log.append(contentsOf: reconciliation.findings(in: page, number: count))
    try output.take(page, elements: elements)
  }
}
