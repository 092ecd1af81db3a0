import Campaigns
import Diagnostics
import Surroundings

/// How a value stands in a record: one description by which it is written and read, so that the two cannot differ.
struct RecordForm<Value> {
  /// Nil: the member is absent.
  let write: (Value) -> JSONValue?
  /// - Parameter place: shown where something is wrong: `campaign.json: groups[2].count`.
  let read: (_ value: Surroundings.JSONValue?, _ place: String) throws(Failed) -> Value

  static func wrong(_ place: String, _ expected: String) -> Failed {
    Failed(.recordInvalid, at: .field(place), ["expected": expected])
  }
}

/// The largest number that a record may hold: far above any count of people, far below where sums overflow.
let largestRecordedNumber = 1_000_000_000_000

extension RecordForm {
  /// Absent where it is nil.
  static func optional<Known>(_ form: RecordForm<Known>) -> RecordForm where Value == Known? {
    RecordForm(
      write: { value in value.flatMap(form.write) },
      read: { (json, place) throws(Failed) in
        guard let json else { return nil }
        return try form.read(json, place)
      })
  }

  /// Absent where it is empty.
  static func list<Element>(_ form: RecordForm<Element>) -> RecordForm where Value == [Element] {
    RecordForm(
      write: { values in values.isEmpty ? nil : .array(values.compactMap(form.write)) },
      read: { (json, place) throws(Failed) in
        guard let json else { return [] }
        guard let elements = json.array else { throw wrong(place, "[…]") }
        var values: [Element] = []
        for (index, element) in elements.enumerated() { values.append(try form.read(element, "\(place)[\(index)]")) }
        return values
      })
  }

  /// - Parameter make: nil where the value says what cannot be.
  func mapping<Other>(_ get: @escaping (Other) -> Value, _ make: @escaping (Value) -> Other?, _ expected: String)
    -> RecordForm<Other>
  {
    RecordForm<Other>(
      write: { write(get($0)) },
      read: { (json, place) throws(Failed) in
        guard let made = make(try read(json, place)) else { throw RecordForm.wrong(place, expected) }
        return made
      })
  }
}

extension RecordForm where Value == String {
  static var text: RecordForm {
    RecordForm(
      write: { .string($0) },
      read: { (json, place) throws(Failed) in
        guard let text = json?.string else { throw RecordForm.wrong(place, "\"…\"") }
        return text
      })
  }
}

extension RecordForm where Value == Int {
  static var number: RecordForm {
    RecordForm(
      write: { .integer($0) },
      read: { (json, place) throws(Failed) in
        guard let number = json?.integer, (0...largestRecordedNumber).contains(number) else {
          throw RecordForm.wrong(place, "0…\(largestRecordedNumber)")
        }
        return number
      })
  }
}

extension RecordForm where Value == Bool {
  static var truth: RecordForm {
    RecordForm(
      write: { .boolean($0) },
      read: { (json, place) throws(Failed) in
        guard let truth = json?.bool else { throw RecordForm.wrong(place, "true, false") }
        return truth
      })
  }

  /// Absent where it is false.
  static var mark: RecordForm {
    RecordForm(
      write: { $0 ? .boolean(true) : nil },
      read: { (json, place) throws(Failed) in
        guard let json else { return false }
        return try truth.read(json, place)
      })
  }
}

extension RecordForm where Value == CalendarDate {
  static var day: RecordForm {
    RecordForm<String>.text.mapping(\.iso, { CalendarDate(iso: $0) }, "2020-06-18")
  }
}

extension RecordForm where Value: RawRepresentable & CaseIterable, Value.RawValue == String {
  static var word: RecordForm {
    RecordForm<String>.text.mapping(
      \.rawValue, { Value(rawValue: $0) }, Value.allCases.map(\.rawValue).joined(separator: ", "))
  }
}
