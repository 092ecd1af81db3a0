import Campaigns

/// The names of one cell of the column of names: 高俅、高强, 杨志（业主）, 李逵等3人, 林　冲.
enum NameParts {
  private static let marks = Set("、,，;；/|&()[]【】:：\n\t".unicodeScalars)
  /// Han of a name without points.
  private static let lengths = 2...4

  /// Whether a cell may hold other forms of a name than itself, told from its bytes.
  static func mayHaveParts(_ name: ByteText) -> Bool {
    var han = 0
    for byte in name.bytes {
      // Any mark, blank, digit or letter, in either width.
      if byte < 0x80 || byte == 0xEF || byte == 0xE3 { return true }
      if byte >= 0xE4 { han += 1 }
    }
    return han > lengths.upperBound
  }

  /// Names to be looked for besides the whole cell.
  static func parts(of name: Scalars) -> [Scalars] {
    let joined = withoutBlanks(name)
    var found: [Scalars] = joined.count < name.count && isName(joined) ? [joined] : []
    for part in joined.split(whereSeparator: { marks.contains($0) }) {
      // 林冲 武松 are two; John Smith is one, of whom Smith may be a smith.
      let pieces = part.contains(where: \.isHan) ? part.split(separator: " ") : [part]
      for piece in pieces {
        let plain = withoutTail(Scalars(piece))
        if plain != name, plain != joined, isName(plain) || isForeign(plain) { found.append(plain) }
      }
    }
    return found
  }

  /// The names of persons alone: 靳东海 of 靳东海（个人）, none of 青溪县城管局.
  static func persons(of cell: Scalars) -> [Scalars] { ([cell] + parts(of: cell)).filter(isPerson) }

  private static func isPerson(_ words: Scalars) -> Bool {
    if isForeign(words) { return !words[0].isLatin || words[0].isUpperLatin }
    guard isName(words), !words.hasAny(NameWords.noNames, at: 0), !NameWords.noEnds.contains(words[words.count - 1])
    else { return false }
    return words.count < lengths.upperBound || NameWords.double.contains { words.has($0, at: 0) }
  }

  /// 李逵13812345678, 李逵等3人, 鲁达*: the name.
  private static func withoutTail(_ part: Scalars) -> Scalars {
    let part = Scalars(part.drop { $0 == " " })
    var end = part.count
    while end > 0,
      part[end - 1].isDigit || part[end - 1] == " " || part[end - 1] == "*" || part[end - 1] == "+"
        || part[end - 1] == "-"
    {
      end -= 1
    }
    if let mark = part[..<end].lastIndex(of: "等"), mark > 1,
      part[(mark + 1)..<end].allSatisfy({ $0.isDigit || "人户戶名位一二三四五六七八九十两多".unicodeScalars.contains($0) })
    {
      end = mark
    }
    return Scalars(part[..<end])
  }

  /// Without blanks between the Han of one name.
  private static func withoutBlanks(_ name: Scalars) -> Scalars {
    var result: Scalars = []
    for (index, scalar) in name.enumerated() {
      if scalar == " ", let last = result.last, last.isHan,
        let next = name[(index + 1)...].first(where: { $0 != " " }), next.isHan, isSpelled(name)
      {
        continue
      }
      result.append(scalar)
    }
    return result
  }

  /// Whether blanks part characters of one name and not two names: 林 冲, but not 林冲 武松.
  private static func isSpelled(_ name: Scalars) -> Bool {
    let han = name.split(whereSeparator: { !$0.isHan })
    return han.contains { $0.count == 1 } && lengths.contains(name.count(where: \.isHan))
  }

  private static func isName(_ words: Scalars) -> Bool {
    guard words.allSatisfy(\.isHan), lengths.contains(words.count) else { return false }
    return NameWords.isSurname(words[0]) || NameWords.double.contains { words.has($0, at: 0) }
  }

  /// 阿依古丽·买买提, John Smith.
  private static func isForeign(_ words: Scalars) -> Bool {
    if words.contains(where: { TextClasses.isPoint($0.value) }) { return words.count > 3 }
    return words.count > 2 && words.allSatisfy { $0.isLatin || "'-. ".unicodeScalars.contains($0) }
  }
}
