import Diagnostics
import Surroundings

/// `build.json`: what made a notice beside the campaign itself, so that it can be made again, byte for byte where all of it is
/// at hand. `docs/schemas/build.schema.json` describes the form.
public struct BuildRecord: Sendable, Hashable {
  /// Changes when a program that reads the file would have to.
  public static let schemaVersion = 1
  public static let name = "build.json"

  /// A program or library.
  public struct Component: Sendable, Hashable {
    public let name: String
    public let version: String

    public init(name: String, version: String) {
      self.name = name
      self.version = version
    }
  }

  /// A file with its SHA-256 in hexadecimal digits.
  public struct Digest: Sendable, Hashable {
    public let name: String
    public let sha256: String

    public init(name: String, sha256: String) {
      self.name = name
      self.sha256 = sha256
    }
  }

  public struct Template: Sendable, Hashable {
    public let name: String
    /// Of its files, as `sha256sum` lists them in the order of their names.
    public let sha256: String
    /// One that comes with the program, and so is not in the record.
    public let isShipped: Bool

    public init(name: String, sha256: String, isShipped: Bool) {
      self.name = name
      self.sha256 = sha256
      self.isShipped = isShipped
    }
  }

  public struct Fonts: Sendable, Hashable {
    /// A name among the manifest's sets.
    public let set: String
    /// SHA-256 of `manifest.json`.
    public let manifest: String
    /// Those that the file's pages are set in.
    public let faces: [Digest]

    public init(set: String, manifest: String, faces: [Digest]) {
      self.set = set
      self.manifest = manifest
      self.faces = faces
    }
  }

  /// A file of the campaign's that the notice prints.
  public struct Attachment: Sendable, Hashable {
    /// As `campaign.json` names it.
    public let name: String
    /// As it is called in the record.
    public let file: String
    /// How a photograph's pixels lie, as EXIF counts; nil for one that lies as it is seen.
    public let orientation: Int?

    public init(name: String, file: String, orientation: Int? = nil) {
      self.name = name
      self.file = file
      self.orientation = orientation
    }
  }

  public struct Options: Sendable, Hashable {
    public let standard: String
    /// `hans` or `hant`; nil: that of the campaign's locale.
    public let script: String?
    public let isLargePrint: Bool
    /// Pages of a volume; nil: as many as a file holds.
    public let volumePages: Int?
    /// The public workbook is embedded.
    public let attachesWorkbook: Bool

    public init(
      standard: String, script: String?, isLargePrint: Bool, volumePages: Int?, attachesWorkbook: Bool
    ) {
      self.standard = standard
      self.script = script
      self.isLargePrint = isLargePrint
      self.volumePages = volumePages
      self.attachesWorkbook = attachesWorkbook
    }
  }

  public let program: Component
  /// The day in the file's metadata.
  public let date: String
  public let options: Options
  public let template: Template
  public let fonts: Fonts
  public let libraries: [Component]
  /// What compressed the file's streams, with the levels.
  public let deflate: [String]
  public let pictures: [Attachment]
  public let annexes: [Attachment]
  /// Which file of the notice it is, from 1, and how many there are.
  public let volume: Int
  public let volumes: Int

  public init(
    program: Component, date: String, options: Options, template: Template, fonts: Fonts, libraries: [Component],
    deflate: [String], pictures: [Attachment], annexes: [Attachment], volume: Int, volumes: Int
  ) {
    self.program = program
    self.date = date
    self.options = options
    self.template = template
    self.fonts = fonts
    self.libraries = libraries
    self.deflate = deflate
    self.pictures = pictures
    self.annexes = annexes
    self.volume = volume
    self.volumes = volumes
  }
}
