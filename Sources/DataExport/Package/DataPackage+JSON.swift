extension DataPackage {
  /// The name of the file that the standard asks for.
  public static let fileName = "datapackage.json"

  /// `datapackage.json`, by docs/schemas/datapackage.schema.json.
  public var json: JSONValue {
    .object(known: [
      ("$schema", .string("https://datapackage.org/profiles/2.0/datapackage.json")),
      ("name", .string("huizong-tally")),
      ("title", .string(title)),
      ("created", .string(created + "T00:00:00+08:00")),
      ("audience", .string(isInternal ? "internal" : "public")),
      (
        "contributors",
        .array(publishers.map { .object(known: [("title", .string($0)), ("roles", .array([.string("publisher")]))]) })
      ),
      (
        "textGuard",
        .object(known: [
          ("prefix", .string(textGuard.prefix)), ("pattern", .string(textGuard.pattern)),
          ("description", .string(textGuard.meaning)),
        ])
      ),
      ("resources", .array(resources.map(\.json))),
    ])
  }
}

extension DataPackage.Resource {
  fileprivate var json: JSONValue {
    .object(known: [
      ("name", .string(name)),
      ("path", .string(path)),
      ("title", .string(title)),
      ("description", .string(meaning)),
      ("format", .string("csv")),
      ("mediatype", .string("text/csv")),
      ("encoding", .string("utf-8")),
      (
        "dialect",
        .object(known: [
          ("header", .boolean(hasHeader)), ("delimiter", .string(",")), ("lineTerminator", .string("\r\n")),
          ("quoteChar", .string("\"")), ("doubleQuote", .boolean(true)),
        ])
      ),
      (
        "schema",
        .object(known: [("fields", .array(fields.map(\.json))), ("missingValues", .array([.string("")]))])
      ),
      ("cells", cells.isEmpty ? nil : .array(cells.map(\.json))),
    ])
  }
}

extension DataPackage.Field {
  fileprivate var json: JSONValue {
    .object(known: [
      ("name", .string(name)),
      ("cell", cell.map { .string($0) }),
      ("type", .string(kind.rawValue)),
      // YYYY-MM-DD.
      ("format", kind == .date ? .string("default") : nil),
      ("description", .string(meaning)),
      ("unit", unit.map { .string($0) }),
      ("source", source.map { .string($0) }),
      ("base", base.map { .string($0) }),
    ])
  }
}
