import Campaigns
import Diagnostics
import Surroundings

/// `campaign.json`: a `PublicCampaign` whole, so that a notice can be made of it again.
/// `docs/schemas/campaign.schema.json` describes the form.
///
/// The rows stand beside it (`RowRecord`), and only where an output is made of them.
public struct CampaignRecord {
  /// Changes when a program that reads the file would have to.
  public static let schemaVersion = 1
  /// As it is called in the record.
  public static let name = "campaign.json"

  /// The deepest fault of a hostile record is a refusal: nothing longer is read.
  public static let sizeLimit = 256 << 20

  public static func write(_ campaign: PublicCampaign) -> [UInt8] {
    JSONWriter.write(form(nil).write(campaign) ?? .null)
  }

  /// - Parameter rows: the bytes of `suggestions.jsonl`; nil: the record has no rows, and can say how many there were.
  /// - Throws: `record.invalid` and its kin with the member or line where the fault is; the faults of JSON.
  public static func read(_ bytes: [UInt8], rows: [UInt8]? = nil) throws(Failed) -> PublicCampaign {
    let json: Surroundings.JSONValue
    do { json = try Surroundings.JSONValue.parse(bytes) } catch {
      throw Failed(DiagnosticLog([error.diagnostic(in: name)]))
    }
    guard json["schema_version"]?.integer == schemaVersion else {
      throw Failed(.recordVersion, at: .field(name), ["known": "\(schemaVersion)"])
    }
    return try form(rows).read(json, name + ": ")
  }

  private static func form(_ rows: [UInt8]?) -> RecordForm<PublicCampaign> {
    .object(
      .init("schema_version", .number, { _ in schemaVersion }),
      .init("status", .status, \.status), .init("title", .text, \.title),
      .init("title_formed", .mark, \.isTitleFormed), .init("subject", .subject, \.subject),
      .init("statements", .statements, \.statements),
      .init("dispositions", .list(.scaleEntry), \.scale.entries), .init("url", .optional(.text), \.url),
      .init("code_caption", .text, \.codeCaption), .init("head", .word, \.head),
      .init("number", .optional(.text), \.number), .init("date", .optional(.day), \.date),
      .init("seal", .seal, \.seal), .init("contact", .optional(.contact), \.contact),
      .init("publish", .word, \.level), .init("index", .mark, \.isIndexed),
      .init("remark", .optional(.text), \.remark),
      .init("archive_root", .optional(.text), \.archiveRoot), .init("imprint", .optional(.imprint), \.imprint),
      .init("public_columns", .list(.text), \.publicColumns), .init("masking", .masking, \.masking),
      .init("duplicate_threshold", .optional(.number), \.duplicateThreshold),
      .init("duplicates_judged", .mark, \.areDuplicatesJudged),
      .init("figures", .list(.figure), \.figures.figures),
      .init("rows", .rowFacts, { RowFacts($0.rows) }), .init("metadata_date", .day, \.metadataDate)
    ) {
      (
        _, status, title, isTitleFormed, subject, statements, entries, url, codeCaption, head, number, date, seal,
        contact, level, isIndexed, remark, archiveRoot, imprint, columns, masking, threshold, isJudged, figures,
        facts, metadataDate
      ) throws(Failed) in
      let source: any PublicRowSource =
        if let rows { try RowRecord(rows, facts: facts) } else { UnrecordedRows(facts: facts) }
      return PublicCampaign(
        status: status, title: title, isTitleFormed: isTitleFormed, subject: subject, statements: statements,
        scale: DispositionScale(entries), url: url, codeCaption: codeCaption, head: head, number: number, date: date,
        seal: seal, contact: contact, level: level, isIndexed: isIndexed, remark: remark, archiveRoot: archiveRoot,
        imprint: imprint,
        publicColumns: columns, duplicateThreshold: threshold, areDuplicatesJudged: isJudged, masking: masking,
        figures: FigureTable(figures), rows: PublicRows(source),
        metadataDate: metadataDate)
    }
  }
}

extension RecordForm where Value == Seal {
  fileprivate static var seal: RecordForm {
    RecordForm<String>.text.mapping(\.rawValue, { Seal(rawValue: $0) }, "none, space")
  }
}

extension RecordForm where Value == RowFacts {
  fileprivate static var rowFacts: RecordForm {
    object(.init("count", .number, \.count), .init("texts", .mark, \.hasTexts)) { RowFacts(count: $0, hasTexts: $1) }
  }
}
