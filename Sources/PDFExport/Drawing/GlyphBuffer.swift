import CCairo
import Typesetting

/// Glyphs, clusters and text as Cairo takes them, in memory that is used again for each piece of text.
final class GlyphBuffer {
  private var glyphs = UnsafeMutableBufferPointer<cairo_glyph_t>.allocate(capacity: 1024)
  private var clusters = UnsafeMutableBufferPointer<cairo_text_cluster_t>.allocate(capacity: 1024)
  private var text = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 4096)
  private var glyphCount = 0
  private var clusterCount = 0
  private var textCount = 0

  deinit {
    glyphs.deallocate()
    clusters.deallocate()
    text.deallocate()
  }

  var isEmpty: Bool { clusterCount == 0 }

  func append(_ run: GlyphRun, at point: Point) {
    let x = point.x.points
    let y = point.y.points
    GlyphBuffer.reserve(&clusters, clusterCount, run.clusters.count)
    for cluster in run.clusters {
      var bytes = cluster.text
      let length = bytes.withUTF8 { utf8 in
        GlyphBuffer.reserve(&text, textCount, utf8.count)
        for index in utf8.indices { text[textCount + index] = utf8[index] }
        return utf8.count
      }
      // Cairo refuses a cluster without text and glyphs.
      if length == 0 && cluster.glyphs.isEmpty { continue }
      textCount += length
      GlyphBuffer.reserve(&glyphs, glyphCount, cluster.glyphs.count)
      for glyph in cluster.glyphs {
        glyphs[glyphCount] = cairo_glyph_t(index: UInt(glyph.id), x: x + glyph.x.points, y: y + glyph.y.points)
        glyphCount += 1
      }
      clusters[clusterCount] = cairo_text_cluster_t(num_bytes: CInt(length), num_glyphs: CInt(cluster.glyphs.count))
      clusterCount += 1
    }
  }

  /// Draws what was gathered and forgets it.
  func show(on context: OpaquePointer) {
    guard !isEmpty else { return }
    text.withMemoryRebound(to: CChar.self) { text in
      cairo_show_text_glyphs(
        context, text.baseAddress, CInt(textCount), glyphs.baseAddress, CInt(glyphCount), clusters.baseAddress,
        CInt(clusterCount), cairo_text_cluster_flags_t(rawValue: 0))
    }
    glyphCount = 0
    clusterCount = 0
    textCount = 0
  }

  private static func reserve<T>(_ buffer: inout UnsafeMutableBufferPointer<T>, _ count: Int, _ more: Int) {
    guard count + more > buffer.count else { return }
    let larger = UnsafeMutableBufferPointer<T>.allocate(capacity: max(count + more, 2 * buffer.count))
    _ = larger.moveInitialize(fromContentsOf: UnsafeMutableBufferPointer(rebasing: buffer[..<count]))
    buffer.deallocate()
    buffer = larger
  }
}
