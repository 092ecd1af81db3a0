import Typesetting

/// Opens and closes Cairo's tags so that what is drawn next belongs to its element.
///
/// Furniture is drawn while no leaf is open, or it would join that leaf. An element of a block may stay open over pages.
final class TagWriter {
  private struct Open {
    /// Nil for a span that stands for the text of a container.
    let element: Int?
    let tag: StructureElement.Role
  }

  private let context: DrawingContext
  private let plan: StructurePlan
  /// Every element in the order in which Cairo makes it.
  private(set) var records: [StructureRecord] = []
  private var containers: [Open] = []
  private var leaf: Open?
  /// The element whose content is being drawn.
  private var current: Int?
  /// First record of an element.
  private var firstRecord: [Int?]
  /// Areas of the page's links, by their element.
  private var areas: [Int: [LinkArea]] = [:]
  /// Elements whose areas stand on the page already.
  private var linked: Set<Int> = []

  init(context: DrawingContext, plan: StructurePlan) {
    self.context = context
    self.plan = plan
    firstRecord = [Int?](repeating: nil, count: plan.elements.count)
  }

  func beginPage(_ frame: Frame) {
    areas.removeAll(keepingCapacity: true)
    linked.removeAll(keepingCapacity: true)
    for placed in frame.items {
      guard case .link(let url, let width, let height, let element?) = placed.item, plan.elements[element].role == .link
      else { continue }
      let area = LinkArea(url: url, point: placed.point, width: width, height: height)
      // A tag has one address; another one on the same element gets a tag of its own.
      if let first = areas[element]?.first, first.url != url { continue }
      areas[element, default: []].append(area)
    }
  }

  func endPage() {
    closeLeaf()
    if let index = containers.firstIndex(where: { $0.tag.isWithinPage }) { closeContainers(downTo: index) }
  }

  /// What is drawn from here belongs to `element`; nil for furniture.
  func enter(_ element: Int?) {
    guard element != current || leaf == nil else { return }
    closeLeaf()
    current = element
    guard let element else { return }
    open(containers: containerPath(to: element))
    if plan.isLeaf[element] {
      openEmptyElements(before: element)
      leaf = begin(element)
    } else {
      leaf = beginSpan()
    }
  }

  /// Makes an area of the page open an address.
  func link(_ area: LinkArea, element: Int?) {
    if let element, plan.elements[element].role == .link, areas[element]?.contains(area) == true {
      // The tag of the element brings all of its areas; without any text it is opened here.
      if linked.contains(element) { return }
      if plan.isLeaf[element] { return enter(element) }
      closeLeaf()
      return open(containers: plan.path(to: element)[...])
    }
    closeLeaf()
    if let element { open(containers: containerPath(to: element)) }
    records.append(StructureRecord(role: .link, element: nil, alternative: nil, continues: nil))
    context.beginTag(StructureElement.Role.link.rawValue, attributes: [area].tagAttributes)
    context.endTag(StructureElement.Role.link.rawValue)
  }

  /// Closes everything, and makes the elements that have no content.
  func finish() {
    closeLeaf()
    closeContainers(downTo: 0)
    for root in plan.roots where firstRecord[root] == nil { writeEmpty(root) }
  }

  // MARK: Opening

  private func containerPath(to element: Int) -> ArraySlice<Int> {
    plan.isLeaf[element] ? plan.path(to: element).dropLast() : plan.path(to: element)[...]
  }

  private func open(containers path: ArraySlice<Int>) {
    let shared = zip(containers, path).prefix { $0.element == $1 }.count
    closeContainers(downTo: shared)
    for element in path.dropFirst(shared) {
      openEmptyElements(before: element)
      containers.append(begin(element))
    }
  }

  private func begin(_ element: Int) -> Open {
    let role = plan.elements[element].role
    let first = firstRecord[element]
    // A link without an area on this page is none: Cairo would refuse the tag.
    let areas = role == .link && linked.insert(element).inserted ? areas[element] ?? [] : []
    let tag = role == .link && areas.isEmpty ? .span : role
    if first == nil { firstRecord[element] = records.count }
    records.append(
      StructureRecord(
        role: tag, element: element, alternative: plan.elements[element].alternative,
        continues: role.isWithinPage ? nil : first))
    context.beginTag(tag.rawValue, attributes: areas.tagAttributes)
    return Open(element: element, tag: tag)
  }

  private func beginSpan() -> Open {
    records.append(StructureRecord(role: .span, element: nil, alternative: nil, continues: nil))
    context.beginTag(StructureElement.Role.span.rawValue, attributes: "")
    return Open(element: nil, tag: .span)
  }

  // MARK: Elements without content

  /// A row must have all of its cells, the empty ones too, in their places.
  private func openEmptyElements(before element: Int) {
    guard firstRecord[element] == nil else { return }
    let siblings = plan.elements[element].parent.map { plan.children[$0] } ?? plan.roots
    for sibling in siblings {
      if sibling == element { break }
      if !plan.hasContent[sibling] && firstRecord[sibling] == nil { writeEmpty(sibling) }
    }
  }

  private func writeEmpty(_ element: Int) {
    let open = begin(element)
    for child in plan.children[element] { writeEmpty(child) }
    context.endTag(open.tag.rawValue)
  }

  // MARK: Closing

  private func closeLeaf() {
    current = nil
    guard let open = leaf else { return }
    context.endTag(open.tag.rawValue)
    leaf = nil
  }

  private func closeContainers(downTo count: Int) {
    while containers.count > count, let open = containers.popLast() {
      if let element = open.element {
        for child in plan.children[element] where !plan.hasContent[child] && firstRecord[child] == nil {
          writeEmpty(child)
        }
      }
      context.endTag(open.tag.rawValue)
    }
  }
}
