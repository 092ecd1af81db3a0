import Diagnostics
import Documents

/// What is known of a document's pages before they are set.
struct VolumePlan {
  /// How many volumes there will be.
  var volumes = 1
  /// What the contents say.
  var entries: [ContentsEntry] = []
  /// Pages before the text, at least.
  var frontPages = 0
}

/// What a pass over the pages found that kept none of them.
private struct Survey {
  var entries: [ContentsEntry] = []
  var pages = 0
  /// Pages before the text.
  var front: Int?
  var volumes = 1
  /// Of all pages in one file.
  var estimate = FileEstimate()

  /// How many pages there are when so many stand before the text.
  func pages(after front: Int) -> Int { pages - (self.front ?? front) + front }
}

extension TypesettingRun {
  /// Finds the places of headings and the ends of volumes, where the document has contents or may need volumes.
  ///
  /// The text begins on a right-hand page and with a number of its own, whatever stands before it: the pages of its
  /// headings are found with contents that are still empty, and moved by as many as the contents will take.
  func plan() throws(Failed) -> VolumePlan {
    let isParted = mayPassLimits
    guard document.hasContents || isParted else { return VolumePlan() }
    var found = try survey(VolumePlan(volumes: isParted ? 2 : 1))
    let front = try frontPages(found)
    if !limits.holds(found.estimate, pages: found.pages(after: front)) {
      return document.hasContents ? try plan(frontPages: front) : VolumePlan(volumes: found.volumes)
    }
    // It is whole after all: with an odd number of pages, of which a volume that another follows cannot have the last.
    if found.volumes > 1, document.hasContents { found = try survey(VolumePlan()) }
    return VolumePlan(entries: found.entries.map { $0.moved(by: front - (found.front ?? front)) })
  }

  /// In volumes the text is parted elsewhere when more stands before it: so it is gone through with the number of pages
  /// that stand there, until the contents take no more of them.
  private func plan(frontPages: Int) throws(Failed) -> VolumePlan {
    var plan = VolumePlan(volumes: 2)
    var front = frontPages
    repeat {
      plan.frontPages = max(plan.frontPages, front)
      plan.entries = []
      let parted = try survey(plan)
      (plan.volumes, plan.entries) = (parted.volumes, parted.entries)
      front = try self.frontPages(parted)
    } while front > plan.frontPages
    return plan
  }

  /// Whether the document may be too long for one file: then its pages are counted.
  private var mayPassLimits: Bool {
    if limits.pages != nil { return true }
    let estimate = FileEstimate(expecting: document)
    return estimate.objects > limits.objects || estimate.memory > limits.memory
  }

  private func survey(_ plan: VolumePlan) throws(Failed) -> Survey {
    var flow = flow(plan)
    var survey = Survey()
    while let page = try flow.next() {
      if survey.front == nil, page.beginsText { survey.front = survey.pages }
      survey.pages += 1
      survey.volumes = page.volume
      for placement in page.placements where !placement.isRepeated {
        guard let heading = placement.row.heading else { continue }
        survey.entries.append(
          ContentsEntry(
            level: heading.level, inlines: heading.inlines, number: page.number?.text ?? "", page: survey.pages,
            place: document.style.page.corner(ofRowAt: placement.y, page.orientation), volume: page.volume))
      }
      survey.estimate.add(page, elements: flow.takeElements().count)
      tell(flow, pages: survey.pages, isCounting: true)
    }
    return survey
  }

  /// How many pages stand before the text with contents that say where its headings are.
  private func frontPages(_ found: Survey) throws(Failed) -> Int {
    guard document.hasContents, let before = found.front else { return found.front ?? 0 }
    var flow = flow(VolumePlan(entries: found.entries))
    var pages = 0
    while let page = try flow.next() {
      if page.beginsText { return pages }
      pages += 1
    }
    return before
  }
}

extension Flow.Page {
  /// Whether the text begins with it, after pages that are numbered otherwise.
  fileprivate var beginsText: Bool { placements.first?.row.page?.numbering == .arabic }
}

extension Document {
  fileprivate var hasContents: Bool { blocks.contains { if case .contents = $0 { true } else { false } } }

  /// Whether something stands before the text, on pages that are numbered otherwise.
  var hasFront: Bool {
    blocks.contains {
      switch $0 {
      case .cover, .contents: true
      default: false
      }
    }
  }
}
