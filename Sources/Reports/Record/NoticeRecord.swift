import Campaigns
import Crypto
import DataExport
import Diagnostics
import Documents
import Fonts
import PDFExport
import Packaging
import Typesetting

/// The record of a notice: what its pages were made from, as files that go into the PDF.
///
/// Campaign, template, pictures and annexes are the same in each volume; where figures are printed and which faces were used
/// belongs to the volume.
struct NoticeRecord {
  let source: NoticeSource
  /// The pages, or the workbook beside them, are made of rows.
  let hasRows: Bool
  /// The public workbook with the places of its figures; nil where it is not embedded.
  let workbook: (bytes: [UInt8], cells: [FigureID: String])?
  let fonts: FontBook
  /// SHA-256 of the fonts' manifest.
  let fontManifest: String
  let libraries: [BuildRecord.Component]

  /// Writes the files into the volume's PDF; the list of all with their digests comes last.
  func embed(into writer: inout PDFVolumeWriter, _ volume: Volume, _ prints: PrintIndex) throws(Failed) {
    var list = FileList()
    func add(_ name: String, _ bytes: [UInt8], _ about: RecordWords, _ relation: EmbeddedFile.Relationship)
      throws(Failed)
    {
      list.add(name, SHA256.hexadecimal(bytes))
      try writer.embed(file(name, about, relation, .bytes(bytes)))
    }
    try add(CampaignRecord.name, CampaignRecord.write(source.published), .campaign, .source)
    if hasRows {
      let digest = PieceDigest()
      try writer.embed(
        file(RowRecord.name, .rows, .source, .pieces { digest.reading(RowRecord.pieces(source.published.rows)) }))
      list.add(RowRecord.name, digest.hexadecimal)
    }
    let summary = SummaryExporter.export(
      source.published, prints: prints.places, cells: workbook?.cells ?? [:],
      build: BuildInformation(
        program: ReportBuilder.programName, version: ReportBuilder.version, template: source.template.name))
    try add(RecordNames.summary, summary, .summary, .data)
    if !source.template.isShipped {
      for part in source.template.files {
        try add(RecordNames.templatePrefix + part.name, part.bytes, .template, .source)
      }
    }
    for picture in source.recordedPictures { try add(picture.facts.file, picture.bytes, .picture, .source) }
    for annex in source.recordedAnnexes { try add(annex.facts.file, annex.bytes, .annex, .source) }
    if let workbook { try add(RecordNames.workbook, workbook.bytes, .workbook, .data) }
    try add(BuildRecord.name, buildRecord(volume, faces: writer.faces).json, .build, .supplement)
    try writer.embed(file(RecordNames.manifest, .manifest, .supplement, .bytes(list.bytes)))
    writer.setRecordDigest(SHA256.hexadecimal(list.bytes))
  }

  private func file(
    _ name: String, _ about: RecordWords, _ relation: EmbeddedFile.Relationship, _ content: EmbeddedFile.Content
  ) -> EmbeddedFile {
    EmbeddedFile(
      name: name, mediaType: RecordNames.mediaType(of: name),
      description: about.text(isChinese: source.published.subject.locale.isChinese), relationship: relation,
      content: content)
  }

  // MARK: What made it

  private func buildRecord(_ volume: Volume, faces: [FaceID]) -> BuildRecord {
    let options = source.options
    return BuildRecord(
      program: BuildRecord.Component(name: ReportBuilder.programName, version: ReportBuilder.version),
      date: source.published.metadataDate.iso,
      options: BuildRecord.Options(
        standard: options.standard.rawValue, script: options.script?.rawValue, isLargePrint: options.isLargePrint,
        volumePages: options.volumes.pages, attachesWorkbook: workbook != nil),
      template: BuildRecord.Template(
        name: source.template.name, sha256: source.template.digest, isShipped: source.template.isShipped),
      fonts: BuildRecord.Fonts(
        set: options.fontSet, manifest: fontManifest,
        faces: faces.map { face in
          let facts = fonts.information(of: face)
          return BuildRecord.Digest(name: facts.postScriptName, sha256: facts.sha256)
        }),
      libraries: libraries, deflate: DeflateEngines.names + (workbook == nil ? [] : [BlockEngine.chosen.name]),
      pictures: source.recordedPictures.map(\.facts),
      annexes: source.recordedAnnexes.map(\.facts), volume: volume.number, volumes: volume.count)
  }
}
