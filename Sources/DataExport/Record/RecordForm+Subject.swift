import Campaigns
import Diagnostics

extension RecordForm where Value == Issuer {
  static var issuer: RecordForm {
    object(.init("name", .optional(.text), \.name), .init("short", .optional(.text), \.short)) {
      Issuer(name: $0, short: $1)
    }
  }
}

extension RecordForm where Value == About {
  static var about: RecordForm {
    object(
      .init("title", .optional(.text), \.title), .init("url", .optional(.text), \.url),
      .init("published", .optional(.day), \.published)
    ) { About(title: $0, url: $1, published: $2) }
  }
}

extension RecordForm where Value == Window {
  static var window: RecordForm {
    object(
      .init("label", .optional(.text), \.label), .init("from", .optional(.day), \.from),
      .init("to", .optional(.day), \.to), .init("month", .mark, \.isMonth),
      .init("extended_from", .optional(.day), \.extendedFrom),
      .init("shorter_because", .optional(.text), \.shorterBecause)
    ) { (label, from, to, isMonth, extendedFrom, reason) throws(Failed) in
      try Window(
        label: label, from: from, to: to, isMonth: isMonth, extendedFrom: extendedFrom, shorterBecause: reason)
    }
  }
}

extension RecordForm where Value == ChannelStatement {
  static var channel: RecordForm {
    object(.init("name", .text, \.name), .init("count", .optional(.number), \.count)) {
      ChannelStatement(name: $0, count: $1)
    }
  }
}

extension RecordForm where Value == Subject {
  static var subject: RecordForm {
    object(
      .init("title", .optional(.text), \.title), .init("title_lines", .list(.text), \.titleLines),
      .init("issuers", .list(.issuer), \.issuers), .init("topic", .optional(.text), \.topic),
      .init("kind", .word, \.kind), .init("locale", .word, \.locale),
      .init("date_form", .optional(.word), \.dateForm), .init("about", .optional(.about), \.about),
      .init("basis", .list(.text), \.basis), .init("windows", .list(.window), \.windows),
      .init("channels", .list(.channel), \.channels)
    ) { title, lines, issuers, topic, kind, locale, dateForm, about, basis, windows, channels in
      guard !issuers.isEmpty else { return nil }
      return Subject(
        title: title, issuers: issuers, topic: topic, kind: kind, locale: locale, dateForm: dateForm, about: about,
        basis: basis, windows: windows, channels: channels, titleLines: lines)
    }
  }
}
