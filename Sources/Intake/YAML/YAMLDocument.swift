import Diagnostics
import Yams

/// One YAML file as a tree with places, within bounds: size, depth, and the number of nodes once aliases are followed.
struct YAMLDocument {
  /// The longest file that is read, in bytes; a campaign of a hundred long groups has about 200 KB.
  static let sizeLimit = 2 << 20
  /// Deeper nesting than any field needs (groups in groups take two levels each).
  static let depthLimit = 64
  /// Nodes after aliases are followed: ten nested anchors of ten aliases would give 10^10.
  static let nodeLimit = 200_000

  let root: YAMLNode
  /// What is to be said of a text that could be read.
  let log: DiagnosticLog

  /// - Parameter path: for places only.
  /// - Throws: one error with its place.
  init(_ received: String, path: String) throws(Failed) {
    // Line ends are one thing to YAML; made one here so that places can be found by line.
    let text = received.utf8.contains(0x0D) ? YAMLDocument.withPlainLineEnds(received) : received
    if let fault = YAMLFault.beforeParsing(text, path: path) { throw Failed(DiagnosticLog([fault])) }
    let node: Node?
    do {
      // The encoding is named because the default asks the environment, the resolver because the usual one compiles a
      // dozen regular expressions that nothing here needs.
      node = try Yams.compose(yaml: text, .basic, .default, .utf8)
    } catch {
      throw Failed(DiagnosticLog([YAMLFault.diagnostic(for: error, text: text, path: path)]))
    }
    guard let node else { throw Failed(.yamlEmpty, at: .file(path), ["path": path]) }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    var converter = Converter(path: path, lines: lines)
    root = try converter.convert(node, depth: 1)
    log = converter.comments.findings(in: lines)
  }

  private static func withPlainLineEnds(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      if scalar == "\r" {
        result.append("\n")
      } else if scalar != "\n" || previous != "\r" {
        result.append(scalar)
      }
      previous = scalar
    }
    return String(result)
  }

  private struct Converter {
    let path: String
    let lines: [Substring]
    var count = 0
    var comments: YAMLComments

    init(path: String, lines: [Substring]) {
      self.path = path
      self.lines = lines
      comments = YAMLComments(path: path)
    }

    /// Columns of a line in which brackets are looked for: a line of a hundred thousand lists is no office's.
    private static let reach = 200

    /// Whether a list stands in brackets. The parser's own word on it is that of the list's end, which has none.
    private func isFlow(_ list: Node.Sequence) -> Bool {
      guard let mark = list.mark, mark.column <= Converter.reach, lines.indices.contains(mark.line - 1) else {
        return false
      }
      return lines[mark.line - 1].unicodeScalars.dropFirst(mark.column - 1).first == "["
    }

    /// Literal blocks begin on the line behind their mark; what stands in one line begins where it stands.
    private func words(of scalar: Node.Scalar) -> Place? {
      guard let mark = scalar.mark else { return nil }
      switch scalar.style {
      case .literal: return .file(path, line: mark.line + 1)
      case .plain where !scalar.string.contains("\n"): return .file(path, line: mark.line, column: mark.column)
      case .singleQuoted, .doubleQuoted:
        return scalar.string.contains("\n") ? nil : .file(path, line: mark.line, column: mark.column + 1)
      default: return nil
      }
    }

    mutating func convert(_ node: Node, depth: Int) throws(Failed) -> YAMLNode {
      let place = Place.file(path, line: node.mark?.line, column: node.mark?.column)
      count += 1
      if depth > YAMLDocument.depthLimit || count > YAMLDocument.nodeLimit {
        throw Failed(.yamlTooDeep, at: place, ["depth": "\(YAMLDocument.depthLimit)"])
      }
      switch node {
      case .scalar(let scalar):
        comments.look(at: scalar)
        return YAMLNode(
          content: .scalar(scalar.string, isPlain: scalar.style == .plain), place: place, words: words(of: scalar))
      case .sequence(let sequence):
        var list: [YAMLNode] = []
        for item in sequence { list.append(try convert(item, depth: depth + 1)) }
        return YAMLNode(content: .list(list), place: place, isFlow: isFlow(sequence))
      case .mapping(let mapping):
        var entries: [YAMLNode.Entry] = []
        for (key, value) in mapping {
          let keyPlace = Place.file(path, line: key.mark?.line, column: key.mark?.column)
          guard case .scalar(let name) = key else { throw Failed(.yamlKeyNotText, at: keyPlace) }
          let converted = try convert(value, depth: depth + 1)
          entries.append(YAMLNode.Entry(key: name.string, place: keyPlace, value: converted))
        }
        return YAMLNode(content: .map(entries), place: place)
      case .alias:
        throw Failed(.yamlSyntax, at: place, ["problem": "alias", "problem.zh": YAMLSyntax.chinese("alias")])
      }
    }
  }
}
