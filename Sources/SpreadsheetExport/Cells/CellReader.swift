import Campaigns

/// Reads the cells of rows as bytes, one row at a time; what rows share is looked up once.
struct CellReader: ~Copyable {
  /// What a set of groups stands for. Without an array of its own: it is copied for every row.
  private struct GroupSet {
    /// Headings joined by `；`; nil where there is no group or the set is not kept.
    let label: Int?
    /// Where in `setCodes` its numbers for formulas are.
    let firstCode: Int
    let codeCount: Int
    /// What rows without a disposition of their own take over.
    let disposition: Disposition
  }

  private struct Disposition {
    var label: Int?
    var code: Int?
  }

  /// More different sets of groups than any campaign has: beyond it they are worked out row by row, as are those of very
  /// many groups or long headings.
  private static let mostGroupSets = 1 << 14
  private static let mostKeptCodes = 64
  /// In bytes.
  private static let longestKeptLabel = 1 << 10

  let codes: RowCodes
  private let headings: [String: String]
  private let dispositionLabels: [String: String]
  private let hierarchy: GroupHierarchy
  /// Columns that the form does not know.
  let otherColumns: [String]
  /// Of the rows of the coding workbook.
  let coding: CodingContext?
  let privacy: (any RowPrivacy)?
  private(set) var labels = CellLabels()

  private var groupIndex = ByteIndex()
  private var groupSets: [GroupSet] = []
  private var setCodes: [Int] = []
  /// Of `setCodes`, those of the sets in `groupSets`.
  private var keptCodes = 0
  private var wordLabels = WordCache()
  private var channelCodes = WordCache()
  private var districtCodes = WordCache()
  private var dispositionIndex = WordCache()
  private var dispositions: [Disposition] = []

  /// Places among `otherColumns`, by their names and by numbers of words (-1: none).
  private var otherNames = ByteIndex()
  private var otherPlaces = WordCache()

  // Of the row at hand.
  private(set) var words: [String] = []
  /// Values of `otherColumns`, good as long as the row, and which of them are there; found together once one is asked for.
  private var otherValues: [ByteText?]
  private var filledOthers: [Int] = []
  private var hasOthers = false
  private var copy: Suggestion?
  private var groups: GroupSet
  /// The joined headings of a set that is not kept.
  private var looseGroups: String?
  private var disposition = Disposition()

  init(_ rows: SheetRows) {
    codes = rows.codes
    headings = rows.headings
    dispositionLabels = rows.labels
    hierarchy = rows.hierarchy
    otherColumns = rows.otherColumns
    privacy = rows.privacy
    coding = rows.coding
    groups = GroupSet(label: nil, firstCode: 0, codeCount: 0, disposition: Disposition())
    otherValues = otherColumns.map { _ in nil }
    for name in otherColumns { HeldText(name).withText { _ = otherNames.insert($0) } }
  }

  /// Numbers of the groups that the row at hand counts in; 0 alone where it is in none.
  var groupCodes: ArraySlice<Int> { setCodes[groups.firstCode..<(groups.firstCode + groups.codeCount)] }

  /// How many they are.
  var groupCount: Int { groups.codeCount }

  /// Begins with a row.
  mutating func begin(_ row: some CellRow, words: [String]) {
    // One array serves a whole pass.
    if self.words.count != words.count { self.words = words }
    copy = nil
    hasOthers = false
    groups = groupSet(row.groups)
    disposition = row.ownDisposition.map { ownDisposition($0) } ?? groups.disposition
  }

  /// A copy of the row at hand, made once.
  mutating func suggestion(_ row: UnsafePointer<PackedRow>) -> Suggestion {
    if let copy { return copy }
    let made = row.pointee.suggestion(words)
    copy = made
    return made
  }

  // MARK: Columns that rows share

  mutating func word(_ word: PackedWord?) -> CellContent {
    guard let word else { return .none }
    guard word.number >= 0 else { return .bytes(word.text) }
    if let known = wordLabels[word.number] { return .label(known) }
    let label = labels.number(of: word.string(in: words))
    wordLabels.set(word.number, label)
    return .label(label)
  }

  func groupsContent() -> CellContent { groups.label.map { .label($0) } ?? looseGroups.map { .text($0) } ?? .none }

  /// Whether the groups of the row at hand have a disposition that rows take over.
  var inheritsDisposition: Bool { groups.disposition.label != nil }

  func groupCode(_ index: Int) -> CellContent {
    index < groups.codeCount ? .number(setCodes[groups.firstCode + index]) : .none
  }

  func dispositionContent() -> CellContent { disposition.label.map { .label($0) } ?? .none }

  func dispositionCode() -> CellContent { disposition.code.map { .number($0) } ?? .none }

  mutating func channelCode(_ word: PackedWord?) -> CellContent {
    guard let word else { return .none }
    guard word.number >= 0 else { return CellReader.code(codes.channel(word.text.string) ?? 0) }
    if let known = channelCodes[word.number] { return CellReader.code(known) }
    let code = codes.channel(word.string(in: words)) ?? 0
    channelCodes.set(word.number, code)
    return CellReader.code(code)
  }

  mutating func districtCode(_ word: PackedWord?) -> CellContent {
    guard let word else { return .none }
    guard word.number >= 0 else { return CellReader.code(codes.district(word.text.string) ?? 0) }
    if let known = districtCodes[word.number] { return CellReader.code(known) }
    let code = codes.district(word.string(in: words)) ?? 0
    districtCodes.set(word.number, code)
    return CellReader.code(code)
  }

  mutating func label(_ text: String) -> CellContent { .label(labels.number(of: text)) }

  /// Codes count from 1.
  private static func code(_ number: Int) -> CellContent { number > 0 ? .number(number) : .none }

  /// The text of a cell, held; nil where it has none.
  func text(_ content: CellContent) -> HeldText? {
    switch content {
    case .none, .number, .day: nil
    case .label(let label): HeldText(labels.texts[label])
    case .bytes(let bytes): HeldText(bytes)
    case .text(let text): HeldText(text)
    }
  }

  // MARK: Columns that the form does not know

  /// The value of one of `otherColumns` in the row at hand.
  mutating func other(_ index: Int, of others: PackedOthers) -> CellContent {
    if !hasOthers { readOthers(others) }
    return otherValues[index].map { .bytes($0) } ?? .none
  }

  private mutating func readOthers(_ others: PackedOthers) {
    for place in filledOthers { otherValues[place] = nil }
    filledOthers.removeAll(keepingCapacity: true)
    others.visit { column, value in
      // Of two columns of one name the first counts.
      guard let place = otherPlace(column), otherValues[place] == nil else { return }
      otherValues[place] = value
      filledOthers.append(place)
    }
    hasOthers = true
  }

  private mutating func otherPlace(_ column: PackedWord) -> Int? {
    guard column.number >= 0 else { return otherNames.find(column.text) }
    if let known = otherPlaces[column.number] { return known >= 0 ? known : nil }
    let place = HeldText(column.string(in: words)).withText { otherNames.find($0) }
    otherPlaces.set(column.number, place ?? -1)
    return place
  }

  // MARK: Groups and dispositions

  private mutating func groupSet(_ packed: PackedWords) -> GroupSet {
    looseGroups = nil
    if let known = groupIndex.find(packed.packed) { return groupSets[known] }
    let ids = packed.strings(in: words)
    let inherited = hierarchy.disposition(own: nil, groups: ids).map { disposition(of: $0) }
    let text = ids.isEmpty ? nil : ids.map { headings[$0] ?? $0 }.joined(separator: "；")
    let found = codes.groups(of: ids)
    let isKept =
      groupSets.count < CellReader.mostGroupSets && found.count <= CellReader.mostKeptCodes
      && (text?.utf8.count ?? 0) <= CellReader.longestKeptLabel
    // A set that is not kept gives its place to the next one.
    setCodes.removeLast(setCodes.count - keptCodes)
    let set = GroupSet(
      label: isKept ? text.map { labels.number(of: $0) } : nil, firstCode: setCodes.count, codeCount: found.count,
      disposition: inherited ?? Disposition())
    setCodes += found
    if isKept {
      groupIndex.insert(packed.packed)
      groupSets.append(set)
      keptCodes = setCodes.count
    } else {
      looseGroups = text
    }
    return set
  }

  private mutating func ownDisposition(_ word: PackedWord) -> Disposition {
    guard word.number >= 0 else { return disposition(of: word.text.string) }
    if let known = dispositionIndex[word.number] { return dispositions[known] }
    let found = disposition(of: word.string(in: words))
    dispositionIndex.set(word.number, dispositions.count)
    dispositions.append(found)
    return found
  }

  private mutating func disposition(of code: String) -> Disposition {
    Disposition(label: labels.number(of: dispositionLabels[code] ?? code), code: codes.disposition(code))
  }
}
