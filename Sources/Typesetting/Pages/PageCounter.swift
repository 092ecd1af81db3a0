/// Counts pages: which number each bears, and which are left blank so that a part begins on a right-hand page.
struct PageCounter {
  private var numbering = PageNumbering.arabic
  private var value = 0
  /// Pages so far, blank ones counted.
  private(set) var pages = 0
  /// From here on no number is printed: 版记 after a blank page (GB/T 9704-2012, 7.5).
  private var isSilent = false

  /// Whether the next page is an even one, the back of a sheet.
  var isEven: Bool { pages % 2 == 1 }

  /// How many blank pages stand before the one that begins with the request.
  func blanks(before request: PageRequest?) -> Int {
    guard let request else { return 0 }
    if request.numbering != nil { return isEven ? 1 : 0 }
    if request.standsAtFoot { return isEven ? 0 : 1 }
    return 0
  }

  /// Counts a blank page, which bears no number.
  mutating func takeBlank(before request: PageRequest?) {
    pages += 1
    if request?.standsAtFoot == true {
      isSilent = true
      value += 1
    }
  }

  /// Counts a page left blank so that what follows begins on the page or the side of a sheet where it is awaited. In the
  /// text it has a number, which is not printed.
  mutating func takeBlank() {
    pages += 1
    if numbering == .arabic { value += 1 }
  }

  /// Counts a page that begins with the first request and has the others on it; the number to print, if any.
  mutating func take(beginning first: PageRequest?, hidesNumber: Bool) -> PageNumber? {
    pages += 1
    if let numbering = first?.numbering {
      self.numbering = numbering
      value = 0
    }
    value += 1
    guard !isSilent, !hidesNumber else { return nil }
    switch numbering {
    case .none: return nil
    case .roman: return PageNumber(value: value, isRoman: true)
    case .arabic: return PageNumber(value: value, isRoman: false)
    }
  }
}
