import Campaigns
import Diagnostics
import Typesetting

/// Compares what the outputs say with the one table of figures. A difference is a defect of ours: nothing is written.
struct Reconciliation {
  let figures: FigureTable

  /// Every printed figure of the pages, read back from the glyph runs.
  func findings(in document: PagedDocument) -> DiagnosticLog {
    var log = DiagnosticLog()
    for (index, page) in document.pages.enumerated() {
      var identity: String?
      var text = ""
      func close() {
        defer { text = "" }
        guard let identity else { return }
        guard let figure = figures[FigureID(path: identity)] else { return }
        // A figure printed twice side by side reads as its numeral repeated.
        let numeral = figure.numeral
        let repeats = text.count / max(1, numeral.count)
        if repeats == 0 || text != String(repeating: numeral, count: repeats) {
          log.append(.outputsDisagree, at: .page(index + 1), ["figure": identity, "printed": text, "value": numeral])
        }
      }
      for placed in page.items {
        guard case .text(let run) = placed.item, run.source?.kind == .figure else {
          if case .text = placed.item {
            close()
            identity = nil
          }
          continue
        }
        if run.source?.identity != identity {
          close()
          identity = run.source?.identity
        }
        for cluster in run.clusters { text += cluster.text }
      }
      close()
    }
    return log
  }

  /// The figures that cells of the workbook show.
  func findings(cells: [FigureID: Figure.Value]) -> DiagnosticLog {
    var log = DiagnosticLog()
    for id in cells.keys.sorted() where figures[id]?.value != cells[id] {
      log.append(
        .outputsDisagree, at: .field(id.path),
        ["figure": id.path, "printed": "xlsx", "value": figures[id]?.numeral ?? "—"])
    }
    return log
  }
}
