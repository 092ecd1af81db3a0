import Campaigns
import TextServices

/// The title that is formed where the office gives none, as it is printed in the place: the office's words in it stand in
/// the script and with the marks of the locale, so that pages, data and archives have one title.
enum TitleScript {
  static func title(for subject: Subject) -> String {
    let conversion: ScriptConversion
    switch subject.locale {
    // What the office wrote in Traditional on the mainland stays: it may be the name of a book.
    case .mainland, .britain: return FormedTitle.text(for: subject)
    case .hongKong, .macao: conversion = .simplifiedToHongKong
    case .taiwan: conversion = .simplifiedToTaiwan
    }
    // Without the tables nothing is printed either, and the notice says so.
    var converter: ScriptConverter??
    return FormedTitle.parts(for: subject).map { part in
      guard part.isOffice else { return part.text }
      var text = part.text
      // Words that are already in the script are left alone: to convert 乾隆 or 著名 once more would harm them.
      if ChineseScript.guess(text).script == .hans {
        if converter == nil { converter = .some(try? ScriptConverter(conversion)) }
        text = converter??.convert(text) ?? text
      }
      return QuotationMarks.cornered.applied(to: text)
    }.joined()
  }
}
