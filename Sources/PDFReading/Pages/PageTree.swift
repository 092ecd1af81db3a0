import Diagnostics

/// The tree of pages (ISO 32000-1, 7.7.3) as far as it was walked. A page is found by the counts of the nodes above it, so
/// that only those are read.
struct PageTree {
  /// Deeper trees are not followed; the writer of the widest file needs four levels.
  static let depthLimit = 256

  struct Node: Sendable {
    /// Kids, and for each how many pages come before it in the node.
    let kids: [PDFObject.ObjectNumber]
    let starts: [Int]
    let count: Int
    let inherited: [String: PDFObject]

    /// The kid in which the page stands, counted from 0 in the node.
    func kid(holding page: Int) -> Int? {
      var (low, high) = (0, starts.count)
      while low < high {
        let middle = (low + high) / 2
        if starts[middle] <= page { low = middle + 1 } else { high = middle }
      }
      return low > 0 ? low - 1 : nil
    }
  }

  var nodes: [PDFObject.ObjectNumber: Node] = [:]
}
