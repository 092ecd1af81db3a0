import Campaigns
import Diagnostics
import SpreadsheetExport
import Typesetting

/// Compares what the outputs say with the one table of figures. A difference is a defect of ours: nothing is written.
struct Reconciliation {
  let figures: FigureTable

  /// Every printed figure of a page, read back from the glyph runs.
  ///
  /// - Parameter number: of the page, from 1.
  func findings(in page: Frame, number: Int) -> DiagnosticLog {
    var log = DiagnosticLog()
    var identity: String?
    var text = ""
    func close() {
      defer { text = "" }
      guard let identity, let figure = figures[FigureID(path: identity)] else { return }
      if !Reconciliation.shows(text, figure.numeral), !Reconciliation.shows(text, figure.numeral(in: .britain)) {
        log.append(
          .outputsDisagree, at: .page(number), ["figure": identity, "printed": text, "value": figure.numeral])
      }
    }
    for placed in page.leaves {
      guard case .text(let run) = placed.item else { continue }
      let next = run.source?.kind == .figure ? run.source?.identity : nil
      if next != identity {
        close()
        identity = next
      }
      if next != nil { text += run.text }
    }
    close()
    return log
  }

  /// A figure printed twice side by side reads as its numeral repeated.
  private static func shows(_ text: String, _ numeral: String) -> Bool {
    let repeats = text.count / max(1, numeral.count)
    return repeats > 0 && text == String(repeating: numeral, count: repeats)
  }

  /// What the cells of the workbook show.
  func findings(in workbook: WorkbookFigures) -> DiagnosticLog {
    var log = DiagnosticLog()
    for id in workbook.cells.keys.sorted() {
      let shown = workbook.values[id]
      guard let figure = figures[id], shown?.double != CellNumber(figure).double else { continue }
      log.append(
        .outputsDisagree, at: .field(workbook.cells[id]?.text ?? id.path),
        ["figure": id.path, "printed": shown.map { "\($0.double)" } ?? "", "value": figure.numeral])
    }
    return log
  }
}

extension CellNumber {
  /// The number of a figure, as a cell holds it.
  fileprivate init(_ figure: Figure) {
    switch figure.value {
    case .count(let count): self.init(count)
    case .share(let share): self.init(share)
    case .statedShare(let share): self.init(share)
    }
  }
}
