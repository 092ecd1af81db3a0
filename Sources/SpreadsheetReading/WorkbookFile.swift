import Diagnostics
import Packaging
import Surroundings

/// A workbook (.xlsx, .xlsm; ECMA-376, transitional or strict) opened for reading.
///
/// Nothing of it is believed: parts that expand to more than they reasonably hold, document types and entities, references
/// that lead nowhere are refused. Sheets are read as streams.
public final class WorkbookFile {
  public let path: String
  /// In the order of the tabs, hidden ones too.
  public let sheets: [SheetEntry]
  /// Days are counted from 1904-01-01.
  public let from1904: Bool

  private let package: WorkbookPackage
  private let texts: SharedTexts
  private let looks: [NumberLook]

  /// - Parameters:
  ///   - path: for places.
  ///   - temporary: folder for the texts of large workbooks; nil: `/tmp`.
  /// - Throws: `xlsx.not-a-workbook`, `xlsx.encrypted`, `xlsx.damaged`, `xlsx.unsafe`, `xlsx.too-large`.
  public init(
    _ file: any ReadableFile, path: String, temporary: String?, limits: WorkbookLimits = WorkbookLimits()
  ) throws(Failed) {
    self.path = path
    package = try WorkbookPackage(file, path: path, limits: limits)
    let root = try Relationships.read(of: "", in: package)
    let main = root.first("officeDocument") ?? "xl/workbook.xml"
    guard package.has(main), !main.hasSuffix(".bin") else {
      throw Failed(
        .workbookForeign, at: .file(path),
        ["path": path, "kind": main.hasSuffix(".bin") ? "xlsb" : package.has("mimetype") ? "ods, odt" : "ZIP"])
    }
    let relationships = try Relationships.read(of: main, in: package)
    let outline = try WorkbookOutline.read(main, relationships, in: package)
    guard outline.isWorkbook else {
      throw Failed(.workbookForeign, at: .file(path), ["path": path, "kind": "docx, pptx"])
    }
    sheets = outline.sheets
    from1904 = outline.from1904
    looks = try CellFormats.read(relationships.first("styles"), in: package)
    texts = try SharedTexts.read(
      relationships.first("sharedStrings"), in: package, temporary: temporary, memory: limits.memory)
  }

  /// The merged cells of a sheet, for who needs them with its rows.
  /// - Throws: as `rows(of:)`.
  public func merges(of sheet: SheetEntry) throws(Failed) -> [CellArea] {
    try MergeFinder(package: package).merges(of: sheet.part)
  }

  /// A fresh pass over the rows of a sheet.
  /// - Throws: `xlsx.damaged` where its part is not there, `xlsx.too-large`.
  public func rows(of sheet: SheetEntry) throws(Failed) -> SheetReader {
    let cells = SheetCells(
      PartPlace(path: path, part: sheet.part), texts: texts, looks: looks, from1904: from1904)
    return SheetReader(try package.stream(sheet.part, to: cells), cells: cells)
  }
}
