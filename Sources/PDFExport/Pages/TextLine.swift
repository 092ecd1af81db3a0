import Diagnostics
import Typesetting

/// One run as text operators. Glyphs at one distance follow by character spacing, the others by adjustments; what the
/// characters are is said besides where the glyphs do not say it.
struct TextLine {
  let run: GlyphRun
  let font: DrawnFont
  let origin: Point
  let height: Double
  /// Of the element that the text belongs to; nil outside the structure.
  private(set) var pieces: MarkedPieces?

  /// - Parameter spacing: character spacing in thousandths of a point, as it stands.
  mutating func write(to content: inout PDFBytes, spacing: inout Int) throws(Failed) {
    let size = run.size.points
    let step = try distance(size)
    if spacing != step {
      content.write(thousandths: step)
      content.write(" Tc\n")
      spacing = step
    }
    var state = State(spacing: Double(step) / 1000, size: size)
    if let said = run.said {
      say(said, &state, &content)
      for cluster in run.clusters {
        for glyph in cluster.glyphs {
          let measure = try font.measure(of: glyph.id, showing: cluster.scalars)
          draw(glyph, measure.code, Int(measure.width), &state, &content)
        }
      }
      endSaying(&state, &content)
    } else if run.isOneToOne {
      var index = 0
      while index < run.glyphs.count {
        let measure = try font.measure(of: run.glyphs[index].id, showing: run.scalars[index...index])
        if measure.scalar == run.scalars[index], try !reachesOver(index) {
          goOn(&state, &content)
          draw(run.glyphs[index], measure.code, Int(measure.width), &state, &content)
          index += 1
        } else {
          index = try drawSaid(from: index, &state, &content)
        }
      }
    } else {
      for cluster in run.clusters { try write(cluster, &state, &content) }
    }
    state.close(&content)
    if state.isBetween { pieces?.isOpen = false }
  }

  /// Draws a glyph that is said besides, and those that it reaches over.
  ///
  /// - Returns: the index of the one after them.
  private mutating func drawSaid(
    from first: Int, _ state: inout State, _ content: inout PDFBytes
  ) throws(Failed) -> Int {
    var last = first
    while try reachesOver(last) { last += 1 }
    say(run.scalars[first...last], &state, &content)
    for index in first...last {
      let measure = try font.measure(of: run.glyphs[index].id, showing: run.scalars[index...index])
      draw(run.glyphs[index], measure.code, Int(measure.width), &state, &content)
    }
    endSaying(&state, &content)
    return last + 1
  }

  /// Whether the glyph reaches over into the next one of the run.
  @inline(__always)
  private func reachesOver(_ index: Int) throws(Failed) -> Bool {
    guard index + 1 < run.glyphs.count else { return false }
    let step = run.glyphs[index + 1].x.points - run.glyphs[index].x.points
    return try font.reachesOver(
      run.glyphs[index].id, showing: run.scalars[index...index], step: step, size: run.size.points)
  }

  private mutating func write(
    _ cluster: GlyphRun.Cluster, _ state: inout State, _ content: inout PDFBytes
  ) throws(Failed) {
    var bodies: [(glyph: GlyphRun.Glyph, place: Int)] = []
    var marks: [(glyph: GlyphRun.Glyph, place: Int)] = []
    for glyph in cluster.glyphs {
      let place = try font.place(of: glyph.id, showing: characters(of: glyph, in: cluster))
      if font[place].width > 0 { bodies.append((glyph, place)) } else { marks.append((glyph, place)) }
    }
    if bodies.isEmpty { swap(&bodies, &marks) }
    // Several glyphs or none do not say their text by themselves, nor does one that was first drawn for other characters.
    let isSaid =
      bodies.count == 1 && marks.isEmpty
      ? !font[bodies[0].place].text.unicodeScalars.elementsEqual(cluster.scalars) : !cluster.scalars.isEmpty
    if isSaid { say(cluster.scalars, &state, &content) } else { goOn(&state, &content) }
    for body in bodies { draw(body.glyph, font[body.place].code, font[body.place].width, &state, &content) }
    if isSaid { endSaying(&state, &content) }
    guard !marks.isEmpty else { return }
    // Readers take the extent of a piece of text from the glyphs in it: a mark, which takes no room, would leave a gap
    // before what follows.
    say([], &state, &content)
    for mark in marks { draw(mark.glyph, font[mark.place].code, font[mark.place].width, &state, &content) }
    endSaying(&state, &content)
  }

  /// What a glyph of a cluster shows by itself: its own character, as a letter below its vowel does; one of another form,
  /// the characters that no glyph of the cluster has for its own; else the whole.
  private func characters(
    of glyph: GlyphRun.Glyph, in cluster: GlyphRun.Cluster
  ) -> ContiguousArray<Unicode.Scalar>.SubSequence {
    let scalars = cluster.scalars
    guard cluster.glyphs.count > 1 else { return scalars }
    if let own = scalars.firstIndex(where: { font.isOwn(glyph.id, of: $0) }) { return scalars[own...own] }
    let rest = scalars.indices.filter { index in
      !cluster.glyphs.contains { font.isOwn($0.id, of: scalars[index]) }
    }
    guard let first = rest.first, let last = rest.last, last - first == rest.count - 1 else { return scalars }
    return scalars[first...last]
  }

  /// Begins what is said as `scalars`: beside the piece that is open, in the place of which it comes.
  private mutating func say(
    _ scalars: ContiguousArray<Unicode.Scalar>.SubSequence, _ state: inout State, _ content: inout PDFBytes
  ) {
    var text = ""
    text.unicodeScalars.append(contentsOf: scalars)
    say(text, &state, &content)
  }

  private mutating func say(_ text: String, _ state: inout State, _ content: inout PDFBytes) {
    state.close(&content)
    let piece = pieces?.next()
    if piece != nil, !state.isBetween { content.write("ET\nEMC\n") }
    state.isBetween = false
    content.beginSaying(text, piece: piece)
    if piece != nil { content.write("BT\n") }
  }

  private func endSaying(_ state: inout State, _ content: inout PDFBytes) {
    state.close(&content)
    content.write(pieces == nil ? "EMC\n" : "ET\nEMC\n")
    state.isBetween = pieces != nil
  }

  /// What follows says itself.
  private mutating func goOn(_ state: inout State, _ content: inout PDFBytes) {
    guard state.isBetween, let role = pieces?.role, let piece = pieces?.next() else { return }
    content.begin(role: role, piece: piece)
    content.write("BT\n")
    state.isBetween = false
  }

  @inline(__always)
  private func draw(
    _ glyph: GlyphRun.Glyph, _ code: UInt16, _ width: Int, _ state: inout State, _ content: inout PDFBytes
  ) {
    let y = glyph.y.points
    let x = glyph.x.points
    if !state.isOpen || y != state.rise {
      state.close(&content)
      content.write("1 0 0 1 ")
      content.write(origin.x.points + x)
      content.write(" ")
      content.write(height - origin.y.points - y)
      content.write(" Tm[(")
      state.open(at: (x * 1000).rounded() / 1000, rise: y)
    } else {
      // A thousandth of an em is the unit of adjustments: smaller errors are left for the next glyph.
      let error = ((state.pen - x) / state.size * 1000).rounded()
      if error != 0 {
        content.write(")")
        content.write(Int(error))
        content.write("(")
        state.pen -= error * state.size / 1000
      }
    }
    content.write(stringCode: code)
    state.advance(Double(width) / 100_000)
  }

  /// Where the pen stands, from the run's origin.
  private struct State {
    let spacing: Double
    let size: Double
    var pen = 0.0
    var rise = 0.0
    var isOpen = false
    /// Whether the last piece of the element is closed and the next one is not open.
    var isBetween = false

    init(spacing: Double, size: Double) {
      self.spacing = spacing
      self.size = size
    }

    mutating func open(at x: Double, rise: Double) {
      pen = x
      self.rise = rise
      isOpen = true
    }

    mutating func advance(_ width: Double) { pen += width * size + spacing }

    mutating func close(_ content: inout PDFBytes) {
      guard isOpen else { return }
      content.write(")]TJ\n")
      isOpen = false
    }
  }

  /// What most glyphs of the run are set apart by beyond their widths, in thousandths of a point: that of the first pair.
  private func distance(_ size: Double) throws(Failed) -> Int {
    guard run.isOneToOne, run.glyphs.count > 1 else { return 0 }
    let place = try font.place(of: run.glyphs[0].id, showing: run.scalars[0...0])
    let natural = Double(font[place].width) / 100_000 * size
    let extra = run.glyphs[1].x.points - run.glyphs[0].x.points - natural
    return abs(extra) < size / 2 ? Int((extra * 1000).rounded()) : 0
  }
}
