/// Surveys rows one by one.
public struct RowSurveyor: ~Copyable {
  public private(set) var survey = RowSurvey()
  private var count = 0
  private var lists = ByteIndex()
  /// Columns that were met: by their numbers, and those that are written out.
  private var seenColumns: [Bool] = []
  private var writtenColumns = ByteIndex()

  public init() {}

  /// A row as it is.
  /// - Parameter words: those that the row's numbers stand for.
  public mutating func add(_ row: PackedRow, _ words: [String]) {
    addPacked(row.others, RowSurveyor.fields(of: row), id: row.id, size: row.size, words)
    if lists.find(row.groups.packed) == nil {
      lists.insert(row.groups.packed)
      survey.groupLists?.append(row.groups.strings(in: words))
    }
  }

  /// A row that was packed, without its groups.
  /// - Parameters:
  ///   - fields: that the row has, none of them empty.
  ///   - size: bytes that it takes.
  public mutating func addPacked(
    _ others: PackedOthers, _ fields: RowFields, id: ByteText, size: Int, _ words: [String]
  ) {
    count += 1
    survey.fields.formUnion(fields)
    survey.longestID = max(survey.longestID, id.count)
    if others.count > 0 { addColumns(others, words) }
    if size > RowSurvey.longText { survey.longRows.append(count) }
  }

  private static func fields(of row: PackedRow) -> RowFields {
    var fields = RowPacker.fields(of: row)
    if row.name?.isEmpty ?? true { fields.remove(.name) }
    if row.contact?.isEmpty ?? true { fields.remove(.contact) }
    if row.reason?.original.isEmpty ?? true { fields.remove(.reason) }
    if row.replied?.isEmpty ?? true { fields.remove(.replied) }
    if row.reply?.original.isEmpty ?? true { fields.remove(.reply) }
    if row.note?.isEmpty ?? true { fields.remove(.note) }
    if row.duplicateOf?.isEmpty ?? true { fields.remove(.duplicateOf) }
    return fields
  }

  private mutating func addColumns(_ others: PackedOthers, _ words: [String]) {
    others.visit { column, _ in
      if column.number < 0 {
        guard writtenColumns.find(column.text) == nil else { return }
        writtenColumns.insert(column.text)
        survey.otherColumns.append(column.text.string)
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
