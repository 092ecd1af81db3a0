import Campaigns
import Documents

/// What a template may print of a published row.
enum RowField: Hashable, Sendable {
  case number, id, received, channel, group, disposition, reason, reply, text
  /// By its place in `PublicCampaign.publicColumns`.
  case column(Int)

  /// Those with a name of their own; `columns` has the rest.
  static let named: [(name: String, field: RowField)] = [
    ("number", .number), ("id", .id), ("received", .received), ("channel", .channel), ("group", .group),
    ("disposition", .disposition), ("reason", .reason), ("reply", .reply), ("text", .text),
  ]
}
