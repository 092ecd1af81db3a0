import Diagnostics
import Surroundings

extension BuildRecord {
  public var json: [UInt8] { JSONWriter.write(RecordForm.buildRecord.write(self) ?? .null) }

  /// - Throws: `record.invalid` and its kin with the member where the fault is; the faults of JSON.
  public init(json bytes: [UInt8]) throws(Failed) {
    let json: Surroundings.JSONValue
    do { json = try Surroundings.JSONValue.parse(bytes) } catch {
      throw Failed(DiagnosticLog([error.diagnostic(in: BuildRecord.name)]))
    }
    guard json["schema_version"]?.integer == BuildRecord.schemaVersion else {
      throw Failed(.recordVersion, at: .field(BuildRecord.name), ["known": "\(BuildRecord.schemaVersion)"])
    }
    self = try RecordForm.buildRecord.read(json, BuildRecord.name + ": ")
  }
}

extension RecordForm where Value == BuildRecord.Component {
  fileprivate static var component: RecordForm {
    object(.init("name", .text, \.name), .init("version", .text, \.version)) {
      BuildRecord.Component(name: $0, version: $1)
    }
  }
}

extension RecordForm where Value == BuildRecord.Digest {
  fileprivate static var digest: RecordForm {
    object(.init("name", .text, \.name), .init("sha256", .text, \.sha256)) {
      BuildRecord.Digest(name: $0, sha256: $1)
    }
  }
}

extension RecordForm where Value == BuildRecord.Template {
  fileprivate static var template: RecordForm {
    object(
      .init("name", .text, \.name), .init("sha256", .text, \.sha256), .init("shipped", .truth, \.isShipped)
    ) { BuildRecord.Template(name: $0, sha256: $1, isShipped: $2) }
  }
}

extension RecordForm where Value == BuildRecord.Fonts {
  fileprivate static var fonts: RecordForm {
    object(
      .init("set", .text, \.set), .init("manifest_sha256", .text, \.manifest), .init("faces", .list(.digest), \.faces)
    ) { BuildRecord.Fonts(set: $0, manifest: $1, faces: $2) }
  }
}

extension RecordForm where Value == BuildRecord.Attachment {
  fileprivate static var attachment: RecordForm {
    object(
      .init("name", .text, \.name), .init("file", .text, \.file),
      .init("orientation", .optional(.number), \.orientation)
    ) { BuildRecord.Attachment(name: $0, file: $1, orientation: $2) }
  }
}

extension RecordForm where Value == BuildRecord.Options {
  fileprivate static var options: RecordForm {
    object(
      .init("standard", .text, \.standard), .init("script", .optional(.text), \.script),
      .init("large_print", .truth, \.isLargePrint), .init("volume_pages", .optional(.number), \.volumePages),
      .init("attach_workbook", .truth, \.attachesWorkbook)
    ) { standard, script, isLargePrint, volumePages, attachesWorkbook in
      BuildRecord.Options(
        standard: standard, script: script, isLargePrint: isLargePrint, volumePages: volumePages,
        attachesWorkbook: attachesWorkbook)
    }
  }
}

extension RecordForm where Value == BuildRecord {
  fileprivate static var buildRecord: RecordForm {
    object(
      .init("schema_version", .number, { _ in BuildRecord.schemaVersion }), .init("program", .component, \.program),
      .init("date", .text, \.date), .init("options", .options, \.options), .init("template", .template, \.template),
      .init("fonts", .fonts, \.fonts), .init("libraries", .list(.component), \.libraries),
      .init("deflate", .list(.text), \.deflate), .init("pictures", .list(.attachment), \.pictures),
      .init("annexes", .list(.attachment), \.annexes), .init("volume", .number, \.volume),
      .init("volumes", .number, \.volumes)
    ) { _, program, date, options, template, fonts, libraries, deflate, pictures, annexes, volume, volumes in
      BuildRecord(
        program: program, date: date, options: options, template: template, fonts: fonts, libraries: libraries,
        deflate: deflate, pictures: pictures, annexes: annexes, volume: volume, volumes: volumes)
    }
  }
}
