import Campaigns
import DataExport
import Diagnostics

/// The data dictionary of the CSV twins: each file with its columns, and each figure with the cell in which it stands.
struct TwinDictionary {
  static let path = TwinWords.dictionary + ".csv"
  static let heads = ["文件", "位置", "名称", "类型", "单位", "含义", "来源", "基数"]

  let package: DataPackage

  init(_ plan: WorkbookPlan, _ content: WorkbookContent) {
    var resources: [DataPackage.Resource] = []
    let cells = TwinDictionary.figures(plan, content)
    for (index, sheet) in plan.sheets.enumerated() {
      let isTable = sheet.stream != nil
      guard sheet.stream?.continued == nil, !resources.contains(where: { isTable && $0.hasHeader }) else { continue }
      resources.append(
        DataPackage.Resource(
          name: TwinWords.names[sheet.name] ?? "sheet-\(index + 1)", path: CSVTwins.path(of: sheet.name),
          title: sheet.name, meaning: isTable ? TwinWords.rowsMeaning : TwinWords.sheetMeaning, hasHeader: isTable,
          fields: sheet.stream.map { TwinDictionary.columns(of: $0, content) }
            ?? sheet.columnWidths.indices.map { TwinDictionary.column($0) },
          cells: cells[sheet.name] ?? []))
    }
    resources.append(
      DataPackage.Resource(
        name: "dictionary", path: TwinDictionary.path, title: TwinWords.dictionary,
        meaning: TwinWords.dictionaryMeaning, hasHeader: true,
        fields: zip(TwinDictionary.heads, TwinWords.headMeanings).map {
          DataPackage.Field($0, .string, meaning: $1)
        }))
    package = DataPackage(
      title: plan.properties.title, publishers: content.subject.issuers.map(\.bestName),
      created: plan.properties.created.iso, isInternal: content.audience == .office,
      textGuard: DataPackage.TextGuard(
        prefix: String(UnicodeScalar(CSVText.guardMark)), pattern: CSVText.guardedPattern,
        meaning: TwinWords.guardMeaning),
      resources: resources)
  }

  /// The same for people.
  func write(to records: inout CSVRecords) throws(Failed) {
    for head in TwinDictionary.heads { records.text(head) }
    try records.endRecord()
    try write(
      TwinWords.allFiles, DataPackage.Field(TwinWords.guardName, .string, meaning: TwinWords.guardMeaning), to: &records
    )
    for resource in package.resources {
      for field in resource.fields + resource.cells { try write(resource.path, field, to: &records) }
    }
  }

  private func write(_ file: String, _ field: DataPackage.Field, to records: inout CSVRecords) throws(Failed) {
    records.text(file)
    for text in [
      field.cell, field.name, field.kind.rawValue, field.unit, field.meaning, field.source, field.base,
    ] {
      if let text { records.text(text) } else { records.blank() }
    }
    try records.endRecord()
  }

  // MARK: Columns and cells

  private static func columns(of stream: RowStream, _ content: WorkbookContent) -> [DataPackage.Field] {
    zip(stream.columns, stream.titles).map { column, title in
      DataPackage.Field(
        title, column.kind, unit: column == .signatories ? TwinWords.persons : nil,
        meaning: Words.meaning(of: column, for: content.audience), source: column.source)
    }
  }

  /// A column of a sheet that is laid out to be read.
  private static func column(_ index: Int) -> DataPackage.Field {
    let letters = CellReference.letters(of: index)
    return DataPackage.Field(letters, .any, meaning: TwinWords.column(letters))
  }

  /// Figures by the sheet on which they stand, in their order.
  private static func figures(_ plan: WorkbookPlan, _ content: WorkbookContent) -> [String: [DataPackage.Field]] {
    let names = FigureNames(content)
    var fields: [String: [DataPackage.Field]] = [:]
    for figure in content.figures.figures {
      guard let cell = plan.figureCells[figure.id] else { continue }
      fields[cell.sheet, default: []].append(
        DataPackage.Field(
          figure.id.path, cell: cell.a1, figure.count == nil ? .number : .integer,
          unit: figure.count == nil ? TwinWords.fraction : figure.unit, meaning: names.name(of: figure),
          source: TwinWords.source(of: figure.rule), base: figure.base?.path))
    }
    return fields
  }
}

extension RowColumn {
  fileprivate var kind: DataPackage.Field.Kind {
    switch self {
    case .number, .signatories, .groupCode, .dispositionCode, .channelCode, .districtCode, .continuedPart: .integer
    case .received: .date
    default: .string
    }
  }

  fileprivate var source: String {
    switch self {
    case .number, .groupCode, .dispositionCode, .channelCode, .districtCode, .origin: TwinWords.byProgram
    case .groups, .disposition, .reason, .handler, .replied, .reply, .note, .duplicateOf: TwinWords.byOffice
    default: TwinWords.asReceived
    }
  }
}
