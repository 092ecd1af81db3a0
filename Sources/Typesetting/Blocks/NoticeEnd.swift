import Documents

/// The end of a notice: the sign-off with the 附注 and the code that follow it, which are set beside and below it.
struct NoticeEnd {
  let signOff: SignOff
  private(set) var remark: [Inline]?
  private(set) var code: CodeBlock?

  init(_ signOff: SignOff) { self.signOff = signOff }

  /// Whether the block belongs to the end, which it is then a part of.
  mutating func take(_ block: Block) -> Bool {
    switch block {
    case .remark(let inlines) where remark == nil: remark = inlines
    case .code(let block) where code == nil: code = block
    default: return false
    }
    return true
  }
}
