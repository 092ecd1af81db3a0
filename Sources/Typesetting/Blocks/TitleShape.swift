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
/// | a break inside a compound (民族团结进步示范区: two-character words up to 区, 办法, 条例 …) | 70 |
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

  let pieces: [Piece]
  /// In em.
  let measure: Double

  private static let noStart = Set("的了等之们們着過过地得".unicodeScalars)
  private static let dangling = Set("和与與及或对對在将將把为為由以于於向从從".unicodeScalars)
  /// Office phrases that read as one; kept whole before other words.
  private static let phrases: [[Unicode.Scalar]] = [
    "意见建议", "意見建議", "征集情况", "征集情況", "徵集情況", "意见征集", "意見徵集", "意見征集", "征求意见", "徵求意見", "征求意见稿", "公开征求", "公開徵求",
    "采纳情况", "採納情況", "采納情況", "反馈情况", "办理情况", "公示公告", "人民政府", "实施方案", "管理办法", "实施办法", "工作方案", "示范区", "创建工作", "團結進步",
    "团结进步", "民族团结",
    "民族團結", "调查结果", "網上意見", "网上意见", "情况的公示", "情况的反馈", "情况的公告", "情况的通告", "情況的公示", "情況的反饋", "情況的公告",
  ].map { Array($0.unicodeScalars) }

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
    var scalars: [Unicode.Scalar] = []
    var pieceOf: [Int] = []
    for (index, piece) in pieces.enumerated() {
      scalars += piece.text
      pieceOf += Array(repeating: index, count: piece.text.count)
    }
    for index in pieces.indices.dropFirst() {
      let piece = pieces[index]
      if !piece.beginsWord { costs[index] += 1000 }
      if let first = piece.text.first, TitleShape.noStart.contains(first) { costs[index] += 400 }
      if let last = pieces[index - 1].text.last, TitleShape.dangling.contains(last) { costs[index] += 60 }
      if pieces[index - 1].text.last == "于" || pieces[index - 1].text.last == "於" { costs[index] += 60 }
    }
    for phrase in TitleShape.phrases where phrase.count <= scalars.count {
      for start in 0...(scalars.count - phrase.count)
      where scalars[start..<(start + phrase.count)].elementsEqual(phrase) {
        for inner in (start + 1)..<(start + phrase.count) where pieceOf[inner] != pieceOf[inner - 1] {
          costs[pieceOf[inner]] += 150
        }
      }
    }
    for index in compoundBreaks() { costs[index] += 70 }
    return costs
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
