extension DocumentStyle {
  /// The same on a page that is read sideways.
  public var sideways: DocumentStyle {
    var style = self
    style.page = page.sideways
    return style
  }
}
