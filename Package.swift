// swift-tools-version: 6.2
import PackageDescription

/// The settings every room shares: Swift 6, strict memory safety, warnings as errors.
let house: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .enableUpcomingFeature("InferIsolatedConformances"),
  .enableUpcomingFeature("ImmutableWeakCaptures"),
  .enableExperimentalFeature("Lifetimes"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
  .unsafeFlags(["-cross-module-optimization"], .when(configuration: .release)),
]

let package = Package(
  name: "vitrina",
  targets: [
    .systemLibrary(
      name: "CArchive",
      pkgConfig: "libarchive",
      providers: [.apt(["libarchive-dev"])]
    ),
    .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .systemLibrary(
      name: "CCurl",
      pkgConfig: "libcurl",
      providers: [.apt(["libcurl4-openssl-dev"])]
    ),
    .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
    .systemLibrary(name: "CISAL", pkgConfig: "libisal", providers: [.apt(["libisal-dev"])]),
    .systemLibrary(
      name: "CMicroHTTPD",
      pkgConfig: "libmicrohttpd",
      providers: [.apt(["libmicrohttpd-dev"])]
    ),
    .systemLibrary(name: "CPCRE2", pkgConfig: "libpcre2-8", providers: [.apt(["libpcre2-dev"])]),
    .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
    .systemLibrary(
      name: "CXLSXWriter",
      pkgConfig: "xlsxwriter",
      providers: [.apt(["libxlsxwriter-dev"])]
    ),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .target(name: "CSchema"),
    .target(name: "CSite"),
    .target(name: "OCDSCore", swiftSettings: house),
    .target(
      name: "OCDSStore",
      dependencies: ["CCrypto", "CISAL", "CSQLite", "CZlib", "OCDSCore"],
      swiftSettings: house
    ),
    .target(
      name: "OCDSExport",
      dependencies: [
        "CArchive", "CISAL", "CXLSXWriter", "CZlib", "OCDSCore", "OCDSSchema", "OCDSStore",
      ],
      swiftSettings: house
    ),
    .target(
      name: "OCDSIngestion",
      dependencies: ["CArchive", "CCrypto", "CCurl", "CExpat", "OCDSCore", "OCDSSchema"],
      swiftSettings: house
    ),
    .target(
      name: "OCDSServer",
      dependencies: [
        "CMicroHTTPD", "CSite", "OCDSCore", "OCDSExport", "OCDSSchema", "OCDSStore",
      ],
      swiftSettings: house
    ),
    .target(name: "OCDSSchema", dependencies: ["CSchema", "OCDSCore"], swiftSettings: house),
    .target(
      name: "OCDSValidation",
      dependencies: ["CPCRE2", "OCDSCore", "OCDSSchema"],
      swiftSettings: house
    ),
    .executableTarget(
      name: "vitrina-generate",
      dependencies: ["OCDSCore"],
      swiftSettings: house
    ),
    .executableTarget(
      name: "vitrina",
      dependencies: [
        "OCDSCore", "OCDSExport", "OCDSIngestion", "OCDSSchema", "OCDSServer", "OCDSStore",
        "OCDSValidation",
      ],
      swiftSettings: house,
      // So that an office needs no Swift where it runs the program, which also starts sooner.
      linkerSettings: [.unsafeFlags(["-static-stdlib"], .when(configuration: .release))]
    ),
    .executableTarget(
      name: "vitrina-bench",
      dependencies: ["OCDSCore", "OCDSExport", "OCDSStore"],
      swiftSettings: house
    ),
    .testTarget(
      name: "OCDSStoreTests",
      dependencies: ["OCDSCore", "OCDSSchema", "OCDSStore", "TestSupport"],
      swiftSettings: house
    ),
    .testTarget(
      name: "OCDSExportTests",
      dependencies: ["OCDSCore", "OCDSExport", "OCDSSchema", "OCDSStore", "TestSupport"],
      swiftSettings: house
    ),
    .testTarget(
      name: "OCDSIngestionTests",
      dependencies: ["OCDSCore", "OCDSIngestion", "OCDSSchema", "OCDSValidation", "TestSupport"],
      swiftSettings: house
    ),
    .testTarget(
      name: "VitrinaTests",
      dependencies: [
        "OCDSCore", "OCDSIngestion", "OCDSSchema", "OCDSServer", "OCDSStore", "TestSupport",
        "vitrina",
        "vitrina-generate",
      ],
      swiftSettings: house
    ),
    .testTarget(
      name: "OCDSServerTests",
      dependencies: [
        "OCDSCore", "OCDSExport", "OCDSSchema", "OCDSServer", "OCDSStore", "TestSupport",
      ],
      swiftSettings: house
    ),
    .testTarget(
      name: "OCDSValidationTests",
      dependencies: ["OCDSCore", "OCDSIngestion", "OCDSSchema", "OCDSValidation", "TestSupport"],
      exclude: ["Report/Expected"],
      swiftSettings: house
    ),
    .testTarget(name: "ArchitectureTests", swiftSettings: house),
    .testTarget(
      name: "GenerateTests",
      dependencies: ["OCDSCore", "vitrina-generate"],
      swiftSettings: house
    ),
    .target(
      name: "TestSupport",
      dependencies: ["OCDSCore"],
      path: "Tests/TestSupport",
      swiftSettings: house
    ),
    .testTarget(
      name: "OCDSCoreTests",
      dependencies: ["OCDSCore", "OCDSSchema", "TestSupport"],
      swiftSettings: house
    ),
    .testTarget(
      name: "OCDSSchemaTests",
      dependencies: ["OCDSCore", "OCDSSchema", "TestSupport"],
      swiftSettings: house
    ),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c2x
)

// The fuzzers are built on request: their link needs a sanitizer.
if Context.environment["FUZZ"] != nil {
  package.targets += [
    .target(name: "CFuzzer"),
    .executableTarget(
      name: "fuzz-json",
      dependencies: ["CFuzzer", "OCDSCore"],
      swiftSettings: house,
      linkerSettings: [.unsafeFlags(["-sanitize=fuzzer", "-use-ld=lld"])]
    ),
    .executableTarget(
      name: "fuzz-schema",
      dependencies: ["CFuzzer", "OCDSCore", "OCDSValidation"],
      swiftSettings: house,
      linkerSettings: [.unsafeFlags(["-sanitize=fuzzer", "-use-ld=lld"])]
    ),
    .executableTarget(
      name: "fuzz-evaluate",
      dependencies: ["CFuzzer", "OCDSCore", "OCDSSchema", "OCDSValidation"],
      swiftSettings: house,
      linkerSettings: [.unsafeFlags(["-sanitize=fuzzer", "-use-ld=lld"])]
    ),
    .executableTarget(
      name: "fuzz-rows",
      dependencies: ["CFuzzer", "OCDSCore", "OCDSIngestion"],
      swiftSettings: house,
      linkerSettings: [.unsafeFlags(["-sanitize=fuzzer", "-use-ld=lld"])]
    ),
    .executableTarget(
      name: "fuzz-workbook",
      dependencies: ["CFuzzer", "OCDSCore", "OCDSIngestion"],
      swiftSettings: house,
      linkerSettings: [.unsafeFlags(["-sanitize=fuzzer", "-use-ld=lld"])]
    ),
  ]
}
