import Diagnostics
import Fonts
import PDFExport
import Packaging
import Typesetting

extension ReportBuilder {
  /// The notice alone, in the form that the name of `path` says; `-` is standard output, as PDF. A PDF too long for one
  /// file becomes one a volume, numbered before the ending.
  ///
  /// - Parameters:
  ///   - path: of pictures, a pattern for the page's number (`page-%d.png`, `page-%03d.svg`); without one, a single page.
  ///   - resolution: of PNG, in pixels an inch.
  ///   - selected: the pages of which pictures are made, from 1; nil: all. A PDF has all.
  /// - Throws: `report.output-kind`, `report.page-pattern`, `report.pictures-many`, `export.page-missing`,
  ///   `report.volumes-many`, and what the steps throw. Nothing is written then.
  public func notice(
    _ folder: String, as path: String, resolution: Double, selected: ClosedRange<Int>? = nil
  ) throws(Failed) -> Rendered {
    guard let form = NoticeForm(path: path) else {
      throw Failed(.outputKindUnknown, at: .file(path), ["path": path, "known": ".pdf .png .svg"])
    }
    let prepared = try prepare(folder)
    if prepared.log.hasErrors { throw Failed(prepared.log) }
    do {
      switch form {
      case .pdf where path == "-": return try standardNotice(prepared)
      case .pdf: return try notice(prepared, path: path)
      case .png: return try pictures(prepared, as: .png(resolution: resolution), selected: selected, path: path)
      case .svg: return try pictures(prepared, as: .svg, selected: selected, path: path)
      }
    } catch {
      throw ReportBuilder.joined(prepared.log, error)
    }
  }

  private func notice(_ prepared: PreparedCampaign, path: String) throws(Failed) -> Rendered {
    let source = try source(of: prepared)
    let fonts = try fontBook(source.value.options.fontSet)
    let outputs = prepared.outputs()
    let layout = try layoutReport(among: outputs)
    let files = NoticeFiles(path: path, outputs: outputs)
    let notice = try writeNotice(source.value, fonts: fonts, layout: layout, opening: files.open)
    var log = try judged(prepared, [source.log, notice.log], fonts)
    log.append(contentsOf: files.leftOver(world))
    return rendered(try commit(outputs, log: log), layout)
  }

  /// For a pipe, which gets the whole file or nothing.
  ///
  /// - Throws: `report.volumes-many` where there is more than one.
  private func standardNotice(_ prepared: PreparedCampaign) throws(Failed) -> Rendered {
    let source = try source(of: prepared)
    let fonts = try fontBook(source.value.options.fontSet)
    let file = MemoryFile()
    let outputs = prepared.outputs()
    let layout = try layoutReport(among: outputs)
    let notice = try writeNotice(source.value, fonts: fonts, layout: layout) { volume throws(Failed) in
      if volume.isWhole { return file.append }
      throw Failed(.volumesMany, at: .file("-"), ["count": "\(volume.count)"])
    }
    let log = try judged(prepared, [source.log, notice.log], fonts)
    return rendered(try commit(outputs, log: log), layout, standardOutput: isHeldBack(log) ? nil : file.bytes)
  }

  /// What takes the layout of lines, where it is asked for.
  private func layoutReport(among outputs: OutputSeries) throws(Failed) -> LayoutReport? {
    guard settings.tellsLayout || settings.layoutReport != nil else { return nil }
    var file: OutputFile?
    if let path = settings.layoutReport { file = try outputs.open(path) }
    return try LayoutReport(file: file)
  }

  private func rendered(_ outcome: Outcome, _ layout: LayoutReport?, standardOutput: [UInt8]? = nil) -> Rendered {
    Rendered(outcome: Outcome(outcome, layout: layout?.totals), standardOutput: standardOutput)
  }

  /// Each page goes to the disk as soon as it is drawn, under a name that nobody sees until all are there.
  private func pictures(
    _ prepared: PreparedCampaign, as form: PictureForm, selected: ClosedRange<Int>?, path: String
  ) throws(Failed) -> Rendered {
    let source = try source(of: prepared)
    let fonts = try fontBook(source.value.options.fontSet)
    let outputs = prepared.outputs()
    let layout = try layoutReport(among: outputs)
    let notice = try setNotice(source.value, fonts: fonts, layout: layout) { document in
      PictureSeries(
        PageImager(title: document.metadata.title, fonts: fonts), as: form, selected: selected,
        pattern: PagePattern(path), outputs: outputs)
    }
    try notice.output.check()
    return rendered(try commit(outputs, log: try judged(prepared, [source.log, notice.log], fonts)), layout)
  }

  /// Everything that was found.
  ///
  /// - Throws: where there is an error among it, or where not all rows could be read.
  private func judged(
    _ prepared: PreparedCampaign, _ found: [DiagnosticLog], _ fonts: FontBook
  ) throws(Failed) -> DiagnosticLog {
    var log = prepared.log
    for findings in found { log.append(contentsOf: prepared.located(findings)) }
    log.append(contentsOf: fonts.log)
    if log.hasErrors { throw Failed(log) }
    try prepared.refuseUnreadRows()
    return log
  }
}
