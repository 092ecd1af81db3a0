import Documents
import Fonts

/// What stands on every page outside the text block: page number, 送审稿.
struct Furniture {
  let document: Document
  let cache: GlyphCache

  /// In the form of the style; on official documents — 1 —, odd numbers right, even ones left, one character in (7.5).
  func pageNumber(_ number: PageNumber?) -> [Frame.Placed] {
    guard let number else { return [] }
    let page = document.style.page
    let look = document.style.pageNumber
    let size = look.size.points
    let form = document.style.pageNumberForm
    let (clusters, width) = clusters(
      form.before + number.text + form.after, look, latin: form.isLatin ? .latin : nil)
    let block = page.left.points
    let x =
      switch form.placement {
      case .outer: number.value % 2 == 1 ? block + page.blockWidth.points - size - width : block + size
      case .centre: block + (page.blockWidth.points - width) / 2
      }
    // The dash itself lies 7 mm below the edge; its height in the em is the face's.
    var dash = 0.36
    let entry = cache.entry(for: cache.role(of: look.typeface), "—")
    if let face = entry.face, let glyph = entry.glyphs.first,
      let box = cache.source.inkBox(of: glyph.glyph, face: face)
    {
      dash = (box.yMin + box.yMax) / 2
    }
    let y = (page.top + page.blockHeight + form.distance).points + dash * size
    return runs(clusters, look, x: x, y: y)
  }

  /// The note in the head margin (送审稿), in 黑体 at the text block's left edge, 10 mm above it.
  func headNote() -> [Frame.Placed] {
    guard let note = document.headNote else { return [] }
    let page = document.style.page
    let look = TextStyle(.heiti, document.style.pageNumber.size)
    let (clusters, _) = clusters(note, look, latin: document.style.pageNumberForm.isLatin ? .latinBold : nil)
    return runs(clusters, look, x: page.left.points, y: (page.top - .millimetres(10)).points)
  }

  /// On the first page of a volume, in the head margin: its name at the right edge, on the line of the head note; and but
  /// for the first, which has the title itself, the title of the document at the left edge, small, where it finds room on
  /// that line or on the one above.
  func head(of volume: Volume) -> [Frame.Placed] {
    let page = document.style.page
    let size = document.style.pageNumber.size
    let latin: FontRole? = document.style.pageNumberForm.isLatin ? .latin : nil
    let look = TextStyle(.heiti, size)
    let (name, width) = clusters(volume.name, look, latin: latin.map { _ in .latinBold })
    let y = (page.top - .millimetres(10)).points
    let right = (page.left + page.blockWidth).points
    let head = runs(name, look, x: right - width, y: y)
    guard volume.number > 1, !document.metadata.language.isRightToLeft else { return head }
    let title = document.title
    let isShared = document.headNote == nil
    for (room, baseline) in [
      (isShared ? right - width - 2 * size.points - page.left.points : 0, y),
      (page.blockWidth.points, y - 1.5 * size.points),
    ] {
      // As large as there is room for, from three quarters of a page number's size down to 8 pt.
      let small = TextStyle(.songti, size * 0.75)
      let natural = clusters(title, small, latin: latin).1
      let fitted = min(1, room / max(natural, 1)) * small.size.points
      guard fitted >= 8 else { continue }
      let look = TextStyle(.songti, .points(fitted))
      return head + runs(clusters(title, look, latin: latin).0, look, x: page.left.points, y: baseline)
    }
    return head
  }

  private typealias Piece = (face: FaceID, cluster: GlyphRun.Cluster, x: Double)

  /// Characters one by one.
  /// - Parameter latin: sets digits and letters; nil: the look's own face does, as 7.5 asks for 宋体.
  private func clusters(_ text: String, _ look: TextStyle, latin: FontRole?) -> ([Piece], Double) {
    let size = look.size.points
    var x = 0.0
    var pieces: [Piece] = []
    for scalar in text.unicodeScalars {
      let role = latin.flatMap { scalar.isASCII ? $0 : nil } ?? cache.role(of: look.typeface)
      let entry = cache.entry(for: role, scalar)
      if let face = entry.face {
        var pen = 0.0
        let glyphs = entry.glyphs.map { glyph in
          defer { pen += glyph.advance * size }
          return GlyphRun.Glyph(
            id: glyph.glyph, x: .points(pen + glyph.xOffset * size), y: .points(-glyph.yOffset * size))
        }
        pieces.append((face, GlyphRun.Cluster(text: String(Character(scalar)), glyphs: glyphs), x))
      }
      x += entry.advance * size
    }
    return (pieces, x)
  }

  private func runs(_ pieces: [Piece], _ look: TextStyle, x: Double, y: Double) -> [Frame.Placed] {
    var result: [Frame.Placed] = []
    var start = 0
    while start < pieces.count {
      var end = start
      var clusters: [GlyphRun.Cluster] = []
      while end < pieces.count, pieces[end].face == pieces[start].face {
        let offset = Length.points(pieces[end].x - pieces[start].x)
        clusters.append(
          GlyphRun.Cluster(
            text: pieces[end].cluster.text,
            glyphs: pieces[end].cluster.glyphs.map { GlyphRun.Glyph(id: $0.id, x: $0.x + offset, y: $0.y) }))
        end += 1
      }
      result.append(
        Frame.Placed(
          Point(x: .points(x + pieces[start].x), y: .points(y)),
          .text(
            GlyphRun(
              face: pieces[start].face, size: look.size, colour: look.colour, clusters: clusters, element: nil,
              source: nil))))
      start = end
    }
    return result
  }
}

extension Document {
  /// As it is printed; that of the metadata says too whether it is a draft.
  fileprivate var title: String {
    for block in blocks {
      switch block {
      case .title(let words): return words.plainText
      case .cover(let cover): return cover.title.plainText
      default: continue
      }
    }
    return metadata.title
  }
}
