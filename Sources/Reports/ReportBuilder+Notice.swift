import Diagnostics
import Fonts
import PDFExport
import Packaging
import Typesetting

extension ReportBuilder {
  /// Most pictures of one run: more are wanted by a slip, and a PDF holds any number of pages.
  static let mostPictures = 2_000

  /// The notice alone, in the form that the name of `path` says; `-` is standard output, as PDF.
  ///
  /// - Parameters:
  ///   - path: of pictures, a pattern for the page's number (`page-%d.png`, `page-%03d.svg`); without one, a single page.
  ///   - resolution: of PNG, in pixels an inch.
  ///   - selected: the pages of which pictures are made, from 1; nil: all. A PDF has all.
  /// - Throws: `report.output-kind`, `report.page-pattern`, `report.pictures-many`, `export.page-missing`, and what the
  ///   steps throw. Nothing is written then.
  public func notice(
    _ folder: String, as path: String, resolution: Double, selected: ClosedRange<Int>? = nil
  ) throws(Failed) -> Rendered {
    guard let form = NoticeForm(path: path) else {
      throw Failed(.outputKindUnknown, at: .file(path), ["path": path, "known": ".pdf .png .svg"])
    }
    let prepared = try prepare(folder)
    if prepared.log.hasErrors { throw Failed(prepared.log) }
    var log = prepared.log
    do {
      let fonts = try fontBook()
      let pages = try self.pages(of: prepared, fonts: fonts)
      log.append(contentsOf: pages.log)
      log.append(contentsOf: Reconciliation(figures: prepared.published.figures).findings(in: pages.value))
      switch form {
      case .pdf:
        let bytes = try PDFExporter(fonts: fonts).pdf(pages.value)
        log.append(contentsOf: fonts.log)
        if log.hasErrors { throw Failed(log) }
        try prepared.refuseUnreadRows()
        if path == "-" { return standardOutput(bytes, log: log) }
        return Rendered(outcome: try write([(path, bytes)], log: log), standardOutput: nil)
      case .png, .svg:
        let outputs = try pictures(
          of: pages.value, as: form == .svg ? .svg : .png(resolution: resolution), selected: selected, path: path,
          fonts: fonts)
        log.append(contentsOf: fonts.log)
        if log.hasErrors { throw Failed(log) }
        try prepared.refuseUnreadRows()
        if isHeldBack(log) { return Rendered(outcome: Outcome(log: log), standardOutput: nil) }
        try outputs.commit()
        return Rendered(outcome: Outcome(log: log, files: outputs.paths), standardOutput: nil)
      }
    } catch {
      throw ReportBuilder.joined(log, error)
    }
  }

  /// Each page goes to the disk as soon as it is drawn, under a name that nobody sees until all are there.
  private func pictures(
    of document: PagedDocument, as form: PictureForm, selected: ClosedRange<Int>?, path: String, fonts: FontBook
  ) throws(Failed) -> OutputSeries {
    let count = document.pages.count
    let wanted = selected ?? 1...max(1, count)
    for page in [wanted.lowerBound, wanted.upperBound] where !(1...max(1, count)).contains(page) {
      throw Failed(.exportPageMissing, ["page": "\(page)", "count": "\(count)"])
    }
    let pattern = PagePattern(path)
    if wanted.count > 1, !pattern.hasNumber {
      let dot = path.lastIndex(of: ".") ?? path.endIndex
      throw Failed(
        .pagePattern, at: .file(path),
        ["path": path, "count": "\(wanted.count)", "pattern": path[..<dot] + "-%d" + path[dot...]])
    }
    if wanted.count > ReportBuilder.mostPictures {
      throw Failed(
        .picturesMany, at: .file(path), ["count": "\(wanted.count)", "limit": "\(ReportBuilder.mostPictures)"])
    }
    let imager = PageImager(document, fonts: fonts)
    let outputs = OutputSeries()
    for page in wanted {
      try stopIfAsked()
      try outputs.write(
        pattern.name(ofPage: page), try imager.picture(document.pages[page - 1], page: page, as: form))
    }
    return outputs
  }
}
