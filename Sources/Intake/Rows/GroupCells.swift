import Campaigns
import Diagnostics

/// What cells that name groups stand for, each cell looked at once.
struct GroupCells: ~Copyable {
  private struct Entry {
    /// How many words are packed, from where to where.
    let count: Int
    let range: Range<Int>
    /// Of the list of ids.
    let number: Int
  }

  /// More different cells than any campaign has: those beyond it are looked at each time, as are very long ones.
  private static let limit = 1 << 14
  /// In bytes.
  private static let longestKept = 1 << 10
  /// More different lists of groups, and more ids in them, than any campaign has.
  private static let mostLists = 1 << 15
  private static let mostListedIDs = 1 << 18

  var resolver: GroupResolver
  private var index = ByteIndex()
  private var entries: [Entry] = []
  /// Number of each list of ids; equal numbers stand for equal lists.
  private var numbers: [[String]: Int] = [[]: 0]
  private(set) var lists: [[String]] = [[]]
  private var listedIDs = 0
  private var hasForgotten = false
  private var packed = RowBuffer()
  /// Of the last cell that there was no room for.
  private var single = RowBuffer()

  init(_ groups: [SuggestionGroup]) { resolver = GroupResolver(groups) }

  /// The different lists so far; nil where some were forgotten.
  var allLists: [[String]]? { hasForgotten ? nil : lists }

  /// Whether there are so many lists that they are to be forgotten once what was counted by their numbers is put away.
  var isFull: Bool { lists.count > GroupCells.mostLists || listedIDs > GroupCells.mostListedIDs }

  /// Begins anew; numbers stand for other lists from here on.
  mutating func forget() {
    index = ByteIndex()
    entries = []
    numbers = [[]: 0]
    lists = [[]]
    packed = RowBuffer()
    listedIDs = 0
    hasForgotten = true
  }

  /// - Parameters:
  ///   - cell: without white space at its ends.
  ///   - words: take in those that rows share.
  ///   - place: where the cell stands, for groups that only rows name.
  /// - Returns: the number of the list of ids, and the ids packed, good until the next cell.
  mutating func groups(
    in cell: ByteText, _ words: inout WordTable, at place: () -> Place
  ) -> (list: Int, packed: PackedWords) {
    if let known = index.find(cell) {
      let entry = entries[known]
      return (entry.number, groups(of: entry))
    }
    let ids = resolver.ids(in: cell.string, at: place())
    let number = number(of: ids)
    guard entries.count < GroupCells.limit, cell.count <= GroupCells.longestKept else {
      single.removeAll()
      GroupCells.pack(ids, &words, into: &single)
      return (number, PackedWords(count: ids.count, packed: single.since(0)))
    }
    let start = packed.count
    GroupCells.pack(ids, &words, into: &packed)
    let entry = Entry(count: ids.count, range: start..<packed.count, number: number)
    index.insert(cell)
    entries.append(entry)
    return (number, groups(of: entry))
  }

  private func groups(of entry: Entry) -> PackedWords {
    PackedWords(
      count: entry.count,
      packed: ByteText(start: UnsafePointer(packed.start) + entry.range.lowerBound, count: entry.range.count))
  }

  private mutating func number(of ids: [String]) -> Int {
    if let known = numbers[ids] { return known }
    numbers[ids] = lists.count
    lists.append(ids)
    listedIDs += ids.count
    return lists.count - 1
  }

  private static func pack(_ ids: [String], _ words: inout WordTable, into buffer: inout RowBuffer) {
    for id in ids {
      HeldText(id).withText { id in
        buffer.reserve(id.count + 2 * RowBuffer.longestNumber)
        buffer.put(words.word(id))
      }
    }
  }
}
