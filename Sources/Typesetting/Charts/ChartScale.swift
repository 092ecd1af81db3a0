/// The scale of an axis from 0: its end and its ticks, at 1, 2 or 5 times a power of ten.
struct ChartScale {
  let end: Double
  let step: Double

  /// - Parameters:
  ///   - greatest: the greatest value, 0 or more.
  ///   - ticks: about how many are wanted.
  init(greatest: Double, ticks: Int = 5) {
    guard greatest > 0, greatest.isFinite else {
      (end, step) = (1, 1)
      return
    }
    let rough = greatest / Double(max(1, ticks))
    var power = 1.0
    while power * 10 <= rough { power *= 10 }
    while power > rough { power /= 10 }
    let unit = [1.0, 2, 5, 10].first { $0 * power >= rough * 0.999 } ?? 10
    // Counts have no ticks between whole numbers.
    step = greatest >= 1 ? max(1, unit * power) : unit * power
    end = (greatest / step - 1e-9).rounded(.up) * step
  }

  var ticks: [Double] { (0...Int((end / step).rounded())).map { Double($0) * step } }

  /// `20`, `2.5`: no more places than the steps have.
  func text(_ tick: Double) -> String {
    if step >= 1 { return String(Int(tick.rounded())) }
    let tenths = Int((tick * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }
}
