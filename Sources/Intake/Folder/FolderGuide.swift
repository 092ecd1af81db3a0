/// The `README.md` of a new campaign folder.
enum FolderGuide {
  static let text = """
    # 意见征集活动 · A campaign folder

    | 文件 | 内容 | what it holds |
    |---|---|---|
    | `campaign.yaml` | 征集什么、谁、何时；机关的话；分组 | what is asked, by whom, when; the office's words; groups |
    | `suggestions.csv` | 每行一条意见；没有逐条材料可删去 | one row a suggestion; delete it where there are none |
    | `proposals.jsonl` | `huizong group` 的归类建议，待人确认，不公开 | proposed groups, for a person to confirm; never published |
    | `source/` | 收到的原始文件，不改动 | files as received, never edited |
    | `out/` | 生成的通知、汇总表和数据 | the notice, the workbook and the data that were made |

    ```sh
    huizong check .      # 只检查 · findings only
    huizong group .      # 按归类用词提出分组建议 · propose groups by the codebook
    huizong code . -o ../coding.xlsx           # 编码工作簿：归类、写处理结果 · for staff to group and dispose
    huizong code . --apply ../coding.xlsx      # 写回 · and back
    huizong build .      # 生成 · make everything into out/
    huizong new --workbook ../campaign.xlsx --from .   # 变成填写本，不用改 YAML · one workbook instead of these files
    ```

    公布之后归档（docs/archive.md）：一次征集存成公开、受限两个包，三十年后陌生人也能核对；整个文件夹都归进受限包，`out/` 除外：
    When it is published, archive it: everything in this folder but `out/` goes into a restricted bag, beside a public one:

    ```sh
    huizong archive init ../archive --fonds J001                       # 新建档案，一次 · found the archive, once
    huizong archive add . --to ../archive --retention 30年             # 归档 · archive this campaign
    huizong archive verify --to ../archive --read-data                 # 核对每一个字节 · verify every byte
    ```

    公布原文之前看 docs/privacy.md：遮盖只是去标识化。要用代号分清同一人的几件来信，密钥放在本文件夹之外：
    Masking is de-identification only. The key for pseudonyms stays outside this folder:

    ```sh
    head -c 32 /dev/urandom > ../pseudonym.key && chmod 600 ../pseudonym.key
    huizong build . --key ../pseudonym.key --internal
    ```

    `suggestions.csv` 各栏 · its columns:

    | 栏 | 含义 | meaning |
    |---|---|---|
    | `id` | 编号，不可重复 | unique |
    | `submission` | 所属来件；一件多条的各行相同，缺省为一行一件 | the submission that the row is a point of |
    | `received` | 收到日期，如 2020-05-17 | day of receipt |
    | `channel` | 渠道：网上、信函、电话…… | by which way it came |
    | `district`, `name`, `contact` | 地区、姓名、联系方式（不对外） | internal only |
    | `submitter_kind`, `signatories`, `position` | 提出人类别、联名人数、态度 | kind of person, how many signed, for or against |
    | `consent` | 是否同意公开原文：是、否 | whether the text may be published |
    | `text` | 意见内容，照原文 | the words as received |
    | `group` | 分组的 id 或标题，多个用“；”分开 | ids or headings of groups |
    | `disposition`, `reason` | 采纳情况和理由 | what became of it, and why |
    | `handler`, `replied`, `reply`, `note` | 承办单位、答复日期、答复、备注 | handling |
    | `duplicate_of` | 与哪一条重复 | the id that it repeats |

    其他栏目保留，只出现在内部表格中；别的表头可在 `campaign.yaml` 的 `columns` 中对应。

    相同和相近的来件一条也不去掉：`huizong check` 说有多少，内部工作簿的“重复”表逐组列出；`campaign.yaml` 的 `duplicates` 另计去重后的数量，也可以拆开、合并。

    Letters that say the same are never dropped: `huizong check` counts them, the sheet 重复 of the internal workbook lists them; `duplicates` in `campaign.yaml` counts the different ones, splits and joins.

    Other columns are kept and shown in the internal workbook only; foreign headers are named under `columns` in `campaign.yaml`.

    """
}
