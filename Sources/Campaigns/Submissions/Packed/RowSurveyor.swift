/// Surveys rows one by one.
public struct RowSurveyor: ~Copyable {
  public private(set) var survey = RowSurvey()
  private var count = 0
  private var lists = ByteIndex()
  /// Columns that were met: by their numbers, and those that are written out.
  private var seenColumns: [Bool] = []
  private var writtenColumns: Set<String> = []

  public init() {}

  /// - Parameter words: those that the row's numbers stand for.
  public mutating func add(_ row: PackedRow, _ words: [String]) {
    add(row, words, isListKnown: false)
  }

  /// The same of a row whose list of groups is known of otherwise.
  public mutating func addApartFromGroups(_ row: PackedRow, _ words: [String]) {
    add(row, words, isListKnown: true)
  }

  private mutating func add(_ row: PackedRow, _ words: [String], isListKnown: Bool) {
    count += 1
    survey.fields.formUnion(RowSurveyor.fields(of: row))
    survey.longestID = max(survey.longestID, row.id.count)
    if row.others.count > 0 { addColumns(row, words) }
    if RowSurveyor.isLong(row) { survey.longRows.append(count) }
    if !isListKnown, lists.find(row.groups.packed) == nil {
      lists.insert(row.groups.packed)
      survey.groupLists.append(row.groups.strings(in: words))
    }
  }

  private static func fields(of row: PackedRow) -> RowSurvey.Fields {
    var fields: RowSurvey.Fields = []
    if row.received != nil { fields.insert(.received) }
    if row.channel != nil { fields.insert(.channel) }
    if row.district != nil { fields.insert(.district) }
    if let name = row.name, !name.isEmpty { fields.insert(.name) }
    if let contact = row.contact, !contact.isEmpty { fields.insert(.contact) }
    if row.submitterKind != nil { fields.insert(.submitterKind) }
    if row.signatories != nil { fields.insert(.signatories) }
    if row.position != nil { fields.insert(.position) }
    if row.consent != nil { fields.insert(.consent) }
    if !row.text.original.isEmpty { fields.insert(row.consent == true ? [.text, .consentingText] : .text) }
    if row.groups.count > 0 { fields.insert(.groups) }
    if row.disposition != nil { fields.insert(.disposition) }
    if let reason = row.reason, !reason.original.isEmpty { fields.insert(.reason) }
    if row.handler != nil { fields.insert(.handler) }
    if let replied = row.replied, !replied.isEmpty { fields.insert(.replied) }
    if let reply = row.reply, !reply.original.isEmpty { fields.insert(.reply) }
    if let note = row.note, !note.isEmpty { fields.insert(.note) }
    if let original = row.duplicateOf, !original.isEmpty { fields.insert(.duplicateOf) }
    return fields
  }

  private static func isLong(_ row: PackedRow) -> Bool {
    let longest = max(
      row.text.original.count, row.reason?.original.count ?? 0, row.reply?.original.count ?? 0, row.note?.count ?? 0,
      row.id.count, row.others.size)
    return longest > RowSurvey.longText || (row.name?.count ?? 0) > RowSurvey.longText
      || (row.contact?.count ?? 0) > RowSurvey.longText || (row.submission?.count ?? 0) > RowSurvey.longText
      || (row.replied?.count ?? 0) > RowSurvey.longText || (row.duplicateOf?.count ?? 0) > RowSurvey.longText
      || isLong(row.channel) || isLong(row.district) || isLong(row.submitterKind) || isLong(row.position)
      || isLong(row.disposition) || isLong(row.handler)
  }

  /// Only words that are written out can be long.
  private static func isLong(_ word: PackedWord?) -> Bool { (word?.text.count ?? 0) > RowSurvey.longText }

  private mutating func addColumns(_ row: PackedRow, _ words: [String]) {
    row.others.forEach { column, _ in
      if column.number < 0 {
        let name = column.text.string
        if writtenColumns.insert(name).inserted { survey.otherColumns.append(name) }
        return
      }
      while seenColumns.count <= column.number { seenColumns.append(false) }
      if !seenColumns[column.number] {
        seenColumns[column.number] = true
        survey.otherColumns.append(column.string(in: words))
      }
    }
  }
}
