import Diagnostics
import Surroundings

/// A workbook's package judged as a whole, every part of it: for those who are to keep it.
public struct PackageReview: Sendable, Hashable {
  public enum Fault: Sendable, Hashable {
    /// A part cannot be expanded, or is no well-formed XML.
    case damaged(part: String, reason: String)
    /// `[Content_Types].xml` does not say what a part is.
    case untyped(part: String)
    /// A relationship leads to no part.
    case unresolved(part: String, target: String)
    case noSheet
    /// A program.
    case macro(part: String)
    /// Data or a thing that stands elsewhere, or is run.
    case external(part: String, target: String)
  }

  /// How many parts the package has.
  public let parts: Int
  /// How many sheets there are.
  public let sheets: Int
  public let faults: [Fault]

  /// - Throws: what keeps it from being opened at all: `xlsx.not-a-workbook`, `xlsx.encrypted`, `xlsx.damaged`, `xlsx.unsafe`.
  public init(_ file: any ReadableFile, path: String, temporary: String?) throws(Failed) {
    let package = try WorkbookPackage(file, path: path, limits: WorkbookLimits())
    let names = package.parts
    parts = names.count
    var faults: [Fault] = []
    let types = ContentTypes()
    do throws(Failed) { try package.read(ContentTypes.part, to: types) } catch {
      faults.append(.damaged(part: ContentTypes.part, reason: PackageReview.reason(error)))
    }
    for name in names {
      let lower = name.lowercased()
      do throws(Failed) {
        if lower.hasSuffix(".rels") {
          let links = RelationshipList(name)
          try package.read(name, to: links)
          faults += links.faults { package.has($0) }
        } else if lower.hasSuffix(".xml") || lower.hasSuffix(".vml") {
          if lower != ContentTypes.part.lowercased() { try package.read(name, to: WellFormed()) }
        } else {
          let pieces = try package.pieces(of: name)
          while try pieces() != nil {}
        }
      } catch {
        faults.append(.damaged(part: name, reason: PackageReview.reason(error)))
      }
      let type = types.type(of: name)
      if type == nil, lower != ContentTypes.part.lowercased() { faults.append(.untyped(part: name)) }
      let kind = (type ?? "").lowercased() + " " + lower
      if ["macroenabled", "vbaproject", "macrosheet", "activex"].contains(where: kind.contains) {
        faults.append(.macro(part: name))
      } else if ["externallink", "oleobject", "/embeddings/", "/connections.xml"].contains(where: kind.contains) {
        faults.append(.external(part: name, target: ""))
      }
    }
    var sheets = 0
    do throws(Failed) { sheets = try WorkbookFile(file, path: path, temporary: temporary).sheets.count } catch {
      if faults.isEmpty { throw error }
    }
    self.sheets = sheets
    if sheets == 0 { faults.append(.noSheet) }
    self.faults = faults
  }

  private static func reason(_ failed: Failed) -> String {
    let first = failed.log.diagnostics.first
    return first?.arguments["reason"] ?? first?.arguments["what"] ?? first?.code.id ?? "?"
  }
}

/// Asks nothing but that its part can be read.
private final class WellFormed: XMLReceiver {
  let failure: Failed? = nil
  func start(_ name: XMLName, _ attributes: XMLAttributes) {}
  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
  func end(_ name: XMLName) {}
}

/// What the parts are (ECMA-376 part 2, 7.2.3.3).
private final class ContentTypes: XMLReceiver {
  static let part = "[Content_Types].xml"

  let failure: Failed? = nil
  private var byEnding: [String: String] = [:]
  private var byName: [String: String] = [:]

  func start(_ name: XMLName, _ attributes: XMLAttributes) {
    guard let type = attributes["ContentType"] else { return }
    if name == "Default", let ending = attributes["Extension"] { byEnding[ending.lowercased()] = type }
    if name == "Override", let part = attributes["PartName"] { byName[part.lowercased()] = type }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
  func end(_ name: XMLName) {}

  func type(of part: String) -> String? {
    let name = part.lowercased()
    return byName["/" + name] ?? name.lastIndex(of: ".").flatMap { byEnding[String(name[name.index(after: $0)...])] }
  }
}

/// Where one part's relationships lead, those out of the package too.
private final class RelationshipList: XMLReceiver {
  let failure: Failed? = nil
  private let part: String
  /// Of the part whose relationships they are.
  private let folder: String
  private var targets: [(target: String, kind: String, isExternal: Bool)] = []

  /// - Parameter part: `xl/_rels/workbook.xml.rels`
  init(_ part: String) {
    self.part = part
    folder = part.split(separator: "/").dropLast(2).joined(separator: "/")
  }

  func start(_ name: XMLName, _ attributes: XMLAttributes) {
    guard name == "Relationship" else { return }
    let kind = attributes["Type"]?.split(separator: "/").last.map(String.init) ?? ""
    targets.append((attributes["Target"] ?? "", kind, attributes["TargetMode"] == "External"))
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
  func end(_ name: XMLName) {}

  /// An address that a reader may click on is a text; all else that stands outside is no part of a record.
  func faults(_ has: (String) -> Bool) -> [PackageReview.Fault] {
    targets.compactMap { target, kind, isExternal in
      if isExternal { return kind == "hyperlink" ? nil : .external(part: part, target: target) }
      let place = target.prefix { $0 != "#" }
      if place.isEmpty, !target.isEmpty { return nil }
      return has(Relationships.resolved(String(place), in: folder)) ? nil : .unresolved(part: part, target: target)
    }
  }
}
