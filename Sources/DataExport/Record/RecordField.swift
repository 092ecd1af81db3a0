import Diagnostics
import Surroundings

/// A member of an object in a record.
struct RecordField<Whole, Value> {
  let name: String
  private let form: RecordForm<Value>
  private let get: (Whole) -> Value

  init(_ name: String, _ form: RecordForm<Value>, _ get: @escaping (Whole) -> Value) {
    self.name = name
    self.form = form
    self.get = get
  }

  func addName(to names: inout Set<String>) { names.insert(name) }

  func append(_ whole: Whole, to members: inout [JSONValue.Member]) {
    if let value = form.write(get(whole)) { members.append(JSONValue.Member(name, value)) }
  }

  func read(from object: Surroundings.JSONValue, _ place: String) throws(Failed) -> Value {
    try form.read(object[name], place.hasSuffix(": ") ? place + name : "\(place).\(name)")
  }
}

extension RecordForm {
  /// An object of these members and no others.
  ///
  /// - Parameter make: nil where the parts say together what cannot be.
  static func object<each Part>(
    _ fields: repeat RecordField<Value, each Part>, make: @escaping (repeat each Part) throws(Failed) -> Value?
  ) -> RecordForm {
    RecordForm(
      write: { value in
        var members: [JSONValue.Member] = []
        repeat (each fields).append(value, to: &members)
        return .object(members)
      },
      read: { (json, place) throws(Failed) in
        guard let json, let members = json.object else { throw wrong(place, "{…}") }
        var known: Set<String> = []
        repeat (each fields).addName(to: &known)
        if let other = members.first(where: { !known.contains($0.name) }) {
          throw Failed(.recordMember, at: .field(place), ["name": other.name])
        }
        guard let value = try make(repeat try (each fields).read(from: json, place)) else {
          throw wrong(place, "\(Value.self)")
        }
        return value
      })
  }
}
