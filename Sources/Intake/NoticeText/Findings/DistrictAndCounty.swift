/// An office of a district that speaks of a county, or the other way round: mostly a text taken over from elsewhere.
enum DistrictAndCounty {
  /// Words with 县 that say nothing about whose office it is.
  private static let compounds: [Word] = Word.list("区县 县区 市县 县市 县级 各县 县城 州县 郡县 县域 县(市 县（市 (县 、县 乡县 县、 县乡 县处 省县 区、县 县、市")
  private static let selves: [Word] = Word.list("我 全 本")

  static func find(_ text: TracedText, _ draft: NoticeDraft, issuer: FoldedText?, _ log: inout CleaningLog) {
    let folded = FoldedText(text.scalars)
    var own: [Unicode.Scalar: Int] = [:]
    var places: [Unicode.Scalar: [(index: Int, isOwn: Bool)]] = [:]
    for index in 1..<max(1, folded.count) {
      let scalar = folded.folded[index]
      guard scalar == "区" || scalar == "县" else { continue }
      let isOwn = selves.contains { folded.has($0, at: index - 1) }
      if isOwn { own[scalar, default: 0] += 1 }
      if isOwn || (scalar == "县" && !isCompound(index, folded)) {
        places[scalar, default: []].append((index, isOwn))
      }
    }
    if let first = issuer?.folded.first, first == "区" || first == "县" { own[first, default: 0] += 1 }
    let (district, county) = (own["区"] ?? 0, own["县"] ?? 0)
    guard district + county > 0 else { return }
    let isDistrict = district >= county
    let other: Unicode.Scalar = isDistrict ? "县" : "区"
    // 区 alone has many meanings; only 我区, 全区 and 本区 name the office's own.
    for place in places[other] ?? [] where isDistrict || place.isOwn {
      if isDistrict, isNamedCounty(place.index, folded) { continue }
      let low = max(0, place.index - 4)
      let high = min(folded.count, place.index + 5)
      let words = folded.string(low..<high).split(separator: "\n").joined(separator: " ")
      log.warn(
        .mixedDistrictCounty, at: text.origins[place.index],
        ["own": isDistrict ? "区" : "县", "ownCount": String(max(district, county)), "text": words])
    }
  }

  private static func isCompound(_ index: Int, _ text: FoldedText) -> Bool {
    compounds.contains { word in
      guard let offset = word.scalars.firstIndex(of: "县") else { return false }
      return text.has(word, at: index - offset)
    }
  }

  /// 某某县人民政府, 某某县某局: the county is named where an office or 省, 市 and 州 stand around its name.
  private static func isNamedCounty(_ index: Int, _ text: FoldedText) -> Bool {
    let low = max(0, index - 4)
    let isInRegion = text.folded[low..<index].contains { "省市州".unicodeScalars.contains($0) }
    return isInRegion || text.has("人民政府", at: index + 1)
  }
}
