import Campaigns

/// Counts what rows share by numbers, and hands the sums to a tally at the end.
struct RowCounts {
  /// Numbers from here on, behind those of the word table, stand for words that it has no room for. In memory there is no room
  /// for as many of them as would reach the mark for a reason.
  private static let firstExtra = WordTable.limit
  private static let reasoned = 1 << 62

  /// A list of groups, above it a disposition (number of its word plus one; 0: none), and above both whether a reason or a
  /// reply is there.
  private var judged = NumberCounts()
  private var channels = NumberCounts()
  private var districts = NumberCounts()
  private var days = NumberCounts()
  private var extra: [String] = []
  private var extraNumbers: [String: Int] = [:]

  /// - Parameter groups: number of the list of groups in `GroupCells`.
  mutating func add(_ row: UnsafePointer<PackedRow>, groups: Int) {
    let isReasoned = row.pointee.reason != nil || row.pointee.reply != nil
    judged.add(
      groups | (row.pointee.disposition.map { number(of: $0) + 1 } ?? 0) << 32
        | (isReasoned ? RowCounts.reasoned : 0))
    if let channel = row.pointee.channel { channels.add(number(of: channel)) }
    if let district = row.pointee.district { districts.add(number(of: district)) }
    if let day = row.pointee.received { days.add(day.ordinal) }
  }

  private mutating func number(of word: PackedWord) -> Int {
    if word.number >= 0 { return word.number }
    let text = word.text.string
    if let known = extraNumbers[text] { return known }
    let number = RowCounts.firstExtra + extra.count
    extraNumbers[text] = number
    extra.append(text)
    return number
  }

  /// Hands over what was counted by lists of groups, whose numbers may stand for others thereafter.
  /// - Parameters:
  ///   - lists: of ids of groups by their numbers.
  ///   - words: of the word table.
  mutating func putJudged(into tally: inout TallyBuilder, lists: [[String]], words: [String]) {
    for (key, count) in judged.ordered {
      let disposition = (key & ~RowCounts.reasoned) >> 32
      tally.add(
        count, groups: lists[key & 0xffff_ffff], disposition: disposition > 0 ? word(disposition - 1, words) : nil,
        isReasoned: key & RowCounts.reasoned != 0)
    }
    judged = NumberCounts()
  }

  private func word(_ number: Int, _ words: [String]) -> String {
    number < RowCounts.firstExtra ? words[number] : extra[number - RowCounts.firstExtra]
  }

  /// Hands over everything.
  /// - Parameters: as of `putJudged`.
  mutating func put(into tally: inout TallyBuilder, lists: [[String]], words: [String]) {
    putJudged(into: &tally, lists: lists, words: words)
    for (key, count) in channels.ordered { tally.add(count, channel: word(key, words)) }
    for (key, count) in districts.ordered { tally.add(count, district: word(key, words)) }
    for (ordinal, count) in days.ordered {
      if let day = CalendarDate(ordinal: ordinal) { tally.add(count, received: day) }
    }
  }
}
