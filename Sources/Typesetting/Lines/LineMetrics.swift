import Documents

/// Measures of line composition, in points.
struct LineMetrics {
  /// Advance of a Han: the cell of the grid, or 1 em.
  let cell: Double
  /// Size of the type, 1 em.
  let em: Double
  /// Whether Han keep to the cells; DESIGN §4.
  let isGrid: Bool
  let prohibition: ProhibitionLevel
  let language: DocumentLanguage
  /// Whether a stop that a line has no room for may hang outside its end (CLREQ 3.1.5).
  var hangsStops = false

  /// What a full-width mark gives up.
  var half: Double { cell / 2 }
  /// Gap between Han and Western: its usual size and its limits, in em (CLREQ 3.2.4, 3.1.6).
  var gap: Double { em / 4 }
  var leastGap: Double { em / 8 }
  /// 8 pt beside 16 pt type; digits of half an em reach 0.4872 em on the 15.79 pt cell.
  var mostGap: Double { isGrid ? em / 2 : em / 3 }
  var mostWordSpace: Double { em / 2 }
  var leastWordSpace: Double { em / 4 }

  /// What other gaps may take before those between letters of an address take their part.
  var leastHole: Double { em / 8 }

  /// What a gap may be given in the last turn of stretching before the line counts as torn: with more, words fall apart.
  var mostShare: Double { em / 4 }

  /// Marks stand in the middle of their em in Traditional text, and nothing of it hangs (CLREQ 3.1.4, 3.1.5).
  var isTraditional: Bool { language.isTraditional }

  /// A tolerance for sums of lengths, 0.001 pt.
  static let epsilon = 0.001
}
