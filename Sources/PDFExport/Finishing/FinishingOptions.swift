/// What is put right in Cairo's file, which can state none of these.
public struct FinishingOptions: Sendable, Hashable {
  /// The catalogue's `/Lang`: how a screen reader speaks the text.
  public var statesLanguage = true
  /// The window's title is the document's, not the file's name.
  public var showsTitle = true
  /// A reader calls the pages by their printed numbers.
  public var labelsPages = true
  /// What belongs to no element (page numbers, rules) is marked as an artifact: ISO 32000-1, 14.8.2.2.
  public var marksArtifacts = true
  /// Text of figures for those who do not see them, scope of header cells, one element where Cairo made parts of one.
  public var completesStructure = true
  /// Links are printed and say where they lead; the tabulator key goes through them in order of the structure.
  public var describesLinks = true

  public init() {}
}
