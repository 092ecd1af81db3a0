import CCMarkGFM

/// A node of a parsed document; keeps its tree alive.
struct MarkdownNode {
  private let node: OpaquePointer
  private let owner: MarkdownTree

  init(_ node: OpaquePointer, owner: MarkdownTree) {
    self.node = node
    self.owner = owner
  }

  /// `paragraph`, `heading`, `code_block`, `table` …: cmark's own words, since the numbers of extensions' types stand in no
  /// header.
  var type: String { String(cString: cmark_node_get_type_string(node)) }

  var children: [MarkdownNode] {
    var result: [MarkdownNode] = []
    var next = cmark_node_first_child(node)
    while let child = next {
      result.append(MarkdownNode(child, owner: owner))
      next = cmark_node_next(child)
    }
    return result
  }

  var literal: String { cmark_node_get_literal(node).map { String(cString: $0) } ?? "" }
  var url: String { cmark_node_get_url(node).map { String(cString: $0) } ?? "" }
  var fenceInfo: String { cmark_node_get_fence_info(node).map { String(cString: $0) } ?? "" }
  /// Of links and pictures.
  var title: String { cmark_node_get_title(node).map { String(cString: $0) } ?? "" }
  /// The first number of an ordered list; nil for one of bullets.
  var listStart: Int? {
    cmark_node_get_list_type(node) == CMARK_ORDERED_LIST ? Int(cmark_node_get_list_start(node)) : nil
  }
  /// From 1, in the text that was parsed.
  var line: Int { Int(cmark_node_get_start_line(node)) }
  var headingLevel: Int { Int(cmark_node_get_heading_level(node)) }

  /// Per column of a table: `l`, `c`, `r`, or 0 where the template does not say.
  var columnAlignments: [UInt8] {
    let count = Int(cmark_gfm_extensions_get_table_columns(node))
    guard let alignments = cmark_gfm_extensions_get_table_alignments(node) else { return [] }
    return (0..<count).map { alignments[$0] }
  }
}
