import Campaigns

/// The door of somebody's home: the number behind a street or a village, and what follows it to the room; building, stair and
/// room of an estate; coordinates. The name of the street stays, so that a suggestion about it can be understood.
enum AddressRule {
  private static let numerals = Set("〇零一二三四五六七八九十百".unicodeScalars)
  private static let roadEnds = Set("路街道巷弄里裡村屯组組坊园園苑湾灣庄莊段条條胡同桥橋营營院区區社埠寮圩".unicodeScalars)
  /// 公里, 通道, 时段 … end as roads do.
  private static let noRoads = words(
    "公里 这里 這裡 那里 那裡 家里 哪里 夜里 通道 车道 車道 隧道 河道 轨道 軌道 频道 頻道 管道 渠道 跑道 报道 人道 栈道 时段 時段 阶段 階段 手段 片段 铁路 鐵路 线路 公交 电路 小组 各组",
    "合同 不同 共同 一路 老路 条路 路灯 地区 市区 景区 校区 厂区 库区 社区 法院 医院 学院 公园 乐园 幼儿园 动物园 植物园 产业园 科技园 工业园")
  /// What is numbered so is no house: 3号线, 2号门, 5号井.
  private static let noHouses = words(
    "线 線 井 灯 燈 杆 桩 樁 台 站 地块 地塊 车 車 窗 机 機 泵 馆 館 厅 廳 文 令 公告 通知 决定 公交 路 楼梯 出口 入口 口 码头 碼頭 桥 橋 坑 矿 礦 炉 厂 库 仓 锅炉 电梯 議案 议案 提案 信箱 航站"
  )

  fileprivate static func isNumeral(_ scalar: Unicode.Scalar) -> Bool { scalar.isDigit || numerals.contains(scalar) }

  /// The address whose number ends before the word at `at` (号, 栋, 室 …).
  static func span(_ text: Scalars, _ at: Int, by author: PersonalDataFinder.Author) -> PersonalDataSpan? {
    guard at > 0, let start = numberStart(text, at) else { return nil }
    if text[at] == "号" || text[at] == "號" {
      if let end = street(text, start, at), author == .citizen || isRoomed(text, at + 1, end) {
        return decided(text, start..<end)
      }
    }
    var levels = Levels(text, from: start)
    levels.read()
    let isHome = levels.hasRoom && (levels.count >= 2 || isEstate(text, start)) || levels.count >= 3
    guard isHome, levels.end > at else { return nil }
    return decided(text, start..<levels.end)
  }

  private static func decided(_ text: Scalars, _ range: Range<Int>) -> PersonalDataSpan {
    PersonalDataSpan(
      range: range, rule: .doorNumber,
      decision: OfficialRoles.isOfficialPlace(text, range.lowerBound) ? .keptOfficial : .masked)
  }

  /// Where the number begins that ends at `end`: 12, 12-3, 甲12, 12附3, 十二.
  private static func numberStart(_ text: Scalars, _ end: Int) -> Int? {
    var last = end
    if last > 0, text[last - 1] == " " { last -= 1 }
    var start = last
    while start > 0, last - start < 8 {
      let scalar = text[start - 1]
      if scalar.isDigit || numerals.contains(scalar) {
        start -= 1
      } else if start < last, start > 1, ["-", "\u{2013}", "之", "附", "~"].contains(scalar), isNumeral(text[start - 2]) {
        start -= 1
      } else if scalar.isUpperLatin, start == last || text[start].isDigit {
        start -= 1
      } else {
        break
      }
    }
    guard start < last, start == 0 || !text[start - 1].isDigit, isNumeral(text[start]) || text[start].isUpperLatin
    else { return nil }
    if start > 0, ["甲", "乙", "丙", "丁", "附", "新", "老"].contains(text[start - 1]), isNumeral(text[start]) { start -= 1 }
    return start
  }

  /// The end of a house's address, where a road stands before its number.
  private static func street(_ text: Scalars, _ start: Int, _ at: Int) -> Int? {
    var before = start
    while before > 0, start - before < 2, [" ", "门", "門", "("].contains(text[before - 1]) { before -= 1 }
    guard before > 1, roadEnds.contains(text[before - 1]), text[before - 2].isHan || isNumeral(text[before - 2]),
      !text.hasAny(noRoads, before: before) || text.hasAny(words("园区 社区 小区 公寓"), before: before),
      !text.hasAny(noHouses, at: at + 1)
    else { return nil }
    // 公园3号门.
    let isGate = at + 1 < text.count && (text[at + 1] == "门" || text[at + 1] == "門")
    let isEntrance = at + 2 < text.count && ["口", "前", "外", "旁", "店", "面", "市"].contains(text[at + 2])
    if isGate, !isEntrance { return nil }
    var end = at + 1
    if end < text.count, text[end] == "楼" || text[end] == "樓" {
      // A building of an estate is no house of a road.
      if !"路街道巷弄胡同段".unicodeScalars.contains(text[before - 1]) { return nil }
      end += 1
    }
    var levels = Levels(text, from: end)
    levels.read()
    return levels.end
  }

  private static func isRoomed(_ text: Scalars, _ from: Int, _ end: Int) -> Bool {
    var levels = Levels(text, from: from)
    levels.read()
    return levels.hasRoom
  }

  private static let estates = words("小区 小區 花园 花園 苑 家园 家園 公寓 新村 宿舍 大厦 大廈 社区 社區 别墅 家属院 安置房 大院 屋苑 邨 城 府 湾 居 里")

  private static func isEstate(_ text: Scalars, _ start: Int) -> Bool {
    var end = start
    if end > 0, text[end - 1] == " " { end -= 1 }
    return text.hasAny(estates, before: end)
  }

  /// 5-2-301 behind the name of an estate.
  static func dashed(_ text: Scalars, _ at: Int) -> PersonalDataSpan? {
    guard isEstate(text, at) else { return nil }
    var index = at
    var lengths: [Int] = []
    while true {
      let end = text.endOfDigits(index)
      guard end > index else { break }
      lengths.append(end - index)
      index = end
      guard end + 1 < text.count, ["-", "\u{2013}", "\u{2014}"].contains(text[end]), text[end + 1].isDigit else {
        break
      }
      index = end + 1
    }
    guard (2...4).contains(lengths.count), lengths.dropLast().allSatisfy({ $0 <= 3 }),
      (3...4).contains(lengths.last ?? 0)
    else { return nil }
    var end = index
    if end < text.count, ["室", "号", "號", "户"].contains(text[end]) { end += 1 }
    guard NumberRules.isFree(text, after: end) else { return nil }
    return PersonalDataSpan(range: at..<end, rule: .doorNumber)
  }

  // MARK: Coordinates

  /// Two decimals of four places or more, in the bounds of China and its neighbours: the end.
  static func coordinates(_ text: Scalars, _ at: Int) -> Int? {
    guard let first = decimal(text, at) else { return nil }
    var next = first.end
    while next < text.count, next < first.end + 8, betweenDecimals.contains(text[next]) { next += 1 }
    guard next > first.end, next < text.count, let second = decimal(text, next) else { return nil }
    let (low, high) = first.value < second.value ? (first.value, second.value) : (second.value, first.value)
    guard (3...60).contains(low), (70...140).contains(high) else { return nil }
    return second.end
  }

  /// 115.858198，纬度28.682892.
  private static let betweenDecimals = Set(",，、; :=NESW°纬緯经經度北南东東西latlonng".unicodeScalars)

  private static func decimal(_ text: Scalars, _ at: Int) -> (value: Int, end: Int)? {
    let point = text.endOfDigits(at)
    guard (1...3).contains(point - at), point < text.count, text[point] == "." else { return nil }
    let end = text.endOfDigits(point + 1)
    guard (4...15).contains(end - point - 1) else { return nil }
    return (text[at..<point].reduce(0) { $0 * 10 + $1.digit }, end)
  }
}

extension AddressRule {
  /// Levels of an address from the building down: 3栋2单元501室.
  private struct Levels {
    private static let words: [(word: Scalars, isRoom: Bool)] =
      Intake.words("号楼 號樓 号院 號院 单元 單元 栋 棟 幢 座 楼 樓 层 層 弄 院 门 門 号 號").map { ($0, false) }
      + Intake.words("室 户 戶 房 房间").map { ($0, true) }

    private let text: Scalars
    private(set) var end: Int
    private(set) var count = 0
    private(set) var hasRoom = false

    init(_ text: Scalars, from start: Int) {
      self.text = text
      end = start
    }

    mutating func read() {
      takeBranch()
      while let next = level() {
        end = next
        count += 1
        takeBranch()
      }
    }

    /// 之6 behind a number.
    private mutating func takeBranch() {
      guard end + 1 < text.count, text[end] == "之" || text[end] == "附", AddressRule.isNumeral(text[end + 1]) else {
        return
      }
      end += 1
      while end < text.count, AddressRule.isNumeral(text[end]) { end += 1 }
      if end < text.count, text[end] == "号" || text[end] == "號" { end += 1 }
    }

    private mutating func level() -> Int? {
      var at = end
      while at < text.count, at < end + 2,
        [" ", "-", "\u{2013}", "\u{2014}", ",", "，", "之", "附", "院"].contains(text[at])
      {
        at += 1
      }
      let start = at
      while at < text.count, at < start + 5,
        text[at].isDigit || text[at].isLatin || AddressRule.numerals.contains(text[at])
      {
        at += 1
      }
      guard at > start, at == text.count || !text[at].isDigit else { return nil }
      if let found = Levels.words.first(where: { text.has($0.word, at: at) }) {
        // A place that another number follows is not this number's: 3号线.
        if found.word.count == 1, found.word[0] == "号" || found.word[0] == "號",
          text.hasAny(AddressRule.noHouses, at: at + 1)
        {
          return nil
        }
        // 8个小区276户 are many.
        let isMany = count == 0 && (found.word[0] == "户" || found.word[0] == "戶")
        hasRoom = hasRoom || found.isRoom && !isMany
        return at + found.word.count
      }
      // A room without its word: 2单元501.
      let gap = start - end
      guard count > 0 || isAfterHouse, gap == 0 || gap == 1 && text[end] != "," && text[end] != "，",
        (2...4).contains(at - start), text[start..<at].allSatisfy(\.isDigit), !isMeasured(at)
      else { return nil }
      hasRoom = true
      return at
    }

    /// Behind 12号 a number is a room's only where a dash says so or nothing stands between.
    private var isAfterHouse: Bool { end > 0 && ["号", "號", "院"].contains(text[end - 1]) }

    private func isMeasured(_ at: Int) -> Bool {
      guard at < text.count else { return false }
      return "年月日元人名个個米路%％.点點时時分岁歲天次平".unicodeScalars.contains(text[at]) || text[at].isLatin
    }
  }
}
