/// `README.txt` and `阅读说明.txt`: how to check a bag and an archive with what every system has.
enum ArchiveReadme {
  static let chinese = "阅读说明.txt"
  static let english = "README.txt"

  /// Of a bag.
  /// - Parameter payload: paths within the bag.
  static func bag(
    title: String?, archiveNumber: String, isPublic: Bool, isEncrypted: Bool, payload: [String]
  ) -> [(name: String, bytes: [UInt8])] {
    let example = payload.first { $0.hasSuffix(".pdf") } ?? payload.first ?? "data"
    let onWindows = example.replacing("/", with: "\\")
    let list = payload.prefix(200).map { "  " + $0 }.joined(separator: "\n")
    let more = payload.count > 200 ? "\n  … (\(payload.count))" : ""
    let zh = """
      \(title ?? "")
      档号：\(archiveNumber)（\(isPublic ? "公开" : "受限，不得公开")）

      这个文件夹是一个 BagIt 1.0 档案包（RFC 8493），不需要任何专用软件即可阅读和核对。

      内容：
      \(list)\(more)

      核对是否完整、未被改动：
        Linux、macOS：在本文件夹中运行
          sha512sum -c manifest-sha512.txt
          sha512sum -c tagmanifest-sha512.txt
          （macOS 为 shasum -a 512 -c）
        Windows：在本文件夹中运行
          certutil -hashfile "\(onWindows)" SHA512
          再与 manifest-sha512.txt 中该文件的一行比较；每个文件一次。
        每一行都应为 OK；清单没有列出的文件不属于本档案。

      bag-info.txt 记有题名、责任者、文号、日期、档号、保管期限；file-sizes.txt 记有各文件的字节数。
      \(isEncrypted ? "\n受限内容已按 age 格式加密（age-encryption.org/v1）：age -d -i 私钥 文件.age\n" : "")
      """
    let en = """
      \(title ?? "")
      Archive number: \(archiveNumber) (\(isPublic ? "public" : "restricted: not to be published"))

      This folder is a BagIt 1.0 bag (RFC 8493). It is read and checked without any program of its own.

      Contents:
      \(list)\(more)

      To check that it is whole and unchanged:
        Linux, macOS: in this folder
          sha512sum -c manifest-sha512.txt
          sha512sum -c tagmanifest-sha512.txt
          (shasum -a 512 -c on macOS)
        Windows: in this folder
          certutil -hashfile "\(onWindows)" SHA512
          and compare with the file's line in manifest-sha512.txt; once for each file.
        Every line must be OK. A file that no manifest lists is no part of the record.

      bag-info.txt has title, issuer, document number, dates, archive number and retention; file-sizes.txt the sizes in bytes.
      \(isEncrypted ? "\nThe restricted files are encrypted (age-encryption.org/v1): age -d -i KEY FILE.age\n" : "")
      """
    return [(english, Array(en.utf8)), (chinese, Array(zh.utf8))]
  }

  /// Of an archive.
  static let archive: [(name: String, bytes: [UInt8])] = [
    (
      Layout.readmes[0],
      Array(
        """
        This folder is an archive of consultation records. It is plain files; no program is needed to read it.

        bags/               one folder a bag (BagIt 1.0, RFC 8493); its README.txt says how to check it
        disposals/          records of bags that were disposed of
        register.txt        one line an act, never changed: number, time (UTC), act, bag, archive number, seals, hash
        register-head.txt   how far the register goes, and the root of its hash tree (RFC 9162)
        catalogue.sqlite    for searching only; made from the bags and the register

        A seal is a file of the bag with its SHA-256; the tag manifests sealed there name every other file of the bag:
          sha256sum bags/NAME/tagmanifest-*.txt
        The last field of each line is the SHA-256 of the line before:
          sed -n 5p register.txt | tr -d '\\n' | sha256sum

        """.utf8)
    ),
    (
      Layout.readmes[1],
      Array(
        """
        本文件夹是意见征集的档案，全部是普通文件，不用专门的程序也能读。

        bags/               每个文件夹是一个档案包（BagIt 1.0，RFC 8493），如何核对见其中的 阅读说明.txt
        disposals/          销毁记录
        register.txt        登记簿，只增不改，一行一事：序号、时间（UTC）、事项、包、档号、封印、上一行的散列值
        register-head.txt   登记簿到哪一行，及其散列树的根（RFC 9162）
        catalogue.sqlite    只供检索，可由各包和登记簿重新生成

        封印是包中的文件及其 SHA-256；封印的标签清单列出包中其余全部文件：
          sha256sum bags/包名/tagmanifest-*.txt
        每行最后一栏是上一行的 SHA-256：
          sed -n 5p register.txt | tr -d '\\n' | sha256sum

        """.utf8)
    ),
  ]
}
