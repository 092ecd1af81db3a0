/// Traditional and variant forms of the characters that occur in the words looked for, each with its simplified form,
/// so that one list of words serves both scripts. It is no conversion: only words are matched with it.
enum Fold {
  /// By code point of the Basic Multilingual Plane, to which all of them belong; 0 where a character stays as it is. Every
  /// character of every line is looked up several times.
  private static let table: [UInt16] = {
    let pairs = Array(
      """
      華华啟启對对進进徵征開开關关於于網网見见議议彙汇匯汇總总發发佈布結结報报區区縣县臺台採采納纳詢询問问調调統统計计說说圍围針针號号鎮镇鄉乡處处廳厅辦办會会務务館馆學学隊队電电話话郵邮書书傳传訪访現现場场聽听證证\
      論论條条個个項项參参與与間间時时從从為为爲为無无沒没優优後后續续謝谢將将歡欢絡络廣广眾众請请爾尔應应據据遊游樣样該该這这們们還还讓让給给過过動动實实踐践導导標标題题規规劃划備备體体組组織织聯联繫系來来\
      達达歸归類类單单內内復复複复鎖锁閉闭瀏浏覽览數数貼贴簡简頁页點点擊击閱阅讀读責责編编輯辑掃扫機机當当決决熱热線线簽签確确認认業业億亿萬万餘余約约種种態态徑径訊讯經经長长麼么員员團团黨党協协國国戰战衛卫衞卫\
      職职環环農农漁渔產产財财稅税債债質质監监資资貿贸際际齡龄殘残婦妇審审檔档險险護护勞劳倫伦隸隶飾饰術术滿满較较齊齐極极夠够幾几兩两僅仅剛刚並并併并範范圖图顯显專专謹谨誠诚諮咨託托檢检礎础獲获獻献誤误緊紧\
      屬属門门養养園园構构層层擬拟預预濟济邊边響响減减補补權权隨随擇择彈弹雙双顧顾釋释傾倾稱称隻只衹只祇只衆众幣币塊块樓楼綫线訂订諾诺賬账帳帐講讲願愿賀贺頒颁領领頭头額额風风飛飞驗验 \
      箇个豐丰舉举義义亂乱脩修兒儿茲兹冊册寫写準准創创別别製制醫医昇升佔占卽即捲卷閤合嚮向啓启週周迴回聲声寬宽屆届島岛師师蓆席幫帮乾干幹干廢废異异強强錄录録录徹彻懷怀懇恳戶户執执摯挚揮挥換换蒐搜敎教斷断査查欄栏覈核 \
      氣气滙汇氾泛註注狀状蓋盖眞真碼码禮礼積积籌筹籤签係系纍累糾纠級级紀纪綱纲紙纸細细終终繞绕繼继維维綜综縮缩羣群緻致節节薦荐營营觀观視视記记設设証证評评識识訴诉詞词試试語语説说談谈貫贯貴贵讚赞贊赞躍跃踴踊轉转輪轮 \
      載载輸输運运適适選选裏里裡里鐵铁銀银鏈链錯错鍵键鎭镇聞闻閲阅階阶陳陈隱隐難难麵面頂顶頻频舘馆饋馈況况暫暂緩缓則则礙碍畫画誌志築筑勝胜敗败撥拨棄弃賠赔貪贪購购賣卖買买鬧闹雜杂壞坏擴扩
      """.unicodeScalars.filter { !$0.isBlank })
    var table = [UInt16](repeating: 0, count: 0x10000)
    for index in stride(from: 0, to: pairs.count - 1, by: 2) {
      table[Int(pairs[index].value)] = UInt16(pairs[index + 1].value)
    }
    // Full-width digits and signs are read like the narrow ones.
    for value in 0xFF01...0xFF5E { table[value] = UInt16(value - 0xFEE0) }
    return table
  }()

  static func fold(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard scalar.value >= 0x80, scalar.value < 0x10000 else { return scalar }
    let folded = table[Int(scalar.value)]
    return folded == 0 ? scalar : Unicode.Scalar(folded) ?? scalar
  }

  static func fold(_ scalars: some Sequence<Unicode.Scalar>) -> [Unicode.Scalar] { scalars.map(fold) }
}
