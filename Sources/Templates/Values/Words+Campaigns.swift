import Campaigns
import Documents

extension Window {
  /// 2020年5月17日至6月17日: the year of the second day is not repeated (GB/T 15835-2011). Nil where neither end is known.
  var words: [Inline]? {
    func day(_ text: String) -> Inline { .unbroken([.text(text, .template)]) }
    if isMonth, let from { return [day("\(from.year)年\(from.month)月")] }
    switch (from, to) {
    case (nil, nil): return nil
    case (let from?, nil): return [day(from.chinese), .text("起", .template)]
    case (nil, let to?): return [.text("截至", .template), day(to.chinese)]
    case (let from?, let to?):
      let end = from.year == to.year ? "\(to.month)月\(to.day)日" : to.chinese
      return [day(from.chinese), .text("至", .template), day(end)]
    }
  }
}

extension [[Inline]] {
  /// One after another, parted by 、.
  var joinedInlines: [Inline] {
    var result: [Inline] = []
    for (index, inlines) in enumerated() {
      if index > 0 { result.append(.text("、", .template)) }
      result += inlines
    }
    return result
  }
}

extension Question.Kind {
  /// 单选题 …, as it stands after a question.
  var label: String {
    switch self {
    case .single: "单选"
    case .multiple: "多选"
    case .scale: "量表"
    case .matrix: "矩阵"
    case .rank: "排序"
    case .open: "问答"
    }
  }
}
