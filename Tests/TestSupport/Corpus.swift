/// Text for trying the rules of lines on: invented sentences with dense marks, Latin, numbers, addresses, nested quotes
/// and brackets, dashes, long words and rare characters. The same seed gives the same text.
public struct Corpus {
  public enum Script: Sendable {
    case hans
    case hant
  }

  private let script: Script
  private var state: UInt64

  public init(seed: UInt64, script: Script) {
    self.script = script
    state = seed &* 0x9E37_79B9_7F4A_7C15 &+ (script == .hans ? 1 : 2)
  }

  /// Paragraphs of at least `length` characters together.
  public mutating func paragraphs(characters length: Int) -> [String] {
    var result: [String] = []
    var count = 0
    while count < length {
      let paragraph = paragraph()
      count += paragraph.unicodeScalars.count
      result.append(paragraph)
    }
    return result
  }

  /// One to eight sentences; now and then a lone short one, as lists of suggestions have.
  public mutating func paragraph() -> String {
    let count = pick(6) == 0 ? 1 : 1 + pick(8)
    var text = pick(12) == 0 ? "——" : pick(9) == 0 ? "（\(1 + pick(30))）" : ""
    for _ in 0..<count { text += sentence() }
    return text
  }

  // MARK: Sentences

  private mutating func sentence() -> String {
    var text = clause(depth: 0)
    for _ in 0..<pick(4) { text += ["，", "，", "，", "；", "、", "："][pick(6)] + clause(depth: 0) }
    return text + ["。", "。", "。", "。", "？", "！", "……", "？！"][pick(8)]
  }

  /// A clause: Han with, at one in three of its places, something that is hard to set.
  private mutating func clause(depth: Int) -> String {
    var text = words(1 + pick(3))
    for _ in 0..<pick(3) {
      text += hard(depth: depth)
      text += words(1 + pick(2))
    }
    if pick(6) == 0 { text += hard(depth: depth) }
    return text
  }

  private mutating func hard(depth: Int) -> String {
    switch pick(depth < 2 ? 22 : 14) {
    case 0: "\(1 + pick(9999))" + unit()
    case 1: "\(2015 + pick(10))年\(1 + pick(12))月\(1 + pick(28))日"
    case 2: "\(pick(100)).\(pick(10))%"
    case 3: "《" + words(1 + pick(2)) + "》"
    case 4: latin()
    case 5: address()
    case 6: "——" + words(1) + (pick(2) == 0 ? "——" : "")
    case 7: "\(1 + pick(20))～\(21 + pick(60))" + unit()
    case 8: name()
    case 9: rare()
    case 10: "￥\(1 + pick(500)),\(100 + pick(900)).00" + word("元", "元")
    case 11: words(1) + "/" + words(1)
    case 12: ["①", "②", "№8", "25℃", "Ⅲ"][pick(5)] + words(1)
    case 13: "……" + words(1)
    case 14, 15: quoted(depth: depth)
    case 16, 17: "（" + clause(depth: depth + 1) + "）"
    case 18: "《" + words(1) + "〈" + words(1) + "〉" + words(1) + "》"
    case 19: "《" + words(1) + "》《" + words(1) + "》（" + latin() + "）"
    case 20: "【" + words(1) + "】〔\(2015 + pick(10))〕\(1 + pick(99))" + word("号", "號")
    default: "：" + quoted(depth: depth)
    }
  }

  private mutating func quoted(depth: Int) -> String {
    let isInner = depth > 0
    let open = script == .hans ? (isInner ? "‘" : "“") : (isInner ? "『" : "「")
    let close = script == .hans ? (isInner ? "’" : "”") : (isInner ? "』" : "」")
    return open + clause(depth: depth + 1) + (pick(3) == 0 ? "。" : "") + close
  }

  // MARK: Parts

  private mutating func words(_ count: Int) -> String {
    (0..<count).map { _ in
      let part = Corpus.parts[pick(Corpus.parts.count)]
      return script == .hans ? part.hans : part.hant
    }.joined()
  }

  private func word(_ hans: String, _ hant: String) -> String { script == .hans ? hans : hant }

  private mutating func unit() -> String {
    let part = Corpus.units[pick(Corpus.units.count)]
    return script == .hans ? part.hans : part.hant
  }

  private mutating func latin() -> String {
    [
      "Wi-Fi", "App", "GB/T 9704", "PDF/A-3u", "Internationalization", "e-mail", "QR code", "H5N1", "C++", "Excel 2016",
      "antidisestablishmentarianism", "No. 12", "10 km", "O'Neill", "don't", "3.5G", "AI", "x",
    ][pick(18)]
  }

  private mutating func address() -> String {
    let hosts = ["opinions.example.org", "www.yunling.example", "a-very-long-host-name.qingshi.example.net"]
    var path = ""
    for _ in 0..<(1 + pick(6)) {
      path += "/" + ["notice", "2020", "consultation-results", "index.html", "list_of_all_the_suggestions"][pick(5)]
    }
    switch pick(4) {
    case 0: return "service\(pick(100))@\(hosts[0])"
    case 1: return "https://\(hosts[pick(3)])\(path)?id=\(pick(100_000))&page=\(pick(100))#top"
    case 2: return "https://\(hosts[0])/s/Zk\(pick(100_000))QxVbn\(pick(1000))"
    default: return "http://\(hosts[pick(3)])\(path)"
    }
  }

  private mutating func name() -> String {
    let first = ["阿依", "卓玛", "买合", "白玛", "那日"][pick(5)]
    let last = ["古丽", "措姆", "苏木", "次仁", "其木"][pick(5)]
    return first + "·" + last
  }

  private mutating func rare() -> String { ["龘", "靐", "齾", "犇骉", "𠮷", "堃", "喆", "㮾", "朤", "〇"][pick(10)] }

  /// From 0 to `count` − 1; SplitMix64.
  private mutating func pick(_ count: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((value ^ (value >> 31)) % UInt64(count))
  }

  private static let units: [(hans: String, hant: String)] = [
    ("条", "條"), ("人次", "人次"), ("万元", "萬元"), ("平方米", "平方米"), ("户", "戶"), ("个百分点", "個百分點"), ("公里", "公里"),
    ("份", "份"), ("余项", "餘項"), ("小时", "小時"),
  ]

  private static let parts: [(hans: String, hant: String)] = [
    ("河滩公园", "河灘公園"), ("社区食堂", "社區食堂"), ("夜间照明", "夜間照明"), ("希望", "希望"), ("尽快", "盡快"), ("增设", "增設"),
    ("老年人", "老年人"), ("坡道", "坡道"), ("和", "和"), ("的", "的"), ("了", "了"), ("停车位不足", "停車位不足"), ("建议", "建議"),
    ("由街道统一安排", "由街道統一安排"), ("在", "在"), ("青石桥头", "青石橋頭"), ("公示结果", "公示結果"), ("说明理由", "說明理由"),
    ("不", "不"), ("儿童", "兒童"), ("体育器材", "體育器材"), ("定期检修", "定期檢修"), ("我们", "我們"), ("认为", "認為"),
    ("这条路", "這條路"), ("雨天", "雨天"), ("积水严重", "積水嚴重"), ("请有关部门", "請有關部門"), ("研究", "研究"), ("答复", "答覆"),
    ("班车", "班車"), ("末班时间", "末班時間"), ("延长到", "延長到"), ("以上", "以上"), ("双语标识", "雙語標識"), ("讲解", "講解"),
    ("文化活动中心", "文化活動中心"), ("每周", "每週"), ("开放", "開放"), ("噪声", "噪聲"), ("垃圾分类", "垃圾分類"), ("试点", "試點"),
  ]
}
