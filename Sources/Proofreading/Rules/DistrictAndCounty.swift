import Campaigns

/// An office of a district that speaks of its county, or the other way round: mostly words taken over from elsewhere.
struct DistrictAndCounty {
  private static let words: [Unicode.Scalar: [[Unicode.Scalar]]] = [
    "县": ["我县", "全县", "本县", "县委", "县政府", "县里", "县直"].map { Array($0.unicodeScalars) },
    "区": ["我区", "全区", "本区", "区委", "区政府", "区里", "区直"].map { Array($0.unicodeScalars) },
  ]
  /// What may stand before 县委: behind another character it is the end of a name.
  private static let openers = Set("我本全由据按经向在对从和与及到把将让请，、。；：（“《".unicodeScalars)

  /// The word that is not the office's own; nil where its names say neither or both.
  private let other: Unicode.Scalar?

  init(_ issuers: [Issuer]) {
    let names = issuers.flatMap { [$0.name, $0.short].compactMap { $0 } }
    // 自治区 and 开发区 are no districts of a city.
    let plain = names.map { $0.replacing("自治区", with: "").replacing("开发区", with: "").replacing("新区", with: "") }
    let (isDistrict, isCounty) = (plain.contains { $0.contains("区") }, plain.contains { $0.contains("县") })
    other = isDistrict == isCounty ? nil : isDistrict ? "县" : "区"
  }

  func find(in line: TextLine) -> [Fault] {
    guard let other, let words = DistrictAndCounty.words[other] else { return [] }
    var faults: [Fault] = []
    for index in line.scalars.indices {
      guard let word = words.first(where: { line.has($0, at: index) }) else { continue }
      let isName = word[0] == other && !(line.before(index).map { DistrictAndCounty.openers.contains($0) } ?? true)
      if !isName {
        faults.append(Fault(.districtOrCounty, index..<(index + word.count), better: other == "县" ? "区" : "县"))
      }
    }
    return faults
  }
}
