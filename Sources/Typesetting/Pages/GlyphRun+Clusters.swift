extension GlyphRun {
  /// Glyphs that together show `text`, the smallest piece that can be selected or extracted.
  public struct Cluster: Sendable, Hashable {
    public let scalars: ContiguousArray<Unicode.Scalar>.SubSequence
    public let glyphs: [Glyph]

    public init(text: String, glyphs: [Glyph]) {
      scalars = ContiguousArray(text.unicodeScalars)[...]
      self.glyphs = glyphs
    }

    @usableFromInline
    init(scalars: ContiguousArray<Unicode.Scalar>.SubSequence, glyphs: [Glyph]) {
      self.scalars = scalars
      self.glyphs = glyphs
    }

    public var text: String {
      var text = ""
      text.unicodeScalars.append(contentsOf: scalars)
      return text
    }
  }

  /// Where a cluster ends.
  @usableFromInline
  struct ClusterEnd: Sendable, Hashable {
    @usableFromInline let scalars: Int32
    @usableFromInline let glyphs: Int32

    init(scalars: Int, glyphs: Int) {
      self.scalars = Int32(scalars)
      self.glyphs = Int32(glyphs)
    }
  }

  /// The run cluster by cluster.
  public struct Clusters: RandomAccessCollection {
    @usableFromInline let run: GlyphRun

    @usableFromInline
    init(_ run: GlyphRun) { self.run = run }

    public var startIndex: Int { 0 }
    @inlinable public var endIndex: Int { run.ends.isEmpty ? run.scalars.count : run.ends.count }

    @inlinable
    public subscript(index: Int) -> Cluster {
      if run.ends.isEmpty {
        return Cluster(scalars: run.scalars[index...index], glyphs: [run.glyphs[index]])
      }
      let end = run.ends[index]
      let scalars = index == 0 ? 0 : Int(run.ends[index - 1].scalars)
      let glyphs = index == 0 ? 0 : Int(run.ends[index - 1].glyphs)
      return Cluster(
        scalars: run.scalars[scalars..<Int(end.scalars)], glyphs: Array(run.glyphs[glyphs..<Int(end.glyphs)]))
    }
  }

  @inlinable public var clusters: Clusters { Clusters(self) }
}

extension ContiguousArray<GlyphRun.ClusterEnd> {
  /// Whether each ends one character and one glyph after the one before.
  var isOneToOne: Bool {
    for index in indices where self[index].scalars != index + 1 || self[index].glyphs != index + 1 { return false }
    return true
  }
}
