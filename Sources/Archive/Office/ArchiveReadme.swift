/// `README.txt` and `阅读说明.txt`: how to check a bag and an archive with what every system has.
struct ArchiveReadme {
  static let chinese = "阅读说明.txt"
  static let english = "README.txt"

  let title: String?
  let archiveNumber: String
  let isPublic: Bool

  /// Of a bag.
  /// - Parameter payload: paths within the bag.
  func bag(_ payload: [String]) -> [(name: String, bytes: [UInt8])] { files(payload, nil) }

  /// Of a bag whose payload is another, encrypted.
  /// - Parameter inner: name of the bag inside.
  func sealedBag(_ payload: [String], inner: String) -> [(name: String, bytes: [UInt8])] { files(payload, inner) }

  private func files(_ payload: [String], _ inner: String?) -> [(name: String, bytes: [UInt8])] {
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
      \(inner.map(ArchiveReadme.opening) ?? "")
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

      """
    let en = """
      \(title ?? "")
      Archive number: \(archiveNumber) (\(isPublic ? "public" : "restricted: not to be published"))

      This folder is a BagIt 1.0 bag (RFC 8493). It is read and checked without any program of its own.

      Contents:
      \(list)\(more)
      \(inner.map(ArchiveReadme.openingInEnglish) ?? "")
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

      """
    return [(ArchiveReadme.english, Array(en.utf8)), (ArchiveReadme.chinese, Array(zh.utf8))]
  }

  /// As `bag-info.txt` has it too.
  static let openingCommand =
    #"for part in data/*.tar.cms; do openssl cms -decrypt -inform DER -in "$part" -inkey KEY.pem; done | tar -xf - -C DIR"#

  private static func opening(_ inner: String) -> String {
    """

    内容已加密：CMS EnvelopedData（RFC 5652），AES-256，密钥以 RSA-OAEP 交给 bag-info.txt 中 Encryption-Key 所记的公钥。
    没有相应的私钥（KEY.pem）谁也打不开。有私钥的，用 OpenSSL 在本文件夹中运行（DIR 为已有的空文件夹）：
      \(openingCommand)
    得到文件夹 \(inner)，它是一个完整的 BagIt 包，按其中的 阅读说明.txt 再核对一次。
    私钥是否相配：下面的命令给出的值应与 Encryption-Key 相同
      openssl pkey -in KEY.pem -pubout -outform DER | sha256sum

    """
  }

  private static func openingInEnglish(_ inner: String) -> String {
    """

    The contents are encrypted: CMS EnvelopedData (RFC 5652), AES-256, its key by RSA-OAEP to the public key that
    bag-info.txt names as Encryption-Key. Nobody opens it without the private key (KEY.pem). With it, in this folder, by
    OpenSSL (DIR is an empty folder that is there):
      \(openingCommand)
    This gives the folder \(inner), which is a whole BagIt bag: check it again as its README.txt says.
    Whether a private key is the one: this must give the value of Encryption-Key
      openssl pkey -in KEY.pem -pubout -outform DER | sha256sum

    """
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
