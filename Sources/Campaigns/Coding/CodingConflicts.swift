/// What to do where the folder and the workbook both differ from what the row was.
public enum CodingConflicts: String, Sendable, Hashable, CaseIterable {
  /// Nothing is written.
  case refuse
  case folder
  case workbook
}
