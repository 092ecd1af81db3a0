extension Form {
  static let consents = [FormChoice("是", "是", "yes"), FormChoice("否", "否", "no")]

  /// The columns that a fresh sheet of suggestions offers, by our names of them.
  public static let rowColumns: [FormField] = [
    FormField("id", "编号", "Id", "不可重复；空着由程序编。", "Unique; formed where empty.", width: 12),
    FormField("received", "收到日期", "Received", .date, "例如：2020-05-17。", "For example 2020-05-17.", width: 13),
    FormField("channel", "渠道", "Channel", "网上、信函、电话……", "By which way it came.", width: 10),
    FormField(
      "text", "意见内容", "Text", .prose, "照原文，一行一条。", "The words as received, one suggestion a line.", isRequired: true,
      width: 60),
    FormField("group", "分组", "Group", "从清单中选；归入几个的用“；”隔开。", "Choose; part several by “；”.", width: 26),
    FormField(
      "disposition", "处理结果", "Disposition", .disposition, "空着按分组的处理结果。", "That of the group where empty.", width: 14),
    FormField("reason", "理由", "Reason", .prose, "为什么这样处理。", "Why.", width: 30),
    FormField(
      "consent", "同意公开", "Consent", .suggestion(consents), "提出人是否同意公布原文：是、否。", "Whether the words may be published.",
      width: 10),
    FormField("name", "姓名", "Name", "不对外。", "Internal only.", width: 10),
    FormField("contact", "联系方式", "Contact", "不对外。", "Internal only.", width: 16),
    FormField("district", "地区", "District", "不对外，除非列入可公布的栏目。", "Internal unless made public.", width: 12),
    FormField(
      "submission", "来件编号", "Submission", "一件多条的，各行写同一个来件编号。", "The same for points of one submission.", width: 12),
    FormField("submitter_kind", "提出人类别", "Submitter kind", "群众、企业、人大代表……", "Kind of person.", width: 12),
    FormField("signatories", "联名人数", "Signatories", .count, "联名来信的人数。", "How many signed.", width: 10),
    FormField("position", "态度", "Position", "赞成、反对……", "For or against.", width: 10),
    FormField("handler", "承办单位", "Handler", "办理的单位。", "Who handles it.", width: 14),
    FormField("replied", "答复日期", "Replied", .date, "例如：2020-06-17。", "For example 2020-06-17.", width: 13),
    FormField("reply", "答复", "Reply", .prose, "给提出人的答复。", "What was answered.", width: 30),
    FormField("note", "备注", "Note", "不对外。", "Internal only.", width: 18),
    FormField("duplicate_of", "重复于", "Duplicate of", "与哪个编号重复。", "The id that it repeats.", width: 12),
  ]
}
