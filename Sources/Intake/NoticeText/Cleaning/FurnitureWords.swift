/// What pages put around a text. All in folded form; blanks do not count.
enum FurnitureWords {
  /// A whole line, or a whole piece of one between blanks and bars.
  static let whole: Set<String> = Set(
    """
    打印 打印本页 打印页面 打印此页 关闭 关闭窗口 关闭本页 收藏 收藏本页 加入收藏 分享 分享到 分享到: 返回 返回顶部 返回首页 返回列表 返回上一页 \
    首页 网站首页 字体 字体: 字号 字号: 字体大小: 大 中 小 大中小 视力保护色 视力保护色: 保护视力色: 背景色: 纠错 我要纠错 推荐 推荐给好友 \
    繁体 简体 繁体版 简体版 繁體 無障礙 无障碍 无障碍浏览 无障碍阅读 适老版 长者版 关怀版 登录 注册 搜索 站内搜索 网站地图 联系我们 关于我们 \
    跳到主要内容区块 跳到主要内容 ::: 相关解读 相关解读/全部留言 全部留言 相关文档 相关链接 相关阅读 相关信息 相关新闻 更多 更多>> \
    微信 微博 QQ QQ空间 新浪微博 微信扫一扫 扫描二维码 手机版 正文 我要评论 暂无评论 [打印] [关闭] 上一篇 下一篇 评论 点赞 收起 展开 导航 \
    语音播报 朗读 播放 暂停 复制链接 下载 附件下载 附件下载: Copyright 政府信息公开 信息公开 互动交流 政务公开 政务服务 \
    隐私声明 隐私政策 隐私保护 免责声明 版权声明 法律声明 使用帮助 网站声明 打印文章 打印本文 关闭本窗口 责任编辑 附件
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init))

  /// A line or piece that begins so, and is short.
  static let heads: [Word] = Word.list(
    """
    当前位置 您的位置 您现在的位置 您当前的位置 你的位置 所在位置 浏览次数 浏览量 阅读次数 阅读量 阅读: 阅读数 点击数 点击次数 点击: 点击率 访问量 访问次数 \
    浏览: 浏览( 来源: 信息来源 文章来源 稿源: 发布时间 发布日期 发表时间 发文时间 更新时间 更新日期 成文日期: 生成日期 发布机构 发布单位 发布者 发布人 作者: 编辑: \
    责任编辑 责编: 审核: 审核人 初审 复审 终审 录入 撰稿 供稿 字体: 字号: 字体[ 字号[ 上一篇 下一篇 上一条 下一条 版权所有 主办: 主办单位: 承办: 承办单位: 技术支持 \
    网站标识码 备案号 ICP备 京ICP 公网安备 您是第 索引号 信息分类 主题分类 公开方式 公开范围 信息名称 统一编号 网站支持 建议使用 最佳浏览 \
    扫一扫 扫码 手机扫 微信扫 用微信扫 使用微信扫 分享到: 【打印 [打印 【字体 [字体 【大 [大 今日天气 天气预报
    """)

  /// Labels of the table that heads a page of government information, and of the notice's own name in it.
  static let records: Set<String> = Set(
    "内容概述 内容摘要 发文日期 发送日期 发件人 收件人 发送时间 转发 索引号 主题分类 发文机关 发文字号 成文日期 发布日期 公开日期 文号 主题词 有效性 效力状态 体裁分类 组配分类 服务对象 发布机构 公开方式 公开范围 公开类别 信息分类 所属主题 关键词 生成日期 废止日期 生效日期"
      .split(separator: " ").map(String.init))
  /// Beneath a text, whatever follows one of these is the page's or its readers'.
  static let comments: [Word] = Word.list(
    "网友评论 精选留言 全部评论 热门评论 最新评论 往期推荐 往期回顾 相关推荐 推荐阅读 猜你喜欢 热门推荐 我要评论 发表评论 登录后发表评论 END -END- —END— 点击阅读原文 阅读原文 喜欢此内容的人还喜欢"
  )
  /// Beneath a text, the names of what a page links to follow one of these.
  static let links: Set<String> = ["相关链接", "相关阅读", "相关文档", "相关文件", "相关信息", "相关新闻", "相关解读", "相关内容", "延伸阅读"]
  /// What leads back from a page for phones, and what a forwarded mail begins with.
  static let backs: [Word] = ["<返回", "‹返回", "返回"]
  static let mails: [Word] = ["转发的邮件", "原始邮件", "转发邮件"]
  static let names: Set<String> = ["名称", "标题", "信息名称", "文件名称"]
  static let dates: [Word] = ["日期:", "时间:"]

  /// A short piece that holds one of these anywhere: registrations of a site.
  static let within: [Word] = Word.list("ICP备 公网安备 网站标识码 版权所有 备案序号")
  /// Words by which a page asks to be opened on a phone.
  static let scan: [Word] = Word.list("扫一扫 扫码 手机扫 微信扫 扫描二维码")
  /// As one piece at the end of the last line of text.
  static let scanSentence: [Word] = Word.list(
    "扫一扫在手机打开当前页面 扫一扫在手机打开当前页 扫一扫在手机上打开当前页面 扫一扫在手机上打开当前页 扫一扫手机打开当前页 扫一扫,手机打开当前页 扫一扫,在手机打开当前页")
  static let trailing: [Word] = scanSentence + Word.list("【打印本页】【关闭窗口】 【关闭窗口】 【打印本页】 打印本页关闭窗口 [打印本页][关闭窗口]")
  static let published: [Word] = Word.list("发布时间 发布日期 发表时间 发文时间")
  static let source: [Word] = Word.list("信息来源 文章来源 来源")
  static let crumbs: Set<Unicode.Scalar> = [">", "›", "»", "＞", "→"]
}
