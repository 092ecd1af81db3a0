/// Fonts, colours and rules of the workbook: one accent, thin rules, figures to the right.
///
/// 微软雅黑 comes with every Windows since Vista, Chinese or not, and WPS has it or a like face; LibreOffice falls back to the
/// system's Chinese sans serif.
enum StyleTable {
  static let font = "微软雅黑"
  static let accent: UInt32 = 0x1f4e79
  static let ink: UInt32 = 0x262626
  static let muted: UInt32 = 0x6b7580
  static let fill: UInt32 = 0xe9eff5
  static let totalFill: UInt32 = 0xf5f8fb
  /// Cells that are to be filled in.
  static let inputFill: UInt32 = 0xfff8e1
  static let rule: UInt32 = 0xc9d2dc
  static let shade: UInt32 = 0x9fbfdc
  /// Bars behind numbers: light, so that the number is read.
  static let bar: UInt32 = 0xc5d9ec
  /// Tabs of sheets that may not leave the office.
  static let warning: UInt32 = 0xc00000

  enum Horizontal: Sendable { case left, centre, right }
  enum Vertical: Sendable { case top, centre }
  enum Rule: Sendable { case none, thin, accent }

  struct Look: Sendable {
    var size = 10.5
    var isBold = false
    var colour = StyleTable.ink
    var fill: UInt32?
    var horizontal = Horizontal.left
    var vertical = Vertical.centre
    var wraps = true
    /// Steps off the edge that it leans to.
    var indent = 0
    var above = Rule.none
    var below = Rule.none
    /// At the left and at the right.
    var sides = Rule.none
  }

  static func look(_ role: CellStyle.Role) -> Look {
    switch role {
    case .title: Look(size: 16, isBold: true, colour: accent, horizontal: .centre)
    case .status: Look(size: 9, colour: muted, horizontal: .centre, wraps: false)
    case .factLabel: Look(colour: muted, below: .thin)
    case .factValue: Look(below: .thin)
    case .heading: Look(size: 12, isBold: true, colour: accent)
    case .header: Look(isBold: true, colour: accent, fill: fill, above: .accent, below: .thin)
    case .headerCentre:
      Look(isBold: true, colour: accent, fill: fill, horizontal: .centre, above: .accent, below: .thin)
    case .headerNumber:
      Look(isBold: true, colour: accent, fill: fill, horizontal: .right, indent: 1, above: .accent, below: .thin)
    case .ordinal: Look(horizontal: .centre, wraps: false, below: .thin)
    case .text: Look(below: .thin)
    case .number: Look(horizontal: .right, wraps: false, indent: 1, below: .thin)
    case .small: Look(size: 9, colour: muted, below: .thin)
    case .wordNumber: Look(horizontal: .left, wraps: false, below: .thin)
    case .base: Look(colour: muted, horizontal: .right, wraps: false, indent: 1, below: .thin)
    case .rowTotal: Look(isBold: true, fill: totalFill, horizontal: .right, wraps: false, indent: 1, below: .thin)
    case .mergedCell: Look(size: 9, colour: muted, horizontal: .centre, wraps: false, below: .thin)
    case .totalLabel: Look(isBold: true, fill: totalFill, below: .accent)
    case .totalNumber: Look(isBold: true, fill: totalFill, horizontal: .right, wraps: false, indent: 1, below: .accent)
    case .note: Look(size: 9, colour: muted)
    case .rowText: Look(size: 10, vertical: .top, below: .thin)
    case .rowWord: Look(size: 10, horizontal: .centre, vertical: .top, below: .thin)
    case .rowNumber: Look(size: 10, horizontal: .centre, vertical: .top, wraps: false, below: .thin)
    case .rowDate: Look(size: 10, horizontal: .centre, vertical: .top, wraps: false, below: .thin)
    case .rowInput: Look(size: 10, fill: inputFill, vertical: .top, below: .thin, sides: .thin)
    case .input: Look(fill: inputFill, below: .thin, sides: .thin)
    case .plain: Look()
    case .plainNumber: Look(horizontal: .right, wraps: false)
    }
  }

  /// Height in points of one row of `lines` lines: 微软雅黑 asks for 1.32 of its size, Excel adds a pixel or two.
  static func height(lines: Int, size: Double = 10.5) -> Double {
    // 409.5 points is the greatest that a sheet can have (ECMA-376 part 1, 18.3.1.73, as Excel reads it).
    min(409.5, (Double(lines) * size * 1.5 + 6).rounded(.up))
  }
}
