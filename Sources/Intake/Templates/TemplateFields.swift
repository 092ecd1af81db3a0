import Diagnostics
import Documents

/// Reads `template.yaml`: what a template is for, and what it changes of the page and its type.
public struct TemplateFields {
  private let map: FieldMap
  private let faults: FieldFaults

  /// - Parameters:
  ///   - text: of the file.
  ///   - path: for places.
  ///   - style: of the place of the notice: what the file does not name stays as it is there.
  /// - Throws: every fault of the file with its place.
  public static func settings(_ text: String, path: String, style: DocumentStyle) throws(Failed) -> TemplateSettings {
    let document = try YAMLDocument(text, path: path)
    let faults = FieldFaults()
    guard case .map(let entries) = document.root.content else {
      throw Failed(.fieldNotMap, at: document.root.place, ["field": path, "value": ""])
    }
    let fields = TemplateFields(
      FieldMap(entries, path: "", place: document.root.place, faults: faults), faults: faults)
    let settings = fields.read(style)
    if faults.log.hasErrors { throw Failed(faults.log) }
    return settings
  }

  private init(_ map: FieldMap, faults: FieldFaults) {
    self.map = map
    self.faults = faults
  }

  private func read(_ style: DocumentStyle) -> TemplateSettings {
    var settings = TemplateSettings()
    if let about = map["about"] {
      if let words = about.isMap ? about.map() : nil {
        settings.aboutChinese = words["zh"]?.text()
        settings.aboutEnglish = words["en"]?.text()
        words.finish()
      } else {
        settings.aboutChinese = about.text()
        settings.aboutEnglish = settings.aboutChinese
      }
    }
    settings.numbering = map["numbering"]?.choice(of: TemplateSettings.Numbering.self)
    settings.style.composition = map["composition"]?.choice(of: CompositionWord.self)?.composition
    settings.style.prohibition = map["prohibition"]?.choice(of: ProhibitionLevel.self)
    settings.style.hangsStops = map["hanging"]?.flag()
    if let page = map["page"]?.map() { settings.style.page = PageFields(page).page(style.page) }
    if let styles = map["styles"]?.map() { readLooks(styles, into: &settings.style) }
    map.finish()
    return settings
  }

  private func readLooks(_ styles: FieldMap, into changes: inout StyleChanges) {
    for part in StyleChanges.Part.allCases {
      guard let look = styles[part.rawValue]?.map() else { continue }
      changes.looks[part] = LookFields(look).look()
      if part == .appendix {
        changes.appendixColumns = look["columns"]?.count(in: PageFields.grid)
        changes.appendixLines = look["lines"]?.count(in: PageFields.grid)
      }
      look.finish()
    }
    styles.finish()
  }
}

/// Words of the field `composition`.
private enum CompositionWord: String, CaseIterable {
  case grid, free

  var composition: DocumentStyle.Composition { self == .grid ? .grid : .free }
}
