import Campaigns
import Diagnostics
import Documents
import Surroundings

/// Reads the files of annexes that can be set in print: text, tables and pictures. What they say is the office's own word.
public struct AnnexReader {
  /// The longest text or table, in bytes.
  static let sizeLimit = 4 << 20

  private let world: any World
  private let folder: String
  private let finder: PersonalDataFinder

  /// - Parameters:
  ///   - folder: of the campaign.
  ///   - publication: says which numbers are the office's own.
  public init(world: any World, folder: String, publication: Publication) {
    self.world = world
    self.folder = CampaignLoader.plain(folder)
    let contact = publication.contact
    let own = [contact?.phone, contact?.email, contact?.address].compactMap { $0 }
    finder = PersonalDataFinder(keep: publication.unmasked + own)
  }

  /// The words that a file of this kind becomes; nil where it is published beside the notice: that is a note.
  ///
  /// - Parameter place: where the campaign names it.
  /// - Throws: what is wrong with the file, with its line where it has lines.
  public func blocks(of title: String, file: AnnexFile, at place: Place) throws(Failed) -> Warned<[Block]?> {
    let path = CampaignLoader.joined(folder, file.name)
    switch file.kind {
    case .text: return try text(at: path, namedAt: place)
    case .table: return try table(at: path, namedAt: place)
    case .picture:
      let image = try PictureReader(world: world).picture(at: path, namedAt: place)
      return Warned([.picture(Picture(image: image, alternative: file.alternative ?? title))])
    case .apart:
      guard world.isFile(path) else { throw Failed(.fileMissing, at: place, ["path": path]) }
      return Warned(nil, DiagnosticLog([Diagnostic(.annexApart, at: place, ["title": title, "file": file.name])]))
    }
  }

  // MARK: Text

  /// A paragraph a line.
  private func text(at path: String, namedAt place: Place) throws(Failed) -> Warned<[Block]?> {
    let text = String(decoding: try bytes(of: path, namedAt: place), as: UTF8.self)
    let lines = text.split(whereSeparator: \.isNewline).map { String($0).trimmingWhiteSpace() }.filter { !$0.isEmpty }
    if lines.isEmpty { throw Failed(.annexTextEmpty, at: place, ["path": path]) }
    return Warned(lines.map { .paragraph(Paragraph([.text($0, .office)])) }, findings(in: lines, of: path))
  }

  /// The file as UTF-8, whatever it was saved in.
  private func bytes(of path: String, namedAt place: Place) throws(Failed) -> [UInt8] {
    var source = try source(of: path, namedAt: place)
    var bytes: [UInt8] = []
    while let block = try source.next() { bytes += block }
    return bytes
  }

  private func source(of path: String, namedAt place: Place) throws(Failed) -> StreamingDecoder {
    do {
      let file = try world.open(path)
      guard file.size <= AnnexReader.sizeLimit else {
        throw FileProblem(path: path, reason: .tooLarge(size: file.size, limit: AnnexReader.sizeLimit))
      }
      return StreamingDecoder(file, path: path, as: try EncodingProbe(file, path: path).form())
    } catch {
      if let failed = error as? Failed { throw failed }
      guard let problem = error as? FileProblem else { throw Failed(.fileUnreadable, at: place, ["path": path]) }
      throw Failed(DiagnosticLog([Diagnostic(problem.diagnostic.code, at: place, problem.diagnostic.arguments)]))
    }
  }

  // MARK: Tables

  /// The first line names the columns; lines without anything are passed over.
  private func table(at path: String, namedAt place: Place) throws(Failed) -> Warned<[Block]?> {
    var reader = try CSVReader(
      try source(of: path, namedAt: place), path: path,
      delimiter: path.lowercased().hasSuffix(".tsv") ? CSVDialect.tab : nil)
    var header: [String] = []
    var rows: [[String]] = []
    while let record = try reader.next() {
      if record.isBlank { continue }
      var cells = record.cells.map { $0.text.trimmingWhiteSpace() }
      if header.isEmpty {
        while cells.last?.isEmpty == true { cells.removeLast() }
        header = cells
        continue
      }
      if let extra = record.cells.dropFirst(header.count).first(where: { !$0.isBlank }) {
        throw Failed(
          .annexRowTooWide, at: .file(path, line: extra.line, column: extra.column),
          ["cells": "\(record.cells.count)", "width": "\(header.count)"])
      }
      cells.removeLast(max(0, cells.count - header.count))
      rows.append(cells + Array(repeating: "", count: header.count - cells.count))
    }
    if header.isEmpty { throw Failed(.annexTableEmpty, at: place, ["path": path]) }
    let columns = header.enumerated().map { index, words in
      let isNumeric = rows.contains { !$0[index].isEmpty } && rows.allSatisfy { $0[index].isFigure }
      return Table.Column(header: words.cellInlines, alignment: isNumeric ? .end : .start)
    }
    var log = reader.log
    log.append(contentsOf: findings(in: rows.flatMap(\.self), of: path))
    return Warned([.table(Table(columns: columns, rows: rows.map { $0.map(\.cellInlines) }))], log)
  }

  // MARK: Personal data

  private func findings(in texts: [String], of path: String) -> DiagnosticLog {
    // Mobile numbers of staff are told too: an annex is read by everybody.
    let count = texts.reduce(0) { sum, text in
      sum
        + finder.spans(in: text, by: .office)
        .count { $0.isMasked || $0.kind == .mobile && $0.decision != .keptByHand }
    }
    guard count > 0 else { return DiagnosticLog() }
    return DiagnosticLog([Diagnostic(.annexPersonalData, at: .file(path), ["path": path, "count": "\(count)"])])
  }
}

extension String {
  /// Words of a cell, with their line breaks.
  fileprivate var cellInlines: [Inline] {
    split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated().reduce(into: []) { result, line in
      if line.offset > 0 { result.append(.lineBreak) }
      if !line.element.isEmpty { result.append(.text(String(line.element), .office)) }
    }
  }

  /// A number with a sign, grouping, decimals or %, or nothing at all.
  fileprivate var isFigure: Bool {
    unicodeScalars.allSatisfy { (0x30...0x39).contains($0.value) || "+-−.,%".unicodeScalars.contains($0) }
  }
}
