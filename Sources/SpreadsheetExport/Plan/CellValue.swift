import Campaigns

/// What a cell holds. Text is never read as a formula, whatever it begins with.
public enum CellValue: Sendable, Hashable {
  case blank
  case text(String)
  case number(CellNumber)
  /// With `=`; the cached value is what readers that do not compute show.
  case formula(String, cached: CellNumber)
  /// With `=`, of a formula that gives text.
  case textFormula(String, cached: String)
  case date(CalendarDate)
  case link(String, LinkTarget)
}

/// Where a link leads.
public enum LinkTarget: Sendable, Hashable {
  case address(String)
  case cell(CellReference)
}
