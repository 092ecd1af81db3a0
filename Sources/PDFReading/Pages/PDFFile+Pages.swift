import Diagnostics

extension PDFFile {
  /// What a page takes from the nodes above it where it does not say it itself: table 30.
  private static let inherited = ["Resources", "MediaBox", "CropBox", "Rotate"]

  /// How many pages there are, by what the tree's root states.
  ///
  /// - Throws: `reading.damaged` where it states nothing.
  public func pageCount() throws(Failed) -> Int {
    guard let pages = catalogue["Pages"]?.reference else { throw treeDamaged("no page tree") }
    return try node(pages).count
  }

  /// - Parameter page: counted from 1.
  func page(_ page: Int) throws(Failed) -> Page {
    guard var at = catalogue["Pages"]?.reference else { throw treeDamaged("no page tree") }
    let count = try node(at).count
    guard page >= 1, page <= count else {
      throw Failed(.readingPageMissing, at: .file(path), ["page": "\(page)", "count": "\(count)"])
    }
    var index = page - 1
    var attributes: [String: PDFObject] = [:]
    for _ in 0..<PageTree.depthLimit {
      let above = try node(at)
      attributes.merge(above.inherited) { _, own in own }
      guard let kid = above.kid(holding: index) else { break }
      index -= above.starts[kid]
      at = above.kids[kid]
      let entries = try dictionary(.reference(at)) ?? [:]
      if entries["Kids"] == nil {
        guard index == 0 else { break }
        attributes.merge(entries) { _, own in own }
        return Page(number: page, entries: attributes)
      }
    }
    throw treeDamaged("page \(page) is not where the counts of the tree say")
  }

  /// Reads a node and the counts of its kids, which must add up.
  private func node(_ number: PDFObject.ObjectNumber) throws(Failed) -> PageTree.Node {
    if let known = pageTree.nodes[number] { return known }
    guard let entries = try dictionary(.reference(number)), let kids = try array(entries["Kids"]),
      let count = try resolve(entries["Count"] ?? .null).integer, count >= 0
    else { throw treeDamaged("object \(number.number) is no node of it") }
    var references: [PDFObject.ObjectNumber] = []
    var starts: [Int] = []
    var sum = 0
    for kid in kids {
      guard let reference = kid.reference, let entries = try dictionary(kid) else {
        throw treeDamaged("a kid of object \(number.number) is missing")
      }
      var pages = 1
      if entries["Kids"] != nil { pages = try resolve(entries["Count"] ?? .null).integer ?? -1 }
      guard pages >= 0, pages <= count - sum else {
        throw treeDamaged("the counts below object \(number.number) do not add up")
      }
      if pages == 0 { continue }
      references.append(reference)
      starts.append(sum)
      sum += pages
    }
    guard sum == count else { throw treeDamaged("the counts below object \(number.number) do not add up") }
    let inherited = entries.filter { PDFFile.inherited.contains($0.key) }
    let node = PageTree.Node(kids: references, starts: starts, count: count, inherited: inherited)
    pageTree.nodes[number] = node
    return node
  }

  /// What of a page is shown (14.11.2), in its own space, and by how many degrees it is turned clockwise.
  func shownBox(of page: Page) throws(Failed) -> (box: Page.Box, turn: Int) {
    // A4 where nothing usable is said.
    var box = try self.box(page.entries["MediaBox"]) ?? Page.Box(left: 0, bottom: 0, right: 595.276, top: 841.89)
    if let crop = try self.box(page.entries["CropBox"]) {
      box = Page.Box(
        left: max(box.left, crop.left), bottom: max(box.bottom, crop.bottom), right: min(box.right, crop.right),
        top: min(box.top, crop.top))
    }
    return (box, ((try resolve(page.entries["Rotate"] ?? .null).integer ?? 0) % 360 + 360) % 360)
  }

  /// A rectangle by two opposite corners: 7.9.5.
  private func box(_ entry: PDFObject?) throws(Failed) -> Page.Box? {
    var numbers: [Double] = []
    for element in (try array(entry) ?? []).prefix(5) {
      guard let number = try resolve(element).number else { return nil }
      numbers.append(number)
    }
    guard numbers.count == 4 else { return nil }
    return Page.Box(
      left: min(numbers[0], numbers[2]), bottom: min(numbers[1], numbers[3]), right: max(numbers[0], numbers[2]),
      top: max(numbers[1], numbers[3]))
  }

  private func treeDamaged(_ reason: String) -> Failed {
    Failed(.readingDamaged, at: .file(path), ["reason": "page tree: \(reason)"])
  }
}
