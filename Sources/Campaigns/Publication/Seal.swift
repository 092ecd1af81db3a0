/// Whether room is left for a seal (GB/T 9704-2012, 7.3.5). Nothing is drawn.
public enum Seal: String, Sendable, Hashable, CaseIterable {
  case none
  case space
}
