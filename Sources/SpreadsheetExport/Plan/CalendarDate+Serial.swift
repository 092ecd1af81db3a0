import Campaigns

extension CalendarDate {
  /// Days of the 1900 date system (ECMA-376 part 1, 18.17.4.1). Its 60 is a 29 February 1900 that never was, so that days
  /// before March 1900 are one less.
  var spreadsheetSerial: Int {
    let serial = ordinal + 25_569
    return serial > 60 ? serial : serial - 1
  }
}
