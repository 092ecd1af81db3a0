import Campaigns
import DataExport
import Diagnostics
import Documents
import Intake
import Surroundings
import Templates
import TextServices
import Typesetting

extension EmbeddedRecord {
  /// Where the record's own files stand in the world that it makes up.
  private static let templateFolder = "template"
  private static let folder = "record"

  /// What the notice was made from. Of files outside the record only a template that the program brings along is read.
  ///
  /// - Throws: `record.invalid` for what the program never writes; `record.template` where it does not bring along the
  ///   template; the faults of the record's files.
  func source(
    _ build: BuildRecord, world: any World, resources: Resources
  ) throws(Failed) -> NoticeSource {
    let published = try campaign()
    let inside = MemoryWorld(files: recordedFiles)
    let template = try template(build, published.subject.locale, inside, world, resources)
    let options = try options(build)
    var attachments = Attachments()
    for picture in build.pictures {
      attachments.pictures[picture.name] = try image(picture, inside)
    }
    var annexFiles: [String: [UInt8]] = [:]
    let reader = AnnexReader(world: inside, folder: EmbeddedRecord.folder, publication: Publication())
    for annex in published.statements.annexes {
      guard case .file(let file) = annex.content, file.kind != .apart else { continue }
      guard let recorded = build.annexes.first(where: { $0.name == file.name }) else {
        throw Failed(.recordAbsent, at: .field(BuildRecord.name), ["name": file.name])
      }
      if file.kind == .picture {
        let words = Inline.text(file.alternative ?? annex.title, .office)
        let picture = Picture(image: try image(recorded, inside), alternative: [words])
        attachments.annexes[file.name] = [.picture(picture)]
      } else {
        let inner = AnnexFile(recorded.file)
        guard inner.kind == file.kind else {
          throw Failed(.recordInvalid, at: .field(BuildRecord.name), ["expected": file.name])
        }
        attachments.annexes[file.name] = try reader.blocks(of: annex.title, file: inner, at: .field(recorded.file))
          .value
        annexFiles[file.name] = self[recorded.file] ?? []
      }
    }
    return NoticeSource(
      published: published, template: template, attachments: attachments, annexFiles: annexFiles, options: options)
  }

  /// The files by their paths in the world of the record.
  private var recordedFiles: [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for file in self.files {
      if file.name.hasPrefix(RecordNames.templatePrefix) {
        let name = file.name.dropFirst(RecordNames.templatePrefix.count)
        files[EmbeddedRecord.templateFolder + "/" + name] = file.bytes
      } else {
        files[EmbeddedRecord.folder + "/" + file.name] = file.bytes
      }
    }
    return files
  }

  private func template(
    _ build: BuildRecord, _ locale: Campaigns.Locale, _ inside: MemoryWorld, _ world: any World, _ resources: Resources
  ) throws(Failed) -> LoadedTemplate {
    if build.template.isShipped {
      let shipped = TemplateFolder(world: world, templates: resources.templates)
      guard shipped.names.contains(build.template.name) else {
        throw Failed(
          .recordTemplate, at: .field(BuildRecord.name),
          ["name": build.template.name, "version": build.program.version])
      }
      return try shipped.template(at: shipped.templates + "/" + build.template.name, locale: locale)
    }
    let size = files.reduce(0) { $0 + ($1.name.hasPrefix(RecordNames.templatePrefix) ? $1.bytes.count : 0) }
    guard size <= EmbeddedRecord.templateLimit else {
      throw Failed(.recordTemplateSize, at: .field(build.template.name), ["limit": "\(EmbeddedRecord.templateLimit)"])
    }
    // The record has the shared parts too, beside the template's own.
    let loaded = try TemplateFolder(world: inside, templates: "shared")
      .template(at: EmbeddedRecord.templateFolder, locale: locale)
    return LoadedTemplate(
      template: loaded.template, name: build.template.name, isShipped: false, files: loaded.files)
  }

  private func options(_ build: BuildRecord) throws(Failed) -> NoticeOptions {
    let place = Place.field(BuildRecord.name)
    var options = NoticeOptions()
    guard let standard = PDFStandard(rawValue: build.options.standard), standard.allowsEmbeddedFiles else {
      throw Failed(.recordInvalid, at: place, ["expected": "standard: \(PDFStandard.usual.rawValue)"])
    }
    options.standard = standard
    if let script = build.options.script {
      guard let known = ChineseScript(rawValue: script) else {
        throw Failed(.recordInvalid, at: place, ["expected": "script: hans, hant"])
      }
      options.script = known
    }
    if let pages = build.options.volumePages {
      guard (2...1_000_000).contains(pages) else {
        throw Failed(.recordInvalid, at: place, ["expected": "volume_pages: 20…"])
      }
      options.volumes = VolumeLimits(pages: pages)
    }
    options.fontSet = build.fonts.set
    options.isLargePrint = build.options.isLargePrint
    options.attachesWorkbook = build.options.attachesWorkbook
    return options
  }

  /// A picture with the pixels lying as they did in the file that came.
  private func image(_ recorded: BuildRecord.Attachment, _ inside: MemoryWorld) throws(Failed) -> ImageData {
    let read = try PictureReader(world: inside).picture(
      at: EmbeddedRecord.folder + "/" + recorded.file, namedAt: .field(recorded.file))
    guard let number = recorded.orientation else { return read }
    guard let orientation = ImageOrientation(rawValue: number) else {
      throw Failed(.recordInvalid, at: .field(BuildRecord.name), ["expected": "orientation: 1…8"])
    }
    return ImageData(
      name: read.name, format: read.format, bytes: read.bytes,
      width: orientation.swapsSides ? read.height : read.width,
      height: orientation.swapsSides ? read.width : read.height, orientation: orientation)
  }
}
