import Diagnostics
import Typesetting

/// Attaches to the elements of a file what Cairo cannot write, and joins the parts of an element that was left and came
/// again.
///
/// Cairo writes its elements in the order in which they were begun, which is the depth-first order of the tree: the
/// k-th record is the k-th element.
struct StructureFinisher {
  let file: PDFFile
  let records: [StructureRecord]

  /// - Throws: `export.finishing-failed` where the file's tree is not that of the records.
  func run() throws(Failed) {
    // The tree is large in a register of thousands of rows: it is gone through only where there is something to do.
    guard records.contains(where: { $0.needsFinishing }), file.catalogue.has("StructTreeRoot") else { return }
    var elements: [Node] = []
    elements.reserveCapacity(records.count)
    for item in file.catalogue["StructTreeRoot"]["K"].items { try collect(item, into: &elements) }
    guard elements.count == records.count else {
      throw Failed(.exportFinishingFailed, ["reason": "\(elements.count) elements, \(records.count) drawn"])
    }
    for (index, record) in records.enumerated() { attach(record, to: elements[index].object) }
    join(elements)
  }

  private struct Node {
    let object: PDFObject
    var children: [Int] = []
  }

  private func collect(_ object: PDFObject, into nodes: inout [Node]) throws(Failed) {
    guard object.isDictionary, object.has("S") else { return }
    let index = nodes.count
    guard records.indices.contains(index), object["S"].name == records[index].role.rawValue else {
      throw Failed(.exportFinishingFailed, ["reason": "element \(index) is /\(object["S"].name)"])
    }
    nodes.append(Node(object: object))
    for item in object["K"].items {
      let child = nodes.count
      try collect(item, into: &nodes)
      if nodes.count > child { nodes[index].children.append(child) }
    }
  }

  private func attach(_ record: StructureRecord, to element: PDFObject) {
    if record.role == .headerCell, record.continues == nil {
      // Headers stand above their columns: a table has one header row.
      element["A"] = file.dictionary([("O", file.name("Table")), ("Scope", file.name("Column"))])
    }
    if let alternative = record.alternative, record.continues == nil { element["Alt"] = file.text(alternative) }
  }

  // MARK: Joining

  private func join(_ nodes: [Node]) {
    guard records.contains(where: { $0.continues != nil }) else { return }
    var children = nodes.map(\.children)
    var changed: Set<Int> = []
    for index in records.indices {
      for child in nodes[index].children where records[child].continues != nil {
        children[index].removeAll { $0 == child }
        changed.insert(index)
      }
    }
    // Parts come after what they continue, and their own parents after theirs, so one pass in order is enough.
    for index in records.indices {
      guard let first = records[index].continues else { continue }
      children[first] += children[index]
      for child in children[index] { nodes[child].object["P"] = nodes[first].object }
      changed.insert(first)
      changed.remove(index)
    }
    for index in changed.sorted() {
      let kids = file.array()
      for child in inReadingOrder(children[index]) { kids.append(nodes[child].object) }
      nodes[index].object["K"] = kids
    }
  }

  /// A cell whose text begins overleaf stands before the empty one after it all the same.
  private func inReadingOrder(_ children: [Int]) -> [Int] {
    guard children.allSatisfy({ records[$0].element != nil }) else { return children }
    return children.sorted { (records[$0].element ?? 0, $0) < (records[$1].element ?? 0, $1) }
  }
}

extension StructureRecord {
  fileprivate var needsFinishing: Bool { role == .headerCell || alternative != nil || continues != nil }
}
