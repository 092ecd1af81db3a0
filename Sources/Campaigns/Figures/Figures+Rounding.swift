extension [Figure] {
  /// Whether these are computed shares that cover one base and, rounded one by one, do not sum to 100 %: then a note says so.
  public var missHundred: Bool {
    var sum = 0
    var parts = 0
    var base = 0
    for figure in self {
      guard case .share(let share) = figure.value else { return false }
      sum += share.perMille
      parts += share.part
      base = share.base
    }
    return !isEmpty && parts == base && sum != 1000
  }
}
