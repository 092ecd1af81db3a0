import CCMarkGFM

/// Owner of a parsed CommonMark document with GitHub's tables.
final class MarkdownTree {
  private let root: OpaquePointer

  /// Nil where memory runs out.
  init?(_ markdown: String) {
    cmark_gfm_core_extensions_ensure_registered()
    guard let parser = cmark_parser_new(CMARK_OPT_DEFAULT) else { return nil }
    defer { cmark_parser_free(parser) }
    if let table = cmark_find_syntax_extension("table") { cmark_parser_attach_syntax_extension(parser, table) }
    var text = markdown
    text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { cmark_parser_feed(parser, $0.baseAddress, bytes.count) }
    }
    guard let document = cmark_parser_finish(parser) else { return nil }
    root = document
  }

  deinit { cmark_node_free(root) }

  var blocks: [MarkdownNode] { MarkdownNode(root, owner: self).children }
}
