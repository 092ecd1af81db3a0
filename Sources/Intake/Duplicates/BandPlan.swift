/// How the least hashes of a letter are taken together into bands (Leskovec, Rajaraman, Ullman: Mining of Massive Datasets,
/// 3.4): letters that agree in all of a band are compared.
struct BandPlan {
  /// Most letters of a similarity that may share no band: one of a thousand.
  private static let missed = 0.001

  /// Hashes of a band.
  let rows: Int
  let bands: Int
  /// Least bits of two sketches that agree where the letters are as similar as the threshold says, but for one of some
  /// seven hundred.
  let leastAgreement: Int

  /// - Parameter threshold: in thousandths.
  init(threshold: Int) {
    let similarity = Double(threshold) / 1000
    var rows = 1
    // The longer a band the fewer letters share one by chance.
    for longer in 2...16 where BandPlan.miss(similarity, rows: longer) <= BandPlan.missed { rows = longer }
    self.rows = rows
    bands = MinHash.lanes / rows
    // A bit agrees where the hashes do, and else half the time.
    let agreeing = (1 + similarity) / 2
    let lanes = Double(MinHash.lanes)
    leastAgreement = Int(lanes * agreeing - 3 * (lanes * agreeing * (1 - agreeing)).squareRoot())
  }

  /// How many of the pairs of a similarity share no band.
  private static func miss(_ similarity: Double, rows: Int) -> Double {
    var all = 1.0
    for _ in 0..<rows { all *= similarity }
    var missed = 1.0
    for _ in 0..<MinHash.lanes / rows { missed *= 1 - all }
    return missed
  }
}
