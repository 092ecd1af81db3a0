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
    let step = distance(size)
    if spacing != step {
      content.write(thousandths: step)
      content.write(" Tc\n")
      spacing = step
    }
    var state = State(spacing: Double(step) / 1000, size: size)
    for cluster in run.clusters {
      let actual = try actualText(of: cluster)
      if let actual {
        state.close(&content)
        content.write("/Span<</ActualText ")
        content.write(text: actual)
        content.write(">>BDC\n")
      }
      for placed in cluster.glyphs {
        let glyph = try font.glyph(placed.id, showing: cluster.text)
        let y = placed.y.points
        if !state.isOpen || y != state.rise {
          state.close(&content)
          content.write("1 0 0 1 ")
          content.write(origin.x.points + placed.x.points)
          content.write(" ")
          content.write(height - origin.y.points - y)
          content.write(" Tm[<")
          state.open(at: (placed.x.points * 1000).rounded() / 1000, rise: y)
        } else {
          // A thousandth of an em is the unit of adjustments: smaller errors are left for the next glyph.
          let error = ((state.pen - placed.x.points) / size * 1000).rounded()
          if error != 0 {
            content.write(">")
            content.write(Int(error))
            content.write("<")
            state.pen -= error * size / 1000
          }
        }
        content.write(code: glyph.code)
        state.advance(Double(glyph.width) / 100_000)
      }
      if actual != nil {
        state.close(&content)
        content.write("EMC\n")
      }
    }
    state.close(&content)
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
      content.write(">]TJ\n")
      isOpen = false
    }
  }

  /// What most glyphs of the run are set apart by beyond their widths, in thousandths of a point: that of the first pair.
  private func distance(_ size: Double) -> Int {
    guard run.clusters.count > 1, let first = run.clusters[0].glyphs.last, let second = run.clusters[1].glyphs.first,
      let glyph = try? font.glyph(first.id, showing: run.clusters[0].text)
    else { return 0 }
    let natural = Double(glyph.width) / 100_000 * size
    let extra = second.x.points - first.x.points - natural
    return abs(extra) < size / 2 ? Int((extra * 1000).rounded()) : 0
  }

  /// The cluster's text where its glyphs do not show it by themselves: several glyphs or none, or a glyph that was first
  /// drawn for other characters.
  private func actualText(of cluster: GlyphRun.Cluster) throws(Failed) -> String? {
    guard cluster.glyphs.count == 1, let only = cluster.glyphs.first else {
      return cluster.text.isEmpty ? nil : cluster.text
    }
    let glyph = try font.glyph(only.id, showing: cluster.text)
    return glyph.text.unicodeScalars.elementsEqual(cluster.text.unicodeScalars) ? nil : cluster.text
  }
}
