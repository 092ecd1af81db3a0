import Campaigns

extension CalendarDate {
  /// Days of the 1900 date system (ECMA-376 part 1, 18.17.4.1). Its 60 is a 29 February 1900 that never was, so that days
  /// before March 1900 are one less.
  var spreadsheetSerial: Int {
    let serial = ordinal + 25_569
    return serial > 60 ? serial : serial - 1
  }

  /// The day that a serial number stands for; nil of 60, which is no day.
  init?(spreadsheetSerial serial: Int) {
    guard serial != 60 else { return nil }
    self.init(ordinal: serial > 60 ? serial - 25_569 : serial - 25_568)
  }
}
