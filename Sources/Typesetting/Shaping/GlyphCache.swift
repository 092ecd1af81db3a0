import Documents
import Fonts

/// Single characters as shaped, kept from one use to the next: Chinese text repeats a few hundred of them.
final class GlyphCache {
  struct Entry {
    /// Nil where no face has the character.
    var face: FaceID?
    var isFallback: Bool
    var glyphs: [ShapedGlyph]
    /// In em.
    var advance: Double
    /// Blank that can be given up at the left and right of the em, in em, at most 1/2.
    var leftBlank: Double
    var rightBlank: Double
    /// Middle of the ink, in em from the glyph's origin; nil where it was not asked for.
    var inkCentre: Double?
  }

  let source: any GlyphSource
  let language: FontLanguage
  private var entries: ContiguousArray<Entry> = []
  /// Place in `entries`, by role; nil for a role that was not used.
  private var maps: ContiguousArray<CharacterMap?>
  private(set) var fallbacks: [FaceID: Set<Unicode.Scalar>] = [:]

  init(source: any GlyphSource, language: DocumentLanguage) {
    self.source = source
    // Han and marks that stand in a text of another language are those of the mainland.
    self.language = language.isChinese || language == .english ? language.font : .simplified
    entries.reserveCapacity(1024)
    maps = ContiguousArray(repeating: nil, count: FontRole.allCases.count)
  }

  func entry(for role: FontRole, _ scalar: Unicode.Scalar) -> Entry {
    if let place = maps[GlyphCache.index(of: role)]?[scalar] { return entries[place] }
    let entry = makeEntry(for: role, scalar)
    keep(entry, for: role, scalar)
    return entry
  }

  private func keep(_ entry: Entry, for role: FontRole, _ scalar: Unicode.Scalar) {
    let role = GlyphCache.index(of: role)
    if maps[role] == nil { maps[role] = CharacterMap() }
    maps[role]?[scalar] = entries.count
    entries.append(entry)
  }

  private func makeEntry(for role: FontRole, _ scalar: Unicode.Scalar) -> Entry {
    guard let selection = source.face(for: role, scalar) else {
      return Entry(face: nil, isFallback: false, glyphs: [], advance: 1, leftBlank: 0, rightBlank: 0)
    }
    if selection.isFallback { fallbacks[selection.face, default: []].insert(scalar) }
    let glyphs = source.shape(
      [scalar][...], face: selection.face, language: language, features: [], direction: .leftToRight)
    var entry = Entry(
      face: selection.face, isFallback: selection.isFallback, glyphs: glyphs,
      advance: glyphs.reduce(0) { $0 + $1.advance }, leftBlank: 0, rightBlank: 0)
    // Only marks are asked: a face has to run a glyph's drawing programme to know its ink.
    if CharacterTable.isPlacedByInk(scalar), glyphs.count == 1,
      let box = source.inkBox(of: glyphs[0].glyph, face: selection.face)
    {
      // A mark that the face puts in the middle of its em (as in Taiwan) has no half to give.
      entry.leftBlank = min(max(box.xMin, 0), 0.5)
      entry.rightBlank = min(max(1 - box.xMax, 0), 0.5)
      entry.inkCentre = (box.xMin + box.xMax) / 2
    }
    return entry
  }

  /// Shapes all wanted characters that are new in this role in one run, which costs a tenth of one by one.
  func prepare(
    _ scalars: ContiguousArray<Unicode.Scalar>, where isWanted: (Int) -> Bool, in range: Range<Int>, role: FontRole
  ) {
    var waiting: [FaceID: [Unicode.Scalar]] = [:]
    let index = GlyphCache.index(of: role)
    for place in range where isWanted(place) {
      let scalar = scalars[place]
      guard maps[index]?[scalar] == nil, let selection = source.face(for: role, scalar),
        !selection.isFallback
      else { continue }
      // Holds the place, so that the character is not shaped twice.
      keep(
        Entry(face: selection.face, isFallback: false, glyphs: [], advance: 1, leftBlank: 0, rightBlank: 0),
        for: role, scalar)
      waiting[selection.face, default: []].append(scalar)
    }
    for (face, scalars) in waiting {
      let glyphs = source.shape(
        scalars[...], face: face, language: language, features: [], direction: .leftToRight)
      let isOneToOne = glyphs.count == scalars.count && zip(glyphs, scalars.indices).allSatisfy { $0.cluster == $1 }
      for (index, scalar) in scalars.enumerated() {
        guard let place = maps[GlyphCache.index(of: role)]?[scalar] else { continue }
        if isOneToOne {
          let glyph = glyphs[index]
          entries[place].glyphs = [
            ShapedGlyph(
              glyph: glyph.glyph, cluster: 0, advance: glyph.advance, xOffset: glyph.xOffset, yOffset: glyph.yOffset)
          ]
          entries[place].advance = glyph.advance
        } else {
          entries[place] = makeEntry(for: role, scalar)
        }
      }
    }
  }

  func shape(_ scalars: ArraySlice<Unicode.Scalar>, face: FaceID) -> [ShapedGlyph] {
    source.shape(scalars, face: face, language: language, features: [], direction: .leftToRight)
  }

  /// A word, or the part of one that has one face, script and direction.
  func shape(
    _ scalars: ArraySlice<Unicode.Scalar>, face: FaceID, language: DocumentLanguage, direction: RunDirection
  ) -> [ShapedGlyph] {
    source.shape(scalars, face: face, language: language.font, features: [], direction: direction)
  }

  /// The role of Han and full-width marks. Traditional text takes one family, which has all of its characters: a body
  /// of which every tenth character comes from a fallback is no even one.
  func role(of typeface: Typeface) -> FontRole {
    let isTraditional = language == .traditional || language == .hongKong
    switch typeface {
    case .xiaobiaosong where isTraditional, .heiti where isTraditional: return .kaishuBold
    case _ where isTraditional: return .kaishu
    case .fangsong: return .fangsong
    case .xiaobiaosong: return .xiaobiaosong
    case .heiti: return .heiti
    case .kaiti: return .kaiti
    case .songti: return .songti
    }
  }

  private static func index(of role: FontRole) -> Int {
    switch role {
    case .fangsong: 0
    case .xiaobiaosong: 1
    case .heiti: 2
    case .kaiti: 3
    case .songti: 4
    case .latin: 5
    case .latinBold: 6
    case .fallback: 7
    case .kaishu: 8
    case .kaishuBold: 9
    }
  }
}
