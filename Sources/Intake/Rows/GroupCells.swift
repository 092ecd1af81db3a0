import Campaigns
import Diagnostics

/// What cells that name groups stand for, each cell looked at once.
struct GroupCells: ~Copyable {
  struct Entry {
    let ids: [String]
    /// How many words are packed, from where to where.
    fileprivate let range: Range<Int>
    /// Number of the entry; equal numbers stand for equal ids.
    let number: Int
  }

  /// More different cells than any campaign has: those beyond it are looked at each time.
  private static let limit = 1 << 14

  var resolver: GroupResolver
  private var index = ByteIndex()
  private var entries: [Entry] = []
  /// Number of each list of ids.
  private var numbers: [[String]: Int] = [[]: 0]
  private(set) var lists: [[String]] = [[]]
  private var packed = RowBuffer()
  /// Of the last cell that there was no room for.
  private var single = RowBuffer()

  init(_ groups: [SuggestionGroup]) { resolver = GroupResolver(groups) }

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
    guard entries.count < GroupCells.limit else {
      single.removeAll()
      GroupCells.pack(ids, &words, into: &single)
      return (number, PackedWords(count: ids.count, packed: single.since(0)))
    }
    let start = packed.count
    GroupCells.pack(ids, &words, into: &packed)
    let entry = Entry(ids: ids, range: start..<packed.count, number: number)
    index.insert(cell)
    entries.append(entry)
    return (number, groups(of: entry))
  }

  private func groups(of entry: Entry) -> PackedWords {
    PackedWords(
      count: entry.ids.count,
      packed: ByteText(start: UnsafePointer(packed.start) + entry.range.lowerBound, count: entry.range.count))
  }

  private mutating func number(of ids: [String]) -> Int {
    if let known = numbers[ids] { return known }
    numbers[ids] = lists.count
    lists.append(ids)
    return lists.count - 1
  }

  private static func pack(_ ids: [String], _ words: inout WordTable, into buffer: inout RowBuffer) {
    for id in ids {
      let held = HeldText(id)
      buffer.reserve(held.text.count + 2 * RowBuffer.longestNumber)
      buffer.put(words.word(held.text))
    }
  }
}
