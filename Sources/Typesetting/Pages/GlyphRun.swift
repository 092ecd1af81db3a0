import Documents
import Fonts

/// Glyphs of one face and size on one baseline, with the characters that they show.
public struct GlyphRun: Sendable, Hashable {
  /// Glyphs that together show `text`, the smallest piece that can be selected or extracted.
  public struct Cluster: Sendable, Hashable {
    public let text: String
    public let glyphs: [Glyph]

    public init(text: String, glyphs: [Glyph]) {
      self.text = text
      self.glyphs = glyphs
    }
  }

  public struct Glyph: Sendable, Hashable {
    public let id: UInt32
    /// From the run's origin; y downwards.
    public let x: Length
    public let y: Length

    public init(id: UInt32, x: Length, y: Length) {
      self.id = id
      self.x = x
      self.y = y
    }
  }

  public let face: FaceID
  public let size: Length
  public let colour: Colour
  public let clusters: [Cluster]
  /// Element of `PagedDocument.elements` that the text belongs to; nil for furniture (page number, 送审稿).
  public let element: Int?
  /// What the text prints of the campaign: a figure's or paragraph's identity.
  public let source: TextSource?

  public init(face: FaceID, size: Length, colour: Colour, clusters: [Cluster], element: Int?, source: TextSource?) {
    self.face = face
    self.size = size
    self.colour = colour
    self.clusters = clusters
    self.element = element
    self.source = source
  }
}
