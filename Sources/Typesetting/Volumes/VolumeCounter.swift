/// Says, while pages are filled, which of them is the last that a volume has room for.
struct VolumeCounter {
  /// Of the volume that is being filled, from 1.
  private(set) var number = 1
  private let limits: VolumeLimits
  private var estimate = FileEstimate()
  /// The most that a page so far has added, as a measure of the next one.
  private var step = (objects: 0, memory: 0)
  private var before: FileEstimate?
  /// No volume ends before the text begins, after cover and contents.
  private var isText: Bool

  /// - Parameter hasFront: a cover or contents stand before the text.
  init(_ limits: VolumeLimits, hasFront: Bool) {
    self.limits = limits
    isText = !hasFront
  }

  /// Whether the page that comes next is the last of its volume.
  var isAtLast: Bool {
    guard isText else { return false }
    if let pages = limits.evenPages, estimate.pages >= pages - 1 { return true }
    // Two pages, as a blank one may follow.
    return estimate.objects + 2 * step.objects > limits.objects || estimate.memory + 2 * step.memory > limits.memory
  }

  var isEmpty: Bool { estimate.pages == 0 }

  mutating func add(_ page: Flow.Page) {
    if let before {
      step.objects = max(step.objects, estimate.objects - before.objects)
      step.memory = max(step.memory, estimate.memory - before.memory)
    }
    before = estimate
    estimate.add(page)
  }

  mutating func add(elements: Int) { estimate.add(elements: elements) }

  /// What stands before the text counts as so many pages, and as nothing else: contents are empty while their pages are
  /// still looked for, and both passes must part the text alike.
  mutating func beginText(after pages: Int) {
    if isText { return }
    isText = true
    estimate = FileEstimate(pages: pages)
    step = (0, 0)
    before = nil
  }

  mutating func beginVolume() {
    number += 1
    estimate = FileEstimate()
    before = nil
  }
}
