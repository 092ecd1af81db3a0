import CXlsxWriter

/// Turns a style of ours into one of libxlsxwriter's.
enum FormatMaker {
  static func fill(_ format: UnsafeMutablePointer<lxw_format>, _ style: CellStyle) {
    let look = StyleTable.look(style.role)
    format_set_font_name(format, StyleTable.font)
    format_set_font_size(format, look.size)
    format_set_font_color(format, style.isLink ? StyleTable.accent : look.colour)
    if look.isBold { format_set_bold(format) }
    if style.isLink { format_set_underline(format, UInt8(LXW_UNDERLINE_SINGLE.rawValue)) }
    if look.wraps { format_set_text_wrap(format) }
    switch look.horizontal {
    // A number in a cell of words stays on their side.
    case .left: format_set_align(format, UInt8(LXW_ALIGN_LEFT.rawValue))
    case .centre: format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue))
    case .right: format_set_align(format, UInt8(LXW_ALIGN_RIGHT.rawValue))
    }
    switch look.vertical {
    case .top: format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    case .centre: format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
    }
    if let fill = look.fill {
      format_set_pattern(format, UInt8(LXW_PATTERN_SOLID.rawValue))
      format_set_fg_color(format, fill)
    }
    if let rule = line(look.above) {
      format_set_top(format, rule.style)
      format_set_top_color(format, rule.colour)
    }
    if let rule = line(look.below) {
      format_set_bottom(format, rule.style)
      format_set_bottom_color(format, rule.colour)
    }
    if let rule = line(look.sides) {
      format_set_left(format, rule.style)
      format_set_left_color(format, rule.colour)
      format_set_right(format, rule.style)
      format_set_right_color(format, rule.colour)
    }
    let indent = style.indent + look.indent
    if indent > 0 { format_set_indent(format, UInt8(indent)) }
    if style.format != .general { format_set_num_format(format, style.format.code) }
  }

  private static func line(_ rule: StyleTable.Rule) -> (style: UInt8, colour: UInt32)? {
    switch rule {
    case .none: nil
    case .thin: (UInt8(LXW_BORDER_THIN.rawValue), StyleTable.rule)
    case .accent: (UInt8(LXW_BORDER_THIN.rawValue), StyleTable.accent)
    }
  }
}
