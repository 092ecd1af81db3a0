import Diagnostics
import Packaging

/// The parts of a skeleton, each of them checked: libxlsxwriter reports success on a full temporary disk.
struct SkeletonParts {
  private let archive: ZipReader
  /// Expanded once: they are few and small. Some are mended.
  private var expanded: [String: [UInt8]]
  /// Names in the order of the skeleton, `[Content_Types].xml` first.
  let names: [String]

  /// - Throws: `workbook.skeleton-damaged` where a part lacks a piece, `package.damaged` where checksum or size are wrong.
  init(_ bytes: [UInt8], plan: WorkbookPlan) throws(Failed) {
    archive = try ZipReader(bytes)
    names = archive.entries.map(\.name)
    for required in ["[Content_Types].xml", "xl/workbook.xml", "xl/styles.xml"] where archive[required] == nil {
      throw SkeletonParts.damaged(required)
    }
    var expanded: [String: [UInt8]] = [:]
    var charts = 0
    for entry in archive.entries {
      let contents = try archive.contents(of: entry)
      guard XMLScanner.isWhole(contents) else { throw SkeletonParts.damaged(entry.name) }
      expanded[entry.name] =
        entry.name.hasPrefix(SkeletonParts.drawings)
        ? AlternativeTexts.filled(contents, plan: plan, found: &charts) : contents
    }
    guard charts == plan.charts.count else { throw SkeletonParts.damaged(SkeletonParts.drawings) }
    if let core = expanded[SkeletonParts.coreProperties] {
      expanded[SkeletonParts.coreProperties] = try SkeletonParts.naming(plan.properties.language, in: core)
    }
    for (index, chart) in plan.charts.enumerated() {
      let name = "xl/charts/chart\(index + 1).xml"
      guard let part = expanded[name] else { throw SkeletonParts.damaged(name) }
      expanded[name] = try ChartCache.filled(part, with: chart.values, named: name)
    }
    self.expanded = expanded
    for (index, sheet) in plan.sheets.enumerated() {
      let name = SkeletonParts.sheet(index)
      let heads = sheet.extras.table?.titles.count ?? 0
      let wanted =
        sheet.stream == nil
        ? sheet.rows.reduce(0) { $0 + $1.cells.count } : max(StreamStyles.all.count, heads)
      let part = try contents(of: name)
      guard part.count(of: "<c ") == wanted else { throw SkeletonParts.damaged(name) }
      // So with rows that hold nothing and what follows the cells: a piece can be lost between two like elements.
      guard sheet.stream != nil || part.count(of: "<row ") == sheet.rows.count,
        part.count(of: "<mergeCell ") == sheet.merges.count, part.count(of: "<hyperlink ") == sheet.linkCount,
        part.count(of: "<brk ") == min(1_000, sheet.page.breaks.count),
        part.count(of: "<conditionalFormatting ") == Set(sheet.shades + sheet.extras.bars).count
          + sheet.extras.marks.count
      else { throw SkeletonParts.damaged(name) }
    }
    try checkStyles()
    try checkStrings()
    if let strings = self.expanded[SkeletonParts.sharedStrings] {
      self.expanded[SkeletonParts.sharedStrings] = try counting(
        strings, plan.sheets.indices.filter { plan.sheets[$0].stream == nil })
    }
  }

  /// A piece of whole elements can be lost from the styles, which leaves well-formed XML: their lists say how long they are.
  private func checkStyles() throws(Failed) {
    let styles = try contents(of: SkeletonParts.styles)
    let lists: [(start: StaticString, end: StaticString, item: StaticString)] = [
      ("<fonts count=\"", "</fonts>", "<font>"), ("<fills count=\"", "</fills>", "<fill>"),
      ("<borders count=\"", "</borders>", "<border>"), ("<cellXfs count=\"", "</cellXfs>", "<xf "),
    ]
    for list in lists {
      guard let start = styles.index(of: list.start), let end = styles.index(of: list.end, from: start),
        let count = styles.decimal(from: start + list.start.utf8CodeUnitCount),
        Array(styles[start..<end]).count(of: list.item) == count
      else { throw SkeletonParts.damaged(SkeletonParts.styles) }
    }
  }

  /// The same of the strings, which say how many they are.
  private func checkStrings() throws(Failed) {
    guard let strings = expanded[SkeletonParts.sharedStrings] else { return }
    let label: StaticString = "uniqueCount=\""
    guard let start = strings.index(of: label),
      strings.decimal(from: start + label.utf8CodeUnitCount) == strings.count(of: "<si>")
    else { throw SkeletonParts.damaged(SkeletonParts.sharedStrings) }
  }

  /// The texts with the number of cells that show one: libxlsxwriter counts those too that were replaced.
  private func counting(_ strings: [UInt8], _ sheets: [Int]) throws(Failed) -> [UInt8] {
    var uses = 0
    for sheet in sheets { uses += try contents(of: SkeletonParts.sheet(sheet)).count(of: " t=\"s\"") }
    let label: StaticString = " count=\""
    guard let label = strings.index(of: label).map({ $0 + label.utf8CodeUnitCount }),
      let end = strings[label...].firstIndex(of: 0x22)
    else { throw SkeletonParts.damaged(SkeletonParts.sharedStrings) }
    return strings[..<label] + Array(String(uses).utf8) + strings[end...]
  }

  static let styles = "xl/styles.xml"
  static let sharedStrings = "xl/sharedStrings.xml"
  private static let drawings = "xl/drawings/drawing"

  static func sheet(_ index: Int) -> String { "xl/worksheets/sheet\(index + 1).xml" }

  static func damaged(_ part: String) -> Failed { Failed(.workbookSkeletonDamaged, ["part": part]) }

  func contents(of name: String) throws(Failed) -> [UInt8] {
    guard let contents = expanded[name] else { throw SkeletonParts.damaged(name) }
    return contents
  }

  private static let coreProperties = "docProps/core.xml"

  /// Names the language of the workbook's own words, which libxlsxwriter has no property for.
  private static func naming(_ language: String, in core: [UInt8]) throws(Failed) -> [UInt8] {
    // The elements may come in any order (ECMA-376 part 2, annex C, CT_CoreProperties).
    guard let end = core.index(of: "</cp:coreProperties>") else { throw damaged(coreProperties) }
    return core[..<end] + Array("<dc:language>\(language)</dc:language>".utf8) + core[end...]
  }

  /// Passes a part on.
  func copy(_ name: String, to writer: ZipWriter) throws(Failed) {
    guard let entry = archive[name] else { throw SkeletonParts.damaged(name) }
    let contents = try contents(of: name)
    guard name != SkeletonParts.coreProperties, name != SkeletonParts.sharedStrings, !name.hasPrefix("xl/charts/"),
      !name.hasPrefix(SkeletonParts.drawings)
    else {
      return try writer.add(name, contents)
    }
    try writer.add(
      name, compressed: Array(try archive.compressedBytes(of: entry)), method: entry.method, checksum: CRC32(contents),
      size: contents.count)
  }
}

extension SheetPlan {
  /// Cells with a link: a cell has one.
  fileprivate var linkCount: Int {
    var count = extras.links.count
    for row in rows {
      for cell in row.cells { if case .link = cell.value { count += 1 } }
    }
    return count
  }
}
