/// A campaign that uses every field of the format, in each of the ways in which it may be written.
enum EveryField {
  static let yaml = """
    huizong: 1
    status: final
    title: |
      关于街区更新
      意见征集情况的反馈
    issuer:
      - {name: 青崖市交通运输局, short: 市交通局}
      - 青崖市城市管理局
      - {short: 市交管支队}
    topic: 街区更新
    kind: bilingual
    locale: zh-CN
    date_form: han
    about: {title: 《更新方案（征求意见稿）》, url: "https://example.org/a?b=1&c=2", published: 2023年8月1日}
    basis: [国令713, "\\"引号\\"", "两\\n行"]
    window:
      - {label: 第一轮, from: 2023-08-01, to: 2023-08-20, extended_from: 2023-08-10, shorter_because: 汛期。}
      - 2023-09
      - {label: 第二轮, from: 2023-10-01, to: 2023-10-31, extended_from: 2023-10-20, shorter_because: 急。}
      - {from: 2023-11-01}
    channels: {网上: 168, 电话: 41, 现场: }
    url: https://example.org/result
    qr_caption: 扫一扫
    head: letter
    number: 青交发〔2023〕46号
    date: 2023-12-18
    seal: space
    contact: {name: 公路科, phone: 0000-0000000, address: 滨江路1号, email: a@example.org}
    publish: texts
    public_columns: [district, 小区]
    min_cell: 2
    masking: {keep: [0000-0000000, 热线, 'row:1:某某'], mask: 某小区, names: mou, numbers: whole}
    watch_words: [某某, 有关方面]
    duplicates: {count: true, threshold: 0.75, join: [[S1, S2]], split: [S3]}
    template: summary
    fonts: ofl
    standard: a-2b
    index: yes
    remark: 此件公开发布
    archiveRoot: 0f1e2d3c0f1e2d3c0f1e2d3c0f1e2d3c0f1e2d3c0f1e2d3c0f1e2d3c0f1e2d3c
    imprint: {copies: [市委办公室, 市政协办公室], printer: 市交通局办公室, date: 2023-12-20}
    counts:
      submissions: {value: "1,190", unit: 件, qualifier: over}
      suggestions: {value: 248, unit: 条, qualifier: about}
      valid: 241
      distinct: {value: 200, qualifier: preliminary}
    breakdowns:
      - {name: 按来源, of: valid, complete: true, items: {居民: 203, 企业: {count: 31}, 其他: 7}}
      - {name: 按类别, items: {路面: {share: 29.50}, 照明: {share: 12%}}}
      - {name: 按类别, items: {路面: 3}}
    figures:
      - {label: 现场接待, value: 326, unit: 人次}
      - {label: 阅读量, value: 12000}
    events:
      - {kind: 座谈会, date: 2023-08-16, attended: 58, spoke: 21}
      - {kind: 论证会}
    lead: |
      第一段。

      第三段，前面空一行。
    sections:
      - {at: before, heading: 基本情况, text: "=不是公式"}
      - {at: after, text: "-不是公式\\n@也不是"}
    groups:
      - id: width
        heading: 关于步道。
        run_in: true
        summary: 概述。
        disposition: A
        reason: 已改。
        count: 97
        share: 39.1
        print: no
        why: 涉及个人。
        codebook: {words: [步道, 行人: 2, 台阶=0.5], patterns: {推车…过不去: 3, 轮椅*坡: }, exclude: [车行道]}
        groups:
          - heading: 没有编号的下一级。
            groups:
              - {heading: 第三级。, groups: [{heading: 第四级。}]}
          - {id: light, heading: 照明。, codebook: {words: 路灯}}
      - {id: "2023", heading: "~"}
    questions:
      - id: q-one
        text: 您是否支持？
        type: single
        base: votes
        column: 关系
        respondents: 100
        comment: 多数支持。
        options: [{id: y, label: 支持, votes: 60}, {id: n, label: 不支持, votes: 40, share: 40.0%}]
      - {text: 您关注什么？, type: multiple, options: {路面: 50, 照明: {votes: 3}, 占比: {share: 5}, 其他: }}
      - {text: 同一题。, type: open}
      - {text: 同一题。, type: open}
      - {text: 没有票数的。, options: [甲, 乙]}
    closing: 谢谢。
    dispositions:
      - {code: A, label: 已解决, means: adopted}
      - 未采纳
      - {code: C}
      - {label: 正在办理}
      - {means: noted}
    annexes:
      - {title: 汇总表, table: rows}
      - {title: 说明, file: a.txt}
      - {title: 现场, file: b.png, alt: 现场照片}
    images:
      - {file: p.jpg, alt: 现场, caption: 图1, at: before}
      - {file: q.jpg, alt: 现场, at: after}
    columns: {id: 序, text: 留言, name: 谁, district: 哪里}
    acknowledge:
      - {check: campaign.total-disagrees, reason: 另有一份。}
      - {check: campaign.window-short, reason: 急。}
    translation:
      language: en
      arrangement: below
      title: Feedback
      issuer: [Transport Bureau, City Management]
      date: 18 December 2023
      lead: "We received {total}."
      sections:
        - {heading: Background, text: Words.}
        - {text: More words.}
      groups:
        width: {heading: The footway., summary: "{count} said so."}
        light: {heading: Lighting.}
      closing: Thank you.

    """

  /// A table with columns of ours under names of its own, and with others.
  static let rows = """
    序,received,渠道,留言,分组,disposition,谁,哪里,小区,关系,consent,signatories,note
    S1,2023-08-02,网上,"第一行
    第二行",width,A,朱某,滨江街道,桂花园,支持,是,3,"=1+1"
    S2,2023/8/3 9:30,电话,+86是区号,照明。；width,,,,,不支持,否,,'备注
    S3,,网上,  前后有空白  ,,,,,,支持,,07,2023-08-05

    """
}
