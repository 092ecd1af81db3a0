import Diagnostics

/// Takes what was done to the lines of each page, as soon as the page is full.
public protocol LayoutReceiver: AnyObject {
  /// - Parameters:
  ///   - lines: of the page, from its top, notes at the foot last; none of an empty page.
  ///   - page: its place in the document, from 1.
  func take(_ lines: [LineLayout], ofPage page: Int) throws(Failed)
}
