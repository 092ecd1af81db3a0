import Testing

@testable import Archive

@Suite struct BagPathTests {
  /// RFC 8493, 2.1.3 and 6.1: a path stays in the bag on every system.
  @Test(arguments: [
    ("data/a", "data/a"), ("./data/a", "data/a"), ("././data/a", "data/a"), ("data/.hidden", "data/.hidden"),
    ("data/..a", "data/..a"), ("data/a..", "data/a.."), ("data/a:b", "data/a:b"), ("data/~", "data/~"),
    ("data/市/说明.txt", "data/市/说明.txt"), ("data/a/\u{301}b", "data/a/\u{301}b"),
  ])
  func pathsThatStay(_ path: String, _ wanted: String) {
    #expect(BagPath.inside(path).map { Array($0.utf8) } == Array(wanted.utf8))
  }

  @Test(arguments: [
    "", ".", "..", "/", "/etc/passwd", "../a", "data/../a", "data/..", "data/./a", "data//a", "data/", "~/a", "~root/a",
    "C:/a", "c:a", "C:\\a", "\\a", "\\\\server\\a", "data/a\0b", ".//a",
  ])
  func pathsThatLead(out path: String) {
    #expect(BagPath.inside(path) == nil)
  }
}
