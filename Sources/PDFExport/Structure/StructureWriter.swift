import Diagnostics
import Typesetting

/// Writes the structure tree when all pages are through: elements in reading order, their pieces in the order in which they
/// were drawn.
struct StructureWriter {
  private let tree: StructureTree
  private let objects: PDFObjects
  /// Objects of the pages.
  private let pages: [Int]
  private let kids: Kids
  private let isKept: [Bool]
  /// Of headings that have another level here than in the document.
  private let levels: [Int: StructureElement.Role]
  private let numbers: [Int32]
  private let heads: TableHeads

  init(_ tree: StructureTree, objects: PDFObjects, pages: [Int]) {
    self.tree = tree
    self.objects = objects
    self.pages = pages
    let kept = tree.kept()
    var numbers = [Int32](repeating: 0, count: tree.count)
    var next = objects.reserve(kept.count { $0 })
    for index in kept.indices where kept[index] {
      numbers[index] = Int32(next)
      next += 1
    }
    isKept = kept
    levels = StructureWriter.levels(of: tree, kept)
    self.numbers = numbers
    kids = Kids(tree, isKept: kept)
    heads = TableHeads(tree, kids: kids, isKept: kept)
  }

  /// A volume may begin within a chapter. Of its headings the first is of level 1 (ISO 14289-1, 7.4.2), the others count
  /// from it until one stands higher.
  private static func levels(of tree: StructureTree, _ kept: [Bool]) -> [Int: StructureElement.Role] {
    let ladder: [StructureElement.Role] = [.heading1, .heading2, .heading3, .heading4, .heading5, .heading6]
    var levels: [Int: StructureElement.Role] = [:]
    var top: Int?
    for index in kept.indices where kept[index] {
      guard let level = tree.roles[index].headingLevel else { continue }
      let highest = min(top ?? level, level)
      top = highest
      // Until a heading of the document's own first level has come.
      if highest == 1 { break }
      levels[index] = ladder[level - highest]
    }
    return levels
  }

  /// - Parameter keys: for the number tree of parents: those of the annotations, by their objects; pages have their index.
  /// - Returns: the number of the structure tree's root.
  func write(annotationKeys keys: [(key: Int, element: Int)]) throws(Failed) -> Int {
    let root = objects.reserve()
    for index in 0..<tree.count where isKept[index] { try write(index, root: root) }
    let parents = try writeParents(keys)
    let identified = heads.named + (0..<tree.count).filter { isKept[$0] && tree.roles[$0] == .note }
    try objects.write(root) { body in
      body.write("<</Type/StructTreeRoot/K[")
      if let first = numbers.first, first > 0 { body.write(reference: Int(first)) }
      body.write("]/ParentTree ")
      body.write(reference: parents)
      body.write("/ParentTreeNextKey ")
      body.write((keys.last?.key ?? pages.count) + 1)
      if let first = identified.first, let last = identified.last {
        // Names of a name tree stand in the order of their bytes: heads before notes, and each by its index.
        body.write("/IDTree<</Names[")
        for index in identified {
          body.write(literal: identity(of: index))
          body.write(reference: Int(numbers[index]))
          body.write(" ")
        }
        body.write("]/Limits[")
        body.write(literal: identity(of: first))
        body.write(literal: identity(of: last))
        body.write("]>>")
      }
      body.write(">>")
    }
    return root
  }

  /// What an element is named by that others name.
  private func identity(of index: Int) -> [UInt8] {
    let digits = String(index)
    let name =
      (tree.roles[index] == .note ? "note-" : "head-") + String(repeating: "0", count: max(0, 8 - digits.count))
    return Array((name + digits).utf8)
  }

  private func write(_ index: Int, root: Int) throws(Failed) {
    try objects.write(Int(numbers[index])) { body in
      body.write("<</S/")
      body.write((levels[index] ?? tree.roles[index]).tag)
      body.write("/P ")
      let parent = Int(tree.parents[index])
      body.write(reference: parent < 0 ? root : Int(numbers[parent]))
      writeDetails(index, to: &body)
      writeKids(index, to: &body)
      body.write(">>")
    }
  }

  private func writeDetails(_ index: Int, to body: inout PDFBytes) {
    let role = tree.roles[index]
    if role == .note || heads.isNamed(index) {
      body.write("/ID")
      body.write(literal: identity(of: index))
    }
    let details = tree.details[Int32(index)]
    if let alternative = details?.alternative {
      body.write("/Alt ")
      body.write(text: alternative)
    }
    if let actual = details?.actualText {
      body.write("/ActualText ")
      body.write(text: actual)
    }
    if let language = details?.language {
      body.write("/Lang ")
      body.write(text: language.rawValue)
    }
    switch role {
    case .headerCell, .rowHeaderCell, .cell: writeAttributes(ofCell: index, details, to: &body)
    // The scheme has no name for 一、二、三: that they count is what it says (14.8.5.5).
    case .numberedList: body.write("/A<</O/List/ListNumbering/Decimal>>")
    case .list: body.write("/A<</O/List/ListNumbering/None>>")
    default: break
    }
  }

  /// ISO 32000-1, 14.8.5.7.
  private func writeAttributes(ofCell index: Int, _ details: StructureElement?, to body: inout PDFBytes) {
    let (columns, rows) = (details?.columnSpan ?? 1, details?.rowSpan ?? 1)
    let own = heads.heads[index] ?? []
    let isHead = tree.roles[index] != .cell
    guard isHead || columns > 1 || rows > 1 || !own.isEmpty else { return }
    body.write("/A<</O/Table")
    if isHead { body.write(tree.roles[index] == .headerCell ? "/Scope/Column" : "/Scope/Row") }
    if columns > 1 {
      body.write("/ColSpan ")
      body.write(columns)
    }
    if rows > 1 {
      body.write("/RowSpan ")
      body.write(rows)
    }
    if !own.isEmpty {
      body.write("/Headers[")
      for head in own { body.write(literal: identity(of: head)) }
      body.write("]")
    }
    body.write(">>")
  }

  private func writeKids(_ index: Int, to body: inout PDFBytes) {
    var page: Int?
    var hasOpened = false
    kids.forEach(of: index) { kid in
      var content: (page: Int, number: Int)?
      if case .piece(let place) = kid, case .content(let number) = tree.pieces[place].kind {
        content = (tree.page(ofPiece: place), number)
      }
      if !hasOpened {
        page = content?.page
        if let page {
          body.write("/Pg ")
          body.write(reference: pages[page])
        }
        body.write("/K[")
        hasOpened = true
      } else {
        body.write(" ")
      }
      if let content, content.page == page {
        body.write(content.number)
      } else {
        write(kid, to: &body)
      }
    }
    if hasOpened { body.write("]") }
  }

  /// A child that is no marked sequence of the element's page.
  private func write(_ kid: Kids.Kid, to body: inout PDFBytes) {
    switch kid {
    case .element(let child): body.write(reference: Int(numbers[child]))
    case .piece(let place):
      let page = pages[tree.page(ofPiece: place)]
      switch tree.pieces[place].kind {
      case .content(let number):
        body.write("<</Type/MCR/Pg ")
        body.write(reference: page)
        body.write("/MCID ")
        body.write(number)
      case .annotation(let object):
        body.write("<</Type/OBJR/Pg ")
        body.write(reference: page)
        body.write("/Obj ")
        body.write(reference: object)
      }
      body.write(">>")
    }
  }

  /// From a page's marked sequences, and from annotations, back to their elements (14.7.4.4).
  private func writeParents(_ keys: [(key: Int, element: Int)]) throws(Failed) -> Int {
    var lists: [Int] = []
    for page in pages.indices {
      let list = objects.reserve()
      lists.append(list)
      try objects.write(list) { body in
        body.write("[")
        for piece in tree.pieces(ofPage: page) {
          guard case .content = piece.kind else { continue }
          body.write(reference: Int(numbers[Int(piece.element)]))
          body.write(" ")
        }
        body.write("]")
      }
    }
    let number = objects.reserve()
    try objects.write(number) { body in
      body.write("<</Nums[")
      for (page, list) in lists.enumerated() {
        body.write(page)
        body.write(" ")
        body.write(reference: list)
        body.write(" ")
      }
      for key in keys {
        body.write(key.key)
        body.write(" ")
        body.write(reference: Int(numbers[key.element]))
        body.write(" ")
      }
      body.write("]>>")
    }
    return number
  }
}
