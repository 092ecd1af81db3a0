/// Divides a title into lines: at word sense, in the outline of a trapezium or a lozenge; GB/T 9704-2012, 7.3.1.
///
/// All ways to divide it into the fewest lines that hold it are compared (and into one line more, which a good outline
/// may be worth).
///
/// | against it | cost |
/// |---|---|
/// | a break inside a word, in a group that keeps together, before a mark | 1000 |
/// | a line that begins with 的 了 等 之 们 着 过 | 400 |
/// | a line that ends with 和 与 及 或 对 在 将 把 为 关于 由 以 | 60 |
/// | a break inside an office phrase (意见建议, 征集情况 …) | 150 |
/// | a break right before an office phrase that opens what follows (意见建议, 征集情况 …) | −60 |
/// | a line that begins with a word of one character, but for those of the row above | 150 |
/// | a break between brackets or quotation marks, for each pair, but before （ for one less; 《》 that a line holds are not parted | 150 |
/// | a break after — or ～ between numbers | 1000 |
/// | a break inside a compound (民族团结进步示范区: two-character words up to 区, 办法, 条例 …), not before an office phrase | 70 |
/// | neither trapezium nor lozenge (a rectangle, an hour-glass) | 80 |
/// | lines of one length, within 1 em | 60 |
/// | steps above 5 em | 12 an em |
/// | a last or first line below a third of the longest | 100 |
/// | each line more than needed | 90 |
struct TitleShape {
  /// What may be divided: one entry a unit of the title.
  struct Piece {
    var text: [Unicode.Scalar]
    /// In em.
    var width: Double
    /// Whether no line may begin here at all.
    var isBound: Bool
    /// Whether a word ends before it.
    var beginsWord: Bool
  }

  private(set) var pieces: [Piece]
  /// In em.
  let measure: Double

  init(pieces: [Piece], measure: Double) {
    self.pieces = pieces
    self.measure = measure
    // What dictionaries take for 车管 and 理 is 车 before 管理条例.
    let (scalars, pieceOf) = text
    for phrase in TitleShape.phrases where TitleShape.openers.contains(phrase) {
      for start in TitleShape.places(of: phrase, in: scalars)
      where start > 0 && pieceOf[start] != pieceOf[start - 1] && !pieces[pieceOf[start]].beginsWord {
        self.pieces[pieceOf[start]].beginsWord = true
        if pieceOf[start + 1] != pieceOf[start] { self.pieces[pieceOf[start + 1]].beginsWord = false }
      }
    }
  }

  /// The characters, and to which piece each belongs.
  private var text: (scalars: [Unicode.Scalar], pieceOf: [Int]) {
    var scalars: [Unicode.Scalar] = []
    var pieceOf: [Int] = []
    for (index, piece) in pieces.enumerated() {
      scalars += piece.text
      pieceOf += Array(repeating: index, count: piece.text.count)
    }
    return (scalars, pieceOf)
  }

  private static func places(of phrase: [Unicode.Scalar], in scalars: [Unicode.Scalar]) -> [Int] {
    guard phrase.count <= scalars.count else { return [] }
    return (0...(scalars.count - phrase.count)).filter {
      scalars[$0..<($0 + phrase.count)].elementsEqual(phrase)
    }
  }

  private static let noStart = Set("的了等之们們着過过地得".unicodeScalars)
  private static let dangling = Set("和与與及或对對在将將把为為由以于於向从從".unicodeScalars)
  /// Office phrases that read as one; kept whole before other words.
  private static let phrases: [[Unicode.Scalar]] = [
    "意见建议", "意見建議", "征集情况", "征集情況", "徵集情況", "意见征集", "意見徵集", "意見征集", "征求意见", "徵求意見", "征求意见稿", "公开征求", "公開徵求",
    "采纳情况", "採納情況", "采納情況", "反馈情况", "办理情况", "公示公告", "人民政府", "实施方案", "管理办法", "管理條例", "管理条例", "管理规定", "管理規定", "意见采纳",
    "意見採納", "实施办法", "工作方案", "示范区", "创建工作", "團結進步",
    "团结进步", "民族团结",
    "民族團結", "调查结果", "问卷调查", "問卷調查", "網上意見", "网上意见", "情况的公示", "情况的反馈", "情况的公告", "情况的通告", "情況的公示", "情況的反饋", "情況的公告",
  ].map { Array($0.unicodeScalars) }

  /// Those that may begin a line, and what they say stays with them.
  private static let openers = Set(
    [
      "意见建议", "意見建議", "征集情况", "征集情況", "徵集情況", "意见征集", "意見徵集", "意見征集", "征求意见", "徵求意見", "公开征求", "公開徵求", "意见采纳", "意見採納",
      "采纳情况", "採納情況", "采納情況", "反馈情况", "办理情况", "管理办法", "管理条例", "管理條例", "管理规定", "管理規定", "实施方案", "实施办法", "工作方案",
    ].map { Array($0.unicodeScalars) })

  /// The starts of the lines after the first, as indices of pieces.
  func breaks() -> [Int] {
    let total = pieces.reduce(0) { $0 + $1.width }
    guard total > measure, pieces.count > 1 else { return [] }
    let costs = breakCosts()
    let candidates = pieces.indices.dropFirst().filter { !pieces[$0].isBound }
    var sums = [0.0]
    for piece in pieces { sums.append(sums[sums.count - 1] + piece.width) }
    let least = max(2, Int((total / measure).rounded(.up)))
    var best: (breaks: [Int], cost: Double)?
    for lines in least...(least + 1) {
      search(lines, candidates, costs, sums) { breaks, cost in
        let total = cost + Double(lines - least) * 90
        if total < (best?.cost ?? .infinity) - 1e-9 { best = (breaks, total) }
      }
    }
    return best?.breaks ?? []
  }

  /// What offices and places end with.
  private static let endings = Set("局厅廳部院署处處委府办辦市区區县縣州省".unicodeScalars)

  /// Where the name of an office may be parted into two lines: best after an office or a place, at word sense and near the
  /// middle.
  func halvings() -> [Int] {
    let costs = breakCosts()
    let total = pieces.reduce(0) { $0 + $1.width }
    var sums = [0.0]
    for piece in pieces { sums.append(sums[sums.count - 1] + piece.width) }
    let places = pieces.indices.dropFirst().filter { !pieces[$0].isBound }
    let sorted = places.map { place in
      let isAfterName = pieces[place - 1].text.last.map { TitleShape.endings.contains($0) } ?? false
      return (place, costs[place] + abs(2 * sums[place] - total) * 20 - (isAfterName ? 80 : 0))
    }.sorted { ($0.1, $0.0) < ($1.1, $1.0) }
    return sorted.map(\.0)
  }

  /// Tries every choice of `lines - 1` candidates whose lines fit.
  private func search(
    _ lines: Int, _ candidates: [Int], _ costs: [Double], _ sums: [Double], _ found: ([Int], Double) -> Void
  ) {
    var breaks: [Int] = []
    // A title of more lines than this is not compared in all its ways: it would have no shape anyway.
    var budget = 20_000
    func extend(_ from: Int, _ cost: Double) {
      guard budget > 0 else { return }
      budget -= 1
      let start = breaks.last ?? 0
      if breaks.count == lines - 1 {
        guard sums[pieces.count] - sums[start] <= measure + 1e-6 else { return }
        let edges = [0] + breaks + [pieces.count]
        let widths = zip(edges, edges.dropFirst()).map { sums[$1] - sums[$0] }
        found(breaks, cost + TitleShape.outlineCost(widths))
        return
      }
      for position in from..<candidates.count {
        let candidate = candidates[position]
        if sums[candidate] - sums[start] > measure + 1e-6 { break }
        let room = Double(lines - breaks.count - 1) * measure
        if sums[pieces.count] - sums[candidate] > room + 1e-6 { continue }
        breaks.append(candidate)
        extend(position + 1, cost + costs[candidate])
        breaks.removeLast()
      }
    }
    extend(0, 0)
  }

  /// Cost of a break before each piece.
  private func breakCosts() -> [Double] {
    var costs = [Double](repeating: 0, count: pieces.count)
    let (scalars, pieceOf) = text
    for index in pieces.indices.dropFirst() {
      let piece = pieces[index]
      if !piece.beginsWord { costs[index] += 1000 }
      if let first = piece.text.first, TitleShape.noStart.contains(first) { costs[index] += 400 }
      if let last = pieces[index - 1].text.last, TitleShape.dangling.contains(last) { costs[index] += 60 }
      if pieces[index - 1].text.last == "于" || pieces[index - 1].text.last == "於" { costs[index] += 60 }
    }
    addMarkCosts(to: &costs)
    var phraseStarts = Set<Int>()
    for phrase in TitleShape.phrases {
      for start in TitleShape.places(of: phrase, in: scalars) {
        if start > 0, TitleShape.openers.contains(phrase), pieceOf[start] != pieceOf[start - 1] {
          costs[pieceOf[start]] -= 60
          phraseStarts.insert(pieceOf[start])
        }
        for inner in (start + 1)..<(start + phrase.count) where pieceOf[inner] != pieceOf[inner - 1] {
          costs[pieceOf[inner]] += 150
        }
      }
    }
    for index in compoundBreaks() where !phraseStarts.contains(index) { costs[index] += 70 }
    return costs
  }

  /// Costs of breaks between brackets, in a range of numbers, and before a word of one character.
  private func addMarkCosts(to costs: inout [Double]) {
    var depth = 0.0
    for index in pieces.indices {
      let before = index > 0 ? pieces[index - 1].text.last : nil
      if let before, TitleShape.openings.contains(before) { depth += 1 }
      if let first = pieces[index].text.first, TitleShape.closings.contains(first) { depth = max(0, depth - 1) }
      guard index > 0 else { continue }
      // A name and the bracket that says more of it are two pieces: 《…管理办法|（征求意见稿）》.
      costs[index] += 150 * (pieces[index].text.first == "（" ? max(0, depth - 1) : depth)
      if let before, TitleShape.connectors.contains(before), index > 1, pieces[index - 2].endsInDigit,
        pieces[index].beginsWithDigit
      {
        costs[index] += 1000
      }
      if isWordOfOne(index) { costs[index] += 150 }
    }
  }

  private static let openings = Set("（“‘〔［【《〈「『".unicodeScalars)
  private static let closings = Set("）”’〕］】》〉」』".unicodeScalars)
  private static let connectors = Set("—–～〜-".unicodeScalars)

  /// Whether a Han stands there that is a word by itself and neither joins nor leads what follows.
  private func isWordOfOne(_ index: Int) -> Bool {
    let piece = pieces[index]
    guard piece.beginsWord, piece.text.count == 1, let scalar = piece.text.first,
      (0x3400...0x9FFF).contains(scalar.value),
      !TitleShape.noStart.contains(scalar), !TitleShape.dangling.contains(scalar)
    else { return false }
    return index + 1 == pieces.count || pieces[index + 1].beginsWord || pieces[index + 1].isMark
  }

  /// How far the lines are from a trapezium (each longer than the one above, or each shorter) or a lozenge (longest in
  /// the middle).
  static func outlineCost(_ widths: [Double]) -> Double {
    guard widths.count > 1 else { return 0 }
    var cost = 0.0
    let steps = zip(widths, widths.dropFirst()).map { $1 - $0 }
    for step in steps {
      if abs(step) < 1 { cost += 60 }
      cost += max(0, abs(step) - 5) * 12
    }
    let signs = steps.map { $0 > 0 }
    // Rising, falling, or rising and then falling; never falling and then rising.
    var falls = false
    for rises in signs {
      if rises, falls { cost += 80 }
      if !rises { falls = true }
    }
    let longest = widths.max() ?? 0
    for edge in [widths[0], widths[widths.count - 1]] where edge < longest / 3 { cost += 100 }
    return cost
  }
}

extension TitleShape.Piece {
  fileprivate var beginsWithDigit: Bool { text.first.map { ("0"..."9").contains($0) } ?? false }
  fileprivate var endsInDigit: Bool { text.last.map { ("0"..."9").contains($0) } ?? false }
  fileprivate var isMark: Bool {
    text.first.map { CharacterTable.kind(of: $0) != .han && CharacterTable.kind(of: $0) != .letter } ?? false
  }
}
