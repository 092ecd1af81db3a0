/// How a character behaves in a line; CLREQ 3.1.2 and GB/T 15834-2011, 5.1.
enum CharacterClass: UInt8 {
  /// Han, kana, Hangul, full-width forms and signs: one cell, a break on each side.
  case han
  /// 开始标号 （《“: blank on their left; never end a line.
  case opening
  /// 结束标号 ）》”: blank on their right; never begin a line.
  case closing
  /// 句内点号 、，；：.
  case pause
  /// 句末点号 。？！.
  case stop
  /// 破折号 ——, two cells.
  case dash
  /// 省略号 ……, two cells.
  case ellipsis
  /// 连接号 — ～ of one cell, – of half a cell.
  case connector
  /// 间隔号 ·, half a cell in the mainland.
  case interpunct
  /// 分隔号 /, half a cell.
  case solidus
  /// ￥ № －: stays with the number that follows.
  case prefix
  /// ％ ℃: stays with the number before.
  case postfix
  /// A piece of a Western run that begins and ends with letters or digits for what concerns its neighbours.
  case western
  /// A Western mark by itself, as the comma in `中,文`: closes, so never begins a line.
  case westernClosing
  /// A Western opening bracket by itself: never ends a line.
  case westernOpening
  /// The number of a note at the foot, raised, half a cell: stays with what it follows.
  case noteMark
  case space
  /// U+3000: a cell of blank, dropped at the edges of a line.
  case ideographicSpace
  case lineBreak

  /// Whether the mark is one of the full-width marks whose empty half can be given up.
  var isTrimmable: Bool {
    switch self {
    case .opening, .closing, .pause, .stop: true
    default: false
    }
  }

  /// Whether its empty half is on the right.
  var closes: Bool {
    switch self {
    case .closing, .pause, .stop: true
    default: false
    }
  }

  var isWestern: Bool {
    switch self {
    case .western, .westernClosing, .westernOpening: true
    default: false
    }
  }

  var isBlank: Bool { self == .space || self == .ideographicSpace }

  /// Whether a one-character last line may not count it: a mark beside a lone character does not make it a line.
  var isMark: Bool {
    switch self {
    case .opening, .closing, .pause, .stop, .dash, .ellipsis, .connector, .interpunct, .westernClosing,
      .westernOpening, .noteMark, .space, .ideographicSpace:
      true
    default: false
    }
  }
}
