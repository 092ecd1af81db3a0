import Diagnostics
import Documents
import Typesetting

/// The bookmarks of a file: its headings, gathered while they are drawn; ISO 32000-1, 12.3.3.
final class Outline {
  private struct Heading {
    let element: Int
    let level: Int
    let page: Int
    /// Nil for the top of the page.
    let x: Double?
    let y: Double?
    var text: String
  }

  /// A heading under which a volume ends: what follows in the next one stands under it too.
  struct OpenHeading {
    let level: Int
    let text: String
  }

  private var headings: [Heading] = []
  private var places: [Int: Int] = [:]

  /// - Parameter open: the headings of the volume before that go on here, at the top of its first page.
  init(continuing open: [OpenHeading] = []) {
    headings = open.map { Heading(element: -1, level: $0.level, page: 0, x: nil, y: nil, text: $0.text) }
  }

  /// The last heading and those above it.
  var open: [OpenHeading] {
    var open: [OpenHeading] = []
    for heading in headings.reversed() where heading.level < open.first?.level ?? .max {
      open.insert(OpenHeading(level: heading.level, text: heading.text), at: 0)
    }
    return open
  }

  /// Text that was drawn in a heading.
  ///
  /// - Parameter y: the top edge of its line, from the bottom of the page.
  func add(_ text: String, of element: Int, level: Int, page: Int, x: Double, y: Double) {
    if let place = places[element] {
      headings[place].text += text
      return
    }
    places[element] = headings.count
    headings.append(Heading(element: element, level: level, page: page, x: x, y: y, text: text))
  }

  /// So many bookmarks are shown at once; of more the deeper ones are closed below those that stand under the title.
  private static let mostOpen = 30
  /// From so many bookmarks on so many pages on, a file is opened with them: a short notice is seen at a glance.
  private static let leastShown = (headings: 5, pages: 4)

  /// Whether viewers show the bookmarks when they open the file.
  func isShown(pages: Int) -> Bool {
    headings.count >= Outline.leastShown.headings && pages >= Outline.leastShown.pages
  }

  /// - Returns: the number of the outline's root; nil where there are no headings.
  func write(to objects: PDFObjects, pages: [Int]) throws(Failed) -> Int? {
    guard !headings.isEmpty else { return nil }
    let root = objects.reserve()
    let first = objects.reserve(headings.count)
    let tree = Links(headings.map(\.level), mostOpen: Outline.mostOpen)
    for (index, heading) in headings.enumerated() {
      try objects.write(first + index) { body in
        body.write("<</Title ")
        // Without the 。 of a run-in heading: in a list it ends no sentence (GB/T 15834-2011, B.4).
        body.write(label: heading.text.hasSuffix("。") ? String(heading.text.dropLast()) : heading.text)
        body.write("/Parent ")
        body.write(reference: tree.parent[index].map { first + $0 } ?? root)
        for (key, link) in [("/Prev ", tree.previous[index]), ("/Next ", tree.next[index])] {
          guard let link else { continue }
          body.write(bytes: Array(key.utf8))
          body.write(reference: first + link)
        }
        if let child = tree.firstChild[index], let last = tree.lastChild[index] {
          body.write("/First ")
          body.write(reference: first + child)
          body.write("/Last ")
          body.write(reference: first + last)
          body.write("/Count ")
          body.write(tree.isOpen[index] ? tree.shown[index] : -tree.shown[index])
        }
        body.write("/Dest[")
        body.write(reference: pages[heading.page])
        if let x = heading.x, let y = heading.y {
          body.write("/XYZ ")
          body.write(x)
          body.write(" ")
          body.write(y)
          body.write(" null]>>")
        } else {
          body.write("/Fit]>>")
        }
      }
    }
    let roots = headings.indices.filter { tree.parent[$0] == nil }
    try objects.write(root) { body in
      body.write("<</Type/Outlines/First ")
      body.write(reference: first + (roots.first ?? 0))
      body.write("/Last ")
      body.write(reference: first + (roots.last ?? 0))
      body.write("/Count ")
      body.write(tree.shownRoots)
      body.write(">>")
    }
    return root
  }

  /// Who stands under, before and after whom.
  private struct Links {
    var parent: [Int?]
    var previous: [Int?]
    var next: [Int?]
    var firstChild: [Int?]
    var lastChild: [Int?]
    /// Whether what stands below is shown.
    var isOpen: [Bool]
    /// How many are shown below one that is open, or would be; 12.3.3.
    var shown: [Int]
    /// How many are shown in all.
    var shownRoots: Int

    init(_ levels: [Int], mostOpen: Int) {
      parent = Array(repeating: nil, count: levels.count)
      previous = parent
      next = parent
      firstChild = parent
      lastChild = parent
      isOpen = Array(repeating: levels.count <= mostOpen, count: levels.count)
      shown = Array(repeating: 0, count: levels.count)
      shownRoots = 0
      var open: [Int] = []
      var lastRoot: Int?
      for index in levels.indices {
        while let last = open.last, levels[last] >= levels[index] { open.removeLast() }
        parent[index] = open.last
        let before = open.last.map { lastChild[$0] } ?? lastRoot
        previous[index] = before
        if let before { next[before] = index }
        if let above = open.last {
          if firstChild[above] == nil { firstChild[above] = index }
          lastChild[above] = index
        } else {
          lastRoot = index
        }
        open.append(index)
      }
      // The title stands above all others in most notices; what is directly below it is what one looks for.
      for index in levels.indices.reversed() {
        if parent[index] == nil { isOpen[index] = true }
        let count = 1 + (isOpen[index] ? shown[index] : 0)
        if let above = parent[index] { shown[above] += count } else { shownRoots += count }
      }
    }
  }
}
