import Diagnostics
import Typesetting

/// One run as text operators. Glyphs at one distance follow by character spacing, the others by adjustments; what the
/// characters are is said besides where the glyphs do not say it.
struct TextLine {
  let run: GlyphRun
  let font: DrawnFont
  let origin: Point
  let height: Double

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
    if run.isOneToOne {
      for index in run.glyphs.indices {
        let place = try font.place(of: run.glyphs[index].id, showing: run.scalars[index...index])
        if font[place].scalar == run.scalars[index] {
          draw(run.glyphs[index], font[place].code, font[place].width, &state, &content)
        } else {
          say(run.scalars[index...index], &state, &content)
          draw(run.glyphs[index], font[place].code, font[place].width, &state, &content)
          endSaying(&state, &content)
        }
      }
    } else {
      for cluster in run.clusters { try write(cluster, &state, &content) }
    }
    state.close(&content)
  }

  private func write(_ cluster: GlyphRun.Cluster, _ state: inout State, _ content: inout PDFBytes) throws(Failed) {
    var places: [Int] = []
    for glyph in cluster.glyphs { places.append(try font.place(of: glyph.id, showing: cluster.scalars)) }
    // Several glyphs or none do not say their text by themselves, nor does one that was first drawn for other characters.
    let isSaid =
      places.count == 1
      ? !font[places[0]].text.unicodeScalars.elementsEqual(cluster.scalars) : !cluster.scalars.isEmpty
    if isSaid { say(cluster.scalars, &state, &content) }
    for (glyph, place) in zip(cluster.glyphs, places) {
      draw(glyph, font[place].code, font[place].width, &state, &content)
    }
    if isSaid { endSaying(&state, &content) }
  }

  private func say(
    _ scalars: ContiguousArray<Unicode.Scalar>.SubSequence, _ state: inout State, _ content: inout PDFBytes
  ) {
    var text = ""
    text.unicodeScalars.append(contentsOf: scalars)
    state.close(&content)
    content.write("/Span<</ActualText ")
    content.write(text: text)
    content.write(">>BDC\n")
  }

  private func endSaying(_ state: inout State, _ content: inout PDFBytes) {
    state.close(&content)
    content.write("EMC\n")
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
