import TextServices

/// Words of names: by which people introduce themselves, and what looks like a name and is a word.
enum NameWords {
  struct Introduction {
    let word: Scalars
    /// Other words than names follow too, so that a name must be closed.
    let needsEnd: Bool
    /// The word names somebody in office.
    var isOfficial = false
    /// The word is a citizen's even where an office writes.
    var isCitizens = true

    /// Whether the word is of somebody with a name, so that words may follow the name: 投诉人李小红要求退费.
    var isOfPerson: Bool { !needsEnd }

    /// Whether nothing but a name follows: 我叫, 名字是.
    var isSure: Bool { !needsEnd && ["叫", "是", "为"].contains(word[word.count - 1]) }
  }

  static let introductions: [Introduction] =
    words("我叫 名字叫 名字是 名字为 名叫 姓名 署名 签名 簽名 真名 本名叫 我名叫").map { Introduction(word: $0, needsEnd: false) }
    + words("联系人 聯絡人 聯繫人 联络人").map { Introduction(word: $0, needsEnd: false, isCitizens: false) }
    + words(
      "反映人 投诉人 投訴人 建议人 建議人 来信人 來信人 留言人 申请人 申請人 请求人 提议人 提議人 举报人 舉報人 填写人 填表人 提案人 写信人 發言人 来电人 來電人 诉求人 当事人 反映者 反馈人 反饋人 意见人 咨询人 來訪人 来访人 求助人 求助者 信访人 上访人 报料人 户主 戶主 户名 戶名 开户名 收款人 法人代表 法定代表人 提议者 提議者 落款 患者 病人 发件人 發件人 寄件人 寄信人 敬礼 敬禮 敬上"
    ).map { Introduction(word: $0, needsEnd: false) }
    + words(
      "本人 我是 市民 居民 村民 业主 業主 住户 住戶 网友 此致 父亲 父親 母亲 母親 丈夫 妻子 儿子 兒子 女儿 女兒 爱人 老伴 孩子 邻居 鄰居 同事 群众 家长 學生 学生 爸爸 妈妈 媽媽 爷爷 爺爺 奶奶 外公 外婆 姥姥 姥爷 老公 老婆 哥哥 弟弟 姐姐 妹妹 车主 車主 业主代表 業主代表 居民代表 村民代表 群众代表"
    ).map { Introduction(word: $0, needsEnd: true) }
    + words("经办人 承办人 經辦人 承辦人 负责人 負責人 责任人 責任人 网格员 值班人员 工作人员 经办民警").map {
      Introduction(word: $0, needsEnd: false, isOfficial: true, isCitizens: false)
    }

  /// By their last character.
  static let byEnd = Dictionary(grouping: introductions) { $0.word[$0.word.count - 1] }

  static let titles = words("先生 女士 小姐 同志 師傅 师傅 老师 老師 阿姨")

  /// Surnames that stand behind every introduction.
  static let common = Set(
    """
    王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟\
    熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤張劉陳楊黃趙吳孫馬羅鄭謝許韓馮鄧蕭葉蘇魏呂盧鍾譚陸範賈韋鄒龍賀顧龔萬錢嚴湯\
    欧文施牛洪詹翁柯游葛倪霍康童章傅尚甘温聂焦耿关兰岳齐梅庄涂祝甄翟柳盛颜鲁申安俞符裴殷蓝卓辛温管路樊凌包左吉谷冉屈项阮季祁翁鲍\
    歐莊顏魯藍項鮑溫聶關蘭齊塗
    """.unicodeScalars.filter(\.isHan))

  static func isSurname(_ scalar: Unicode.Scalar) -> Bool {
    Surnames.single.contains(scalar) || common.contains(scalar)
  }

  static let double: [Scalars] = Surnames.double

  /// Surnames that are hardly common and hardly begin another word, so that a name may be told by one where it is closed.
  static let rare = Surnames.single.subtracting(common).subtracting(everyday)

  /// Surnames that begin words of every day: 车位, 水费, 商户, 别人.
  private static let everyday = Set(
    """
    卫乐于时安常平明计成全干经房单解应方花水和会万关向古易步充连通边扶索信由修展过归海相查后求公红游权益饶空须巢法初银敬智补爱年阳原宾税豆辛代占区封景宁双党劳宿\
    印怀山谷车秋武童家国文广东利越师养丰南荣满寿农别温容终习鱼茅纪项麻强路危江宣杭诸惠曲谈苗鲁米麦桂桑柴池沙羊牛马粟葛藏墨弓巴伏裘滑储井富班仰宫暴束幸蒲衡居\
    琴晋楚云支元伍皮穆宗隆冷盘简商仲匡暨庾都堵冲师那独良两兩司席折揭揣撒巩鞏湛滿牧盤簡籍蒙苍蒼薄豐賓車遊遲迟阴陰陽贡费魚鳳鹿麥欽歸華樂榮盖毕畢竹融慎弘哈乌舒昌宰廉尤苑\
    贝伯儲咸松沃衛時應計經貢單諸聞黨勞壽邊農習連憲國廣師關紅權蓋雲齊萬項顏龍須尋觀帅
    """.unicodeScalars.filter(\.isHan))

  /// Surnames that stand behind people as adverbs and verbs do: 投诉人曾电话要求, 业主方代表提出.
  static let adverbs = Set("曾常时時何全万萬任关關管路安方付施温易应應严嚴".unicodeScalars)

  /// Verbs of what people say and want, by which a name is closed.
  static let speech = words(
    "要求 建议 建議 提出 提议 提議 表示 申请 申請 投诉 投訴 举报 舉報 咨询 諮詢 询问 詢問 请求 請求 呼吁 呼籲 质疑 質疑 指出 告知 留言 发现 發現 补充 補充 报修 報修 求助",
    "感谢 感謝 抱怨 担心 擔心 强烈 同意 支持 赞成 贊成 称 稱 说 說 讲 講 问 問")

  /// What makes a place of a name before it: 向阳小区, 中山北路.
  private static let places = words(
    "小区 小區 社区 社區 花园 花園 家园 家園 新村 大道 大街 大桥 大橋 公园 公園 广场 廣場 市场 市場 中学 中學 小学 小學 医院 醫院 大厦 大廈 东路 西路 南路 北路 中路 路口 街道")
  /// Behind 路 and 街 where they are no part of a name: 李明路过, 李明街上.
  private static let behindPersons = Set("过過上边邊遇人途经經径徑见見".unicodeScalars)

  /// Whether the words before `end` name a place by what follows.
  static func isPlace(_ text: Scalars, _ end: Int) -> Bool {
    guard end < text.count, end > 0, text[end - 1].isHan else { return false }
    if text.hasAny(places, at: end) { return true }
    guard text[end] == "路" || text[end] == "街" else { return false }
    return end + 1 >= text.count || !behindPersons.contains(text[end + 1])
  }

  /// What a surname has before it when nobody is named, and the office's words for somebody: 王先生说, 陈某称.
  static let noGivenNames = words(
    "先生 女士 小姐 同志 师傅 師傅 老师 老師 阿姨 大爷 大爺 大妈 大媽 大姐 大哥 大叔 奶奶 爷爷 爺爺 某某 某 代表 主任 书记 書記 经理 經理 局长 局長 科长 科長 校长 校長 医生 醫生")

  /// Behind 本人, 我是 and the like these begin words (于, 曾, 石材, 金融) rather than names.
  static let functionWords = Set("于於向路管".unicodeScalars)

  /// Words that begin as names do.
  static let noNames = words(
    "程序 顾客 顧客 董事 孙女 孙子 孫女 孫子 江苏 江西 江蘇 武汉 武漢 唐山 黄河 黃河 马上 馬上 严重 嚴重 严格 嚴格 高中 白领 金融 石材 常年 陶瓷 毛病 田地 田间 贺卡 龙头 温州 周末 周边 周围 周日",
    "周一 周二 周三 周四 周五 周六 许多 許多 许可 許可 黄昏 段时 江边 江南 江北 夏天 夏季 顾虑 胡同 程度 陆续 陸續 白天 戴着 谢谢 謝謝 感谢 武断 林业 郑重 鄭重 范围 範圍 付出 付费 付款 方便 时间 安全 安徽 史上",
    "何以 何况 何种 曾多 曾去 曾提 曾参 曾有 曾因 曾打 曾申 任职 任教 任意 任务 任由 任期 万元 高考 高级 高一 高二 高三 白色 白血 石油 金属 方才 安装 安排 安静 关切 文件 文中 施行 申报 申诉 钱财 钱款 金额 高大 高价 高频 安心 安居 安保",
    "任何 何时 向来 余下 余额 高度 高兴 高龄 万分 万一 万望 于是 于今 关于 路过 牛奶 康复 管理 管道 申请 温馨 包括 包容 左右 符合 项目 关心 关注 关键 连续 全体 全家 单位 成员 成为 时常 经常 水电 路边 施工 甘肃 齐心",
    "陈述 陳述 陈旧 陳舊 张贴 張貼 张口 杨树 楊樹 梁山 唐朝 宋朝 汉族 韩国 马路 馬路 马桶 林地 钟点 鐘點 石头 沈阳 瀋陽 苏州 蘇州 徐州 杭州 郑州 鄭州 柳州 广州 贵州 兰州 福州 吕梁 洛阳 黄山 黃山 庐山 秦岭 金华 叶子 雷雨 方面 方案 方向 夏令 熊猫 汤圆 钱包 錢包 龙舟 贾汪 孟加",
    "曾书 曾電 曾电 曾当 曾實 曾实 曾两 曾几 曾三 曾在 曾向 曾对 曾被 曾于 曾与 曾和 曾同 曾要 曾反 曾投 曾来 曾前 祖国 祖國 祖父 祖母 祖孙 祖孫 祖辈 祖輩 祖坟 祖墳 祖宅 祖屋 祖籍 祖先 敬礼 敬禮 敬意 应当 應當 应该 應該 严正 嚴正 邮件 郵件 贾汪 莘莘 丛林 叢林 梁柱",
    "安葬 安眠 毛躁 姓名 曾经 曾經 何必 段长 董事长 江门 江門 武昌 宋代 高校 高层 高速 高新 金牛 石景 万州 欧洲 康乐 童年 章程 尚未 文明 文化 安置 游客 游玩 洪水 庄稼 关闭 关系 盛夏 谷歌 季度 季节 左侧 左边 兰花 蓝天 齐全 包装 温度 祝愿 祝福 祝您 鲁能"
  )

  /// Last characters of words for people and places, of hardly any names.
  static let noEnds = Set("人员員長客工师師村镇鎮乡鄉县縣市区區路街园園校者商店局院厂廠队隊户戶省州的了社司团團组組族所级級届屆期楼樓线線车車们們岁歲网網户代".unicodeScalars)
  /// Characters of hardly any given name.
  static let noGiven = Set("的是在了不有我你他她它这那就也都及或对對把被让讓给給吗呢吧啊我您等请請并並很更最还還又但因为為所以已将將曾从從向到".unicodeScalars)

  /// What may stand right behind a name.
  static let followers = Set(
    "是住在于家今年现現的和与與电電手联聯身男女性先女同老来來反投系认認觉覺想希恳懇特就对對向因从從也，。、；：,.;:!！？?（(）)[]【】《》“”\"'’·/|~—- \n\t\r".unicodeScalars)
}
