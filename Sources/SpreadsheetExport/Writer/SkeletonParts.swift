import Diagnostics
import Packaging

/// The parts of a skeleton, each of them checked: libxlsxwriter reports success on a full temporary disk.
struct SkeletonParts {
  private let archive: ZipReader
  /// Expanded once: they are few and small.
  private let expanded: [String: [UInt8]]
  /// Parts that are others than in the skeleton.
  private let changed: Set<String>
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
    var changed: Set<String> = []
    var charts = 0
    for entry in archive.entries {
      let contents = try archive.contents(of: entry)
      guard XMLScanner.isWhole(contents) else { throw SkeletonParts.damaged(entry.name) }
      if entry.name.hasPrefix(SkeletonParts.drawings) {
        expanded[entry.name] = AlternativeTexts.filled(contents, plan: plan, found: &charts)
        changed.insert(entry.name)
      } else {
        expanded[entry.name] = contents
      }
    }
    self.expanded = expanded
    self.changed = changed
    guard charts == plan.sheets.reduce(0, { $0 + $1.charts.count }) else {
      throw SkeletonParts.damaged(SkeletonParts.drawings)
    }
    for (index, sheet) in plan.sheets.enumerated() {
      let name = SkeletonParts.sheet(index)
      let wanted = sheet.stream == nil ? sheet.rows.reduce(0) { $0 + $1.cells.count } : StreamStyles.all.count
      guard try contents(of: name).count(of: "<c ") == wanted else { throw SkeletonParts.damaged(name) }
    }
    try checkStyles()
    try checkStrings()
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

  static let styles = "xl/styles.xml"
  static let sharedStrings = "xl/sharedStrings.xml"
  private static let drawings = "xl/drawings/drawing"

  static func sheet(_ index: Int) -> String { "xl/worksheets/sheet\(index + 1).xml" }

  static func damaged(_ part: String) -> Failed { Failed(.workbookSkeletonDamaged, ["part": part]) }

  func contents(of name: String) throws(Failed) -> [UInt8] {
    guard let contents = expanded[name] else { throw SkeletonParts.damaged(name) }
    return contents
  }

  /// Passes a part on as it is.
  func copy(_ name: String, to writer: ZipWriter) throws(Failed) {
    guard let entry = archive[name] else { throw SkeletonParts.damaged(name) }
    let contents = try contents(of: name)
    if changed.contains(name) { return try writer.add(name, contents) }
    try writer.add(
      name, compressed: Array(try archive.compressedBytes(of: entry)), method: entry.method, checksum: CRC32(contents),
      size: contents.count)
  }
}
