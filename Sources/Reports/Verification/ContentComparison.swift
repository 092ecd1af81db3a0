import Campaigns
import DataExport
import Diagnostics
import PDFReading

/// Compares what a notice says and shows with the one that its record gives.
struct ContentComparison {
  private let found: PDFFile
  private let expected: PDFFile
  private let record: EmbeddedRecord
  private let rebuiltRecord: EmbeddedRecord
  private let engine: [EngineDifference]
  private let printed: PrintedFigures

  /// - Parameters:
  ///   - expected: the notice as it is made here.
  ///   - prints: where this one prints its figures.
  init(
    found: PDFFile, expected: PDFFile, record: EmbeddedRecord, build: BuildRecord, prints: PrintIndex,
    figures: FigureTable
  ) throws(Failed) {
    self.found = found
    self.expected = expected
    self.record = record
    rebuiltRecord = try EmbeddedRecord(expected)
    engine = EngineDifference.all(build, try rebuiltRecord.build())
    printed = PrintedFigures(prints, figures, volume: build.volumes > 1 ? build.volume : nil)
  }

  /// - Parameter goOn: asked before each page.
  func findings(
    _ bytes: ComparedFile.Result, _ goOn: () throws(Failed) -> Void
  ) throws(Failed) -> DiagnosticLog {
    var log = DiagnosticLog()
    for difference in engine {
      log.append(
        .verifyEngine, at: .file(found.path),
        ["name": difference.name, "recorded": difference.recorded, "here": difference.here])
    }
    let files = fileFindings()
    let pages = try pageFindings(goOn)
    let metadata = try metadataFindings()
    for part in [files, pages, metadata] { log.append(contentsOf: part) }
    if !engine.isEmpty {
      log.append(.verifyNoBytes, at: .file(found.path))
      return log
    }
    switch bytes {
    case .identical: break
    case .appended(let count): log.append(.verifyAppended, at: .file(found.path), ["count": "\(count)"])
    case .different(let offset):
      log.append(.verifyBytes, at: .file(found.path), ["offset": "\(offset)"])
    }
    return log
  }

  // MARK: Files of the record

  /// `build.json` and the list of digests say themselves what is another here; they are compared where nothing is.
  private func fileFindings() -> DiagnosticLog {
    var log = DiagnosticLog()
    let ofEngine: Set<String> = engine.isEmpty ? [] : [BuildRecord.name, RecordNames.manifest]
    for file in record.files where !ofEngine.contains(file.name) {
      guard let other = rebuiltRecord[file.name] else {
        log.append(.verifyFileExtra, at: .file(found.path), ["name": file.name])
        continue
      }
      // A workbook's bytes depend on libraries that the notice does not.
      if file.bytes == other || (!engine.isEmpty && file.name == RecordNames.workbook) { continue }
      let line = TextLines.firstDifference(file.bytes, other)
      log.append(
        .verifyFile, at: .file(file.name, line: line.number),
        ["name": file.name, "found": line.found, "expected": line.expected])
    }
    for file in rebuiltRecord.files where record[file.name] == nil {
      log.append(.recordAbsent, at: .file(found.path), ["name": file.name])
    }
    return log
  }

  // MARK: Pages

  private func pageFindings(_ goOn: () throws(Failed) -> Void) throws(Failed) -> DiagnosticLog {
    var log = DiagnosticLog()
    let (count, wanted) = (try found.pageCount(), try expected.pageCount())
    if count != wanted {
      log.append(.verifyPages, at: .file(found.path), ["found": "\(count)", "expected": "\(wanted)"])
    }
    var fonts: Set<String> = []
    for page in 1...max(1, min(count, wanted)) where page <= min(count, wanted) {
      try goOn()
      log.append(contentsOf: try findings(onPage: page, &fonts))
    }
    return log
  }

  private func findings(onPage page: Int, _ fonts: inout Set<String>) throws(Failed) -> DiagnosticLog {
    var log = DiagnosticLog()
    let lines = try found.lines(ofPage: page)
    let wanted = try expected.lines(ofPage: page)
    for (isFurniture, here, there) in [
      (false, lines.filter { !$0.isArtifact }, wanted.filter { !$0.isArtifact }),
      (true, lines.filter(\.isArtifact), wanted.filter(\.isArtifact)),
    ] {
      for difference in LineDifference.all(found: here.map(\.text), expected: there.map(\.text)) {
        let place = Place.page(page, line: isFurniture ? nil : difference.line)
        log.append(.verifyText, at: place, ["found": difference.found, "expected": difference.expected])
        for figure in printed.missing(from: difference.found, in: difference.expected, onPage: page) {
          log.append(
            .verifyFigure, at: place, ["figure": figure.id.path, "value": figure.numeral, "found": difference.found])
        }
      }
    }
    guard engine.isEmpty else { return log }
    let (here, there) = (try found.drawing(ofPage: page), try expected.drawing(ofPage: page))
    // Where the text is another, what draws it is too.
    if log.isEmpty, (here.width, here.height, here.content) != (there.width, there.height, there.content) {
      log.append(.verifyDrawing, at: .page(page))
    }
    for name in differing(here.images, there.images) {
      log.append(.verifyPicture, at: .page(page), ["name": name])
    }
    // Pages share their fonts: each is named once.
    for name in differing(here.fonts, there.fonts) where fonts.insert(name).inserted {
      log.append(.verifyFont, at: .page(page), ["name": name])
    }
    return log
  }

  private func differing(_ here: [String: [UInt8]], _ there: [String: [UInt8]]) -> [String] {
    Set(here.keys).union(there.keys).filter { here[$0] != there[$0] }.sorted()
  }

  // MARK: Metadata

  private func metadataFindings() throws(Failed) -> DiagnosticLog {
    var log = DiagnosticLog()
    let (here, there) = (try found.information(), try expected.information())
    for key in Set(here.keys).union(there.keys).sorted() where here[key] != there[key] {
      log.append(
        .verifyMetadata, at: .file(found.path),
        ["name": key, "found": here[key] ?? "—", "expected": there[key] ?? "—"])
    }
    guard engine.isEmpty else { return log }
    let (packet, other) = (try found.metadata() ?? [], try expected.metadata() ?? [])
    if packet != other {
      let line = TextLines.firstDifference(packet, other)
      log.append(
        .verifyMetadata, at: .file(found.path), ["name": "XMP", "found": line.found, "expected": line.expected])
    }
    return log
  }
}
