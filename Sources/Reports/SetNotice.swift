import DataExport
import Diagnostics

/// A notice whose pages were handed on.
struct SetNotice<Output> {
  /// Where its pages went.
  var output: Output
  let prints: PrintIndex
  /// What was noticed on the way from the campaign to the pages, disagreements with the figures among it.
  let log: DiagnosticLog
}
