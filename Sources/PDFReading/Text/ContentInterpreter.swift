import Diagnostics

/// Draws the text of a content stream into lines: ISO 32000-1, 8.4, 9.4 and 14.6. Everything else is passed over.
struct ContentInterpreter {
  private struct State {
    var matrix: Transform
    var font: PageFont?
    var size = 0.0
    var characterSpacing = 0.0
    var wordSpacing = 0.0
    var scale = 1.0
    var leading = 0.0
    var rise = 0.0
  }

  private let file: PDFFile
  private let page: Int
  private var budget: ReadingBudget
  private var state: State
  private var saved: [State] = []
  private var unsaved = 0
  private var textMatrix = Transform.identity
  private var lineMatrix = Transform.identity
  private var marks = MarkedContent()
  private(set) var lines = LineCollector()

  init(file: PDFFile, page: Int, matrix: Transform) {
    self.file = file
    self.page = page
    budget = file.budget
    state = State(matrix: matrix)
  }

  /// - Throws: `reading.too-much`, or what the file throws where the page leads into it.
  mutating func run(_ content: [UInt8], _ resources: PageResources, depth: Int = 0) throws(Failed) {
    guard content.count <= budget.bytes else { throw tooMuch(file.budget.bytes) }
    budget.bytes -= content.count
    var reader = SyntaxReader(content)
    var operands: [PDFObject] = []
    while let item = reader.next() {
      switch item {
      case .object(let object): if operands.count < ReadingBudget.operands { operands.append(object) }
      case .word(let word):
        budget.operators -= 1
        guard budget.operators > 0 else { throw tooMuch(file.budget.operators) }
        let name = String(decoding: word.prefix(16), as: UTF8.self)
        if name == "ID" { reader.skipInlineImage() }
        try perform(name, operands, resources, depth)
        operands.removeAll(keepingCapacity: true)
      }
    }
  }

  private mutating func perform(
    _ name: String, _ operands: [PDFObject], _ resources: PageResources, _ depth: Int
  ) throws(Failed) {
    switch name {
    case "TJ": if case .array(let elements)? = operands.first { try show(elements) }
    case "Tj": try show(operands)
    case "'":
      nextLine()
      try show(operands)
    case "\"":
      guard operands.count == 3 else { return }
      state.wordSpacing = operands[0].number ?? state.wordSpacing
      state.characterSpacing = operands[1].number ?? state.characterSpacing
      nextLine()
      try show([operands[2]])
    case "Tm":
      guard let matrix = Transform(operands) else { return }
      lineMatrix = matrix
      textMatrix = matrix
    case "Td": move(operands)
    case "TD":
      if let leading = operands.last?.number { state.leading = -leading }
      move(operands)
    case "T*": nextLine()
    case "Tc": set(\.characterSpacing, operands)
    case "Tw": set(\.wordSpacing, operands)
    case "TL": set(\.leading, operands)
    case "Ts": set(\.rise, operands)
    case "Tz": if let percent = operands.first?.number { state.scale = percent / 100 }
    case "Tf":
      guard operands.count == 2, let font = operands[0].name, let size = operands[1].number else { return }
      state.font = try resources.font(font, of: file)
      state.size = size
    case "BT":
      textMatrix = .identity
      lineMatrix = .identity
    case "BDC", "BMC": marks.begin(operands, properties: try resources.properties(operands, of: file))
    case "EMC": marks.end()
    case "q": save()
    case "Q": restore()
    case "cm": if let matrix = Transform(operands) { state.matrix = matrix.then(state.matrix) }
    case "Do": if let form = operands.first?.name { try draw(form, resources, depth) }
    default: return
    }
  }

  private mutating func set(_ part: WritableKeyPath<State, Double>, _ operands: [PDFObject]) {
    if let number = operands.first?.number { state[keyPath: part] = number }
  }

  // MARK: Graphics state

  private mutating func save() {
    if saved.count < ReadingBudget.nesting { saved.append(state) } else { unsaved += 1 }
  }

  private mutating func restore() {
    if unsaved > 0 { unsaved -= 1 } else if let state = saved.popLast() { self.state = state }
  }

  /// A form has the state of where it is drawn, and leaves none behind: 8.10.1.
  private mutating func draw(_ name: String, _ resources: PageResources, _ depth: Int) throws(Failed) {
    guard depth < ReadingBudget.formDepth, let form = try resources.form(name, of: file) else { return }
    let content = try file.contents(of: form.number, name: name, limit: budget.bytes)
    let before = (state, saved, unsaved, textMatrix, lineMatrix)
    saved = []
    unsaved = 0
    state.matrix = form.matrix.then(state.matrix)
    try run(content, form.resources ?? resources, depth: depth + 1)
    (state, saved, unsaved, textMatrix, lineMatrix) = before
  }

  // MARK: Text

  private mutating func move(_ operands: [PDFObject]) {
    guard operands.count == 2, let x = operands[0].number, let y = operands[1].number else { return }
    lineMatrix = lineMatrix.moved(x: x, y: y)
    textMatrix = lineMatrix
  }

  private mutating func nextLine() {
    lineMatrix = lineMatrix.moved(x: 0, y: -state.leading)
    textMatrix = lineMatrix
  }

  private mutating func show(_ elements: [PDFObject]) throws(Failed) {
    for element in elements {
      if let bytes = element.bytes {
        try show(bytes)
      } else if let adjustment = element.number {
        advance(by: -adjustment / 1000 * state.size)
      }
    }
  }

  private mutating func show(_ bytes: [UInt8]) throws(Failed) {
    guard let font = state.font else { return }
    var index = 0
    while index < bytes.count {
      budget.glyphs -= 1
      guard budget.glyphs > 0 else { throw tooMuch(file.budget.glyphs) }
      let glyph = font.next(in: bytes, at: &index)
      let start = place(font)
      let spacing = state.characterSpacing + (glyph.isSpace ? state.wordSpacing : 0)
      // The room that is taken is the glyph's; what is set apart from the next one is a gap.
      advance(by: glyph.width / 1000 * state.size)
      let end = place(font)
      advance(by: spacing)
      guard let direction = start.direction(vertical: font.isVertical) else { continue }
      let size = abs(state.size) * start.height
      switch marks.saying {
      case .glyphs: add(glyph.text, start, end, direction, size)
      case .first(let text): add(text, start, end, direction, size)
      case .rest, .nothing: lines.extend(toX: end.e, y: end.f)
      }
    }
  }

  private mutating func add(
    _ text: String, _ start: Transform, _ end: Transform, _ direction: (x: Double, y: Double), _ size: Double
  ) {
    guard !text.isEmpty, start.e.isFinite, start.f.isFinite, end.e.isFinite, end.f.isFinite, size.isFinite else {
      return
    }
    lines.add(
      LineCollector.Glyph(
        text: text, x: start.e, y: start.f, endX: end.e, endY: end.f, direction: direction, size: size,
        isArtifact: marks.isArtifact))
  }

  /// From text space to the page, the rise included.
  private func place(_ font: PageFont) -> Transform {
    textMatrix.then(state.matrix).moved(x: 0, y: state.rise)
  }

  private mutating func advance(by distance: Double) {
    textMatrix =
      state.font?.isVertical == true
      ? textMatrix.moved(x: 0, y: distance) : textMatrix.moved(x: distance * state.scale, y: 0)
  }

  private func tooMuch(_ limit: Int) -> Failed {
    Failed(.readingTooMuch, at: .page(page), ["name": "page \(page)", "limit": "\(limit)"])
  }
}
