import Documents
import Fonts

extension PagedDocument {
  /// The pages as text, for comparison: each item with its place in points to 0.01, each run with its face and what it
  /// says.
  ///
  /// - Parameter name: what a face is called; its number where absent.
  public func transcript(faceName name: (FaceID) -> String = { "face \($0.rawValue)" }) -> String {
    var lines: [String] = []
    for (number, page) in pages.enumerated() {
      lines.append(
        "page \(number + 1) \(Transcript.point(page.width.points)) × \(Transcript.point(page.height.points))")
      for placed in page.items { lines.append(Transcript.line(placed, elements, name)) }
      for print in page.prints { lines.append("  prints \(print.identity) line \(print.line)") }
    }
    lines.append("structure")
    for (index, element) in elements.enumerated() {
      var line = "  \(index) \(element.role.tag)"
      if let parent = element.parent { line += " in \(parent)" }
      if let alternative = element.alternative { line += " “\(alternative)”" }
      lines.append(line)
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

private enum Transcript {
  static func point(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let fraction = abs(hundredths) % 100
    let sign = hundredths < 0 ? "-" : ""
    return "\(sign)\(abs(hundredths) / 100).\(fraction < 10 ? "0" : "")\(fraction)"
  }

  static func line(_ placed: Frame.Placed, _ elements: [StructureElement], _ name: (FaceID) -> String) -> String {
    var line = "  \(point(placed.point.x.points)),\(point(placed.point.y.points)) "
    switch placed.item {
    case .text(let run):
      line += "\(name(run.face)) \(point(run.size.points)) "
      if let element = run.element { line += "#\(element) " }
      line += run.clusters.map(\.text).joined() + (run.said.map { " said \($0)" } ?? "") + " |"
      for cluster in run.clusters { line += " " + (cluster.glyphs.first.map { point($0.x.points) } ?? "-") }
    case .rule(let width, let height, _, _): line += "rule \(point(width.points)) × \(point(height.points))"
    case .code(let side, let modules, _, _): line += "code \(point(side.points)), \(modules) modules"
    case .link(let url, let width, let height, _):
      line += "link \(point(width.points)) × \(point(height.points)) \(url)"
    case .jump(let page, let target, _, let width, let height, _):
      line += "jump \(point(width.points)) × \(point(height.points)) to \(page) "
      line += "\(point(target.x.points)),\(point(target.y.points))"
    case .path(let path, _): line += "path \(path.steps.count) steps"
    case .image(let image, let width, let height, _):
      line += "image \(image.width) × \(image.height) on \(point(width.points)) × \(point(height.points))"
    case .turned(let items, let turn):
      line += turn == .clockwise ? "turned clockwise" : "turned counterclockwise"
      for item in items { line += "\n  " + Transcript.line(item, elements, name) }
    }
    return line
  }
}
