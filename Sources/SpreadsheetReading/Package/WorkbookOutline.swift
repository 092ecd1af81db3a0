import Diagnostics

/// The main part of a workbook: its sheets and how it counts days.
final class WorkbookOutline: XMLReceiver {
  private(set) var sheets: [SheetEntry] = []
  private(set) var from1904 = false
  /// The root is that of a workbook.
  private(set) var isWorkbook = false
  private(set) var failure: Failed?

  private let relationships: Relationships
  private let place: PartPlace
  private var isFirst = true

  private init(_ relationships: Relationships, _ place: PartPlace) {
    self.relationships = relationships
    self.place = place
  }

  static func read(
    _ part: String, _ relationships: Relationships, in package: WorkbookPackage
  ) throws(Failed) -> WorkbookOutline {
    let outline = WorkbookOutline(relationships, PartPlace(path: package.path, part: part))
    try package.read(part, to: outline)
    return outline
  }

  func start(_ name: XMLName, _ attributes: XMLAttributes) {
    if isFirst {
      isFirst = false
      isWorkbook = name == "workbook"
    }
    switch name {
    case "workbookPr": from1904 = attributes.flag("date1904") ?? false
    case "sheet":
      guard sheets.count < WorkbookLimits.sheets else {
        failure = place.damaged("> \(WorkbookLimits.sheets) sheets")
        return
      }
      guard let title = attributes["name"], let id = attributes["id"], let target = relationships.byID[id] else {
        failure = place.damaged("sheet")
        return
      }
      let visibility: SheetEntry.Visibility =
        switch attributes["state"] {
        case "hidden": .hidden
        case "veryHidden": .veryHidden
        default: .visible
        }
      sheets.append(
        SheetEntry(
          name: CellText.text(Array(title.utf8), keepsBlanks: true), visibility: visibility,
          hasCells: target.type.hasSuffix("/worksheet"), part: target.target))
    default: break
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
  func end(_ name: XMLName) {}
}
