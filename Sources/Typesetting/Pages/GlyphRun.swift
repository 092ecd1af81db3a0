import Documents
import Fonts

/// Glyphs of one face and size on one baseline, with the characters that they show.
public struct GlyphRun: Sendable, Hashable {
  public struct Glyph: Sendable, Hashable {
    public let id: UInt32
    /// From the run's origin; y downwards.
    public let x: Length
    public let y: Length

    @inlinable
    public init(id: UInt32, x: Length, y: Length) {
      self.id = id
      self.x = x
      self.y = y
    }
  }

  public let face: FaceID
  public let size: Length
  public let colour: Colour
  /// The characters of all clusters, in order.
  public let scalars: ContiguousArray<Unicode.Scalar>
  /// The glyphs of all clusters, in order.
  public let glyphs: ContiguousArray<Glyph>
  /// Where the clusters end; empty where each is one character with one glyph, as Han are.
  @usableFromInline let ends: ContiguousArray<ClusterEnd>
  /// Element of `PagedDocument.elements` that the text belongs to; nil for furniture (page number, 送审稿).
  public let element: Int?
  /// What the text prints of the campaign: a figure's or paragraph's identity.
  public let source: TextSource?
  /// What is said and copied in the place of its characters; nil: they are.
  public let said: String?

  /// - Parameter ends: where each cluster ends in `scalars` and `glyphs`.
  init(
    face: FaceID, size: Length, colour: Colour, scalars: ContiguousArray<Unicode.Scalar>,
    glyphs: ContiguousArray<Glyph>, ends: ContiguousArray<ClusterEnd>, element: Int?, source: TextSource?,
    said: String? = nil
  ) {
    self.face = face
    self.size = size
    self.colour = colour
    self.scalars = scalars
    self.glyphs = glyphs
    let isPlain = ends.count == scalars.count && ends.count == glyphs.count && ends.isOneToOne
    self.ends = isPlain ? [] : ends
    self.element = element
    self.source = source
    self.said = said
  }

  public init(
    face: FaceID, size: Length, colour: Colour, clusters: [Cluster], element: Int?, source: TextSource?,
    said: String? = nil
  ) {
    var scalars: ContiguousArray<Unicode.Scalar> = []
    var glyphs: ContiguousArray<Glyph> = []
    var ends: ContiguousArray<ClusterEnd> = []
    for cluster in clusters {
      scalars += cluster.scalars
      glyphs += cluster.glyphs
      ends.append(ClusterEnd(scalars: scalars.count, glyphs: glyphs.count))
    }
    self.init(
      face: face, size: size, colour: colour, scalars: scalars, glyphs: glyphs, ends: ends, element: element,
      source: source, said: said)
  }

  /// Whether each character has one glyph, which has no other.
  @inlinable public var isOneToOne: Bool { ends.isEmpty }

  /// What the run shows.
  public var text: String {
    var text = ""
    text.unicodeScalars.append(contentsOf: scalars)
    return text
  }

  /// The same glyphs outside the logical structure, printing nothing of the campaign.
  var asFurniture: GlyphRun {
    GlyphRun(
      face: face, size: size, colour: colour, scalars: scalars, glyphs: glyphs,
      ends: isOneToOne ? ContiguousArray(scalars.indices.map { ClusterEnd(scalars: $0 + 1, glyphs: $0 + 1) }) : ends,
      element: nil, source: nil, said: said)
  }
}
