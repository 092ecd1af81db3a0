// swift-tools-version: 6.2
import PackageDescription

/// Swift 6 mode, and no warning passes: see CONTRIBUTING.md.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6), .treatAllWarnings(as: .error), .enableUpcomingFeature("ExistentialAny"),
]

func module(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

func tests(
  _ name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = [], resources: [Resource]? = nil
) -> Target {
  .testTarget(
    name: name + "Tests", dependencies: [.target(name: name), "TestSupport"] + dependencies, path: "Tests/" + name,
    exclude: exclude, resources: resources, swiftSettings: strict)
}

func system(_ name: String, _ pkgConfig: String, _ packages: [String]) -> Target {
  .systemLibrary(name: name, pkgConfig: pkgConfig, providers: [.apt(packages)])
}

let package = Package(
  name: "huizong",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "huizong", targets: ["HuizongCommand"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
  ],
  targets: [
    // C libraries: a module map and a shim header each.
    system("CCairo", "cairo-ft", ["libcairo2-dev"]),
    system("CCMarkGFM", "libcmark-gfm", ["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"]),
    system("CHarfBuzz", "harfbuzz-subset", ["libharfbuzz-dev"]),
    system("COpenCC", "opencc", ["libopencc-dev"]),
    system("CQREncode", "libqrencode", ["libqrencode-dev"]),
    system("CXlsxWriter", "xlsxwriter", ["libxlsxwriter-dev"]),
    system("CXML2", "libxml-2.0", ["libxml2-dev"]),
    system("CDeflate", "libdeflate", ["libdeflate-dev"]),
    system("CZlib", "zlib", ["zlib1g-dev"]),
    system("CISAL", "libisal", ["libisal-dev"]),
    system("CICULibrary", "icu-uc", ["libicu-dev"]),
    .target(name: "CICU", dependencies: ["CICULibrary"]),
    system("CJPEGLibrary", "libjpeg", ["libjpeg-dev"]),
    .target(name: "CJPEG", dependencies: ["CJPEGLibrary"]),
    system("CQPDFLibrary", "libqpdf", ["libqpdf-dev"]),
    .target(name: "CQPDF", dependencies: ["CQPDFLibrary"]),
    .target(name: "CProcessor"),

    // Pure values.
    module("Diagnostics"),
    module("Numbering"),
    module("Campaigns", ["Diagnostics", "Numbering"]),
    module("Proofreading", ["Campaigns", "Diagnostics"]),
    module("Documents", ["Diagnostics"]),

    // Services.
    module("Surroundings", ["Diagnostics"]),
    module("TextServices", ["Diagnostics", "CICU", "COpenCC"]),
    module("Packaging", ["Diagnostics", "CISAL", "CZlib"]),

    module("SpreadsheetReading", ["Campaigns", "Packaging", "Surroundings", "Diagnostics", "CXML2"]),

    // Phases, in the order in which a campaign passes them.
    module(
      "Intake",
      [
        "Campaigns", "Proofreading", "Documents", "Diagnostics", "Packaging", "SpreadsheetReading", "Surroundings",
        "TextServices", "CProcessor", "Yams",
        .product(name: "Crypto", package: "swift-crypto"),
      ]),
    module(
      "Templates",
      [
        "Campaigns", "Documents", "Diagnostics", "Numbering", "TextServices", "CCMarkGFM",
        .product(name: "Mustache", package: "swift-mustache"),
      ]),
    module("Fonts", ["Diagnostics", "Surroundings", "CHarfBuzz"]),
    module("Typesetting", ["Documents", "Numbering", "Fonts", "TextServices", "Diagnostics", "CQREncode"]),
    module(
      "PDFExport",
      [
        "Typesetting", "Documents", "Fonts", "Packaging", "Diagnostics", "CCairo", "CDeflate", "CJPEG", "CZlib",
        .product(name: "Crypto", package: "swift-crypto"),
      ]),
    module(
      "PDFReading",
      ["Diagnostics", "Surroundings", "CQPDF", "CZlib", .product(name: "Crypto", package: "swift-crypto")]),
    module("DataExport", ["Campaigns", "Packaging", "Surroundings", "Diagnostics"]),
    module(
      "SpreadsheetExport",
      ["Campaigns", "DataExport", "Numbering", "Packaging", "Diagnostics", "CXlsxWriter", "CProcessor"]),
    module(
      "Archive",
      [
        "Diagnostics", "Surroundings", "TextServices", "Packaging", "DataExport",
        .product(name: "Crypto", package: "swift-crypto"), .product(name: "CryptoExtras", package: "swift-crypto"),
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    module(
      "Reports",
      [
        "Archive", "Campaigns", "Proofreading", "Intake", "Templates", "Documents", "Typesetting", "Fonts", "PDFExport",
        "SpreadsheetExport", "SpreadsheetReading",
        "DataExport", "Packaging", "PDFReading", "Surroundings", "TextServices", "Diagnostics",
        .product(name: "Crypto", package: "swift-crypto"),
      ]),
    .executableTarget(
      name: "HuizongCommand",
      dependencies: [
        "Reports", "Archive", "Campaigns", "Documents", "Diagnostics", "Surroundings", "TextServices",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: strict),

    .target(
      name: "TestSupport", dependencies: ["Campaigns", "Diagnostics", "Packaging", "Surroundings"],
      path: "Tests/TestSupport",
      swiftSettings: strict),
    tests("Diagnostics"),
    tests("Campaigns"),
    tests("Proofreading", ["Campaigns", "Diagnostics"]),
    tests("Documents"),
    tests("Surroundings", ["Diagnostics"]),
    tests("TextServices"),
    tests("Packaging", ["Diagnostics"]),
    tests("SpreadsheetReading", ["Campaigns", "Diagnostics", "Packaging", "Surroundings"]),
    tests(
      "Intake", ["Campaigns", "Diagnostics", "Packaging", "SpreadsheetReading", "Surroundings"],
      exclude: ["Traps/files", "Traps/expected.json", "Traps/make.py"]),
    tests("Templates", ["Campaigns", "Documents", "Numbering"]),
    tests("Fonts", ["CCairo", "Diagnostics", "Surroundings", .product(name: "Crypto", package: "swift-crypto")]),
    tests("Typesetting", ["Documents", "Fonts", "Surroundings"]),
    tests("PDFExport", ["Typesetting", "Documents", "Fonts", "CCairo", "CQREncode"]),
    tests("PDFReading", ["CZlib", "Diagnostics", "Reports", "Surroundings"]),
    tests("SpreadsheetExport", ["Campaigns", "DataExport", "Diagnostics", "Numbering", "Packaging"]),
    tests("Archive", ["Diagnostics", "Packaging", "Surroundings", .product(name: "Crypto", package: "swift-crypto")]),
    tests("DataExport", ["Campaigns", "Diagnostics", "Surroundings"]),
    tests(
      "Reports",
      [
        "Campaigns", "Diagnostics", "Documents", "Fonts", "Intake", "PDFReading", "SpreadsheetExport", "Surroundings",
        "Templates", "TextServices", "Typesetting",
      ]),
    tests(
      "HuizongCommand",
      [
        "Archive", "Diagnostics", "Surroundings",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .target(
      name: "FuzzReaders",
      dependencies: [
        "Archive", "Intake", "PDFReading", "Packaging", "SpreadsheetReading", "Surroundings", "Diagnostics",
      ], path: "Tests/Fuzzing/Readers",
      swiftSettings: strict),
    .testTarget(
      name: "FuzzReplayTests", dependencies: ["FuzzReaders"], path: "Tests/Fuzzing/Replay", swiftSettings: strict),
    .testTarget(
      name: "GoldenTests",
      dependencies: [
        "Reports", "PDFExport", "Typesetting", "Documents", "Fonts", "Packaging", "Surroundings", "Diagnostics",
        "TestSupport",
      ],
      path: "Tests/Golden", exclude: ["Campaigns", "Transcripts", "Pictures"], swiftSettings: strict),
  ],
  cxxLanguageStandard: .cxx17
)

// The fuzzer has its main function from libFuzzer, which only `scripts/fuzz` links.
if Context.environment["HUIZONG_FUZZ"] != nil {
  package.targets.append(
    .executableTarget(
      name: "huizong-fuzz", dependencies: ["FuzzReaders"], path: "Tests/Fuzzing/Engine",
      swiftSettings: strict + [.unsafeFlags(["-parse-as-library"])]))
}
