import Documents

extension BlockSetter {
  /// 版记; 7.4: 四号 between rules as wide as the text block, 0.35 mm the first and the last, 0.25 mm that between the
  /// two parts; the last one lies on the lower edge of the text block. 抄送 one character in on both sides, ended by 。,
  /// its further lines under the first name; 印发机关 one character from the left, the day with 印发 one from the right.
  /// That of a letter has neither rules nor 印发机关 (10.1). It is one row that asks for the foot of an even page.
  mutating func imprintRows(_ imprint: Imprint) -> [Row] {
    let isLetter = document.blocks.contains {
      if case .officialHead(let head) = $0 { head.form == .letter } else { false }
    }
    let look = TextStyle(style.body.typeface, style.pageNumber.size, colour: style.body.colour)
    var row = Row(height: 0, snaps: false)
    var y = 0.0
    if !isLetter { y += addRule(ImprintMeasure.outer, at: y, to: &row) }
    let hasPrinter = !isLetter && (imprint.printer != nil || imprint.date != nil)
    if let copies = imprint.copies {
      y = addCopies(copies, look, at: y, to: &row)
      if hasPrinter { y += addRule(ImprintMeasure.inner, at: y, to: &row) }
    }
    if hasPrinter { y = addPrinter(imprint, look, at: y, to: &row) }
    if !isLetter { y += addRule(ImprintMeasure.outer, at: y, to: &row) }
    guard imprint.copies != nil || hasPrinter else { return [] }
    row.height = y
    row.ask { $0.standsAtFoot = true }
    return [row]
  }

  /// Distance of the lines: a character and 7/8 of one of the body (3.2).
  private func imprintStep(_ look: TextStyle) -> Double { look.size.points + 7 / 8 * style.body.size.points }

  private func imprintBaseline(_ look: TextStyle) -> Double {
    (imprintStep(look) - look.size.points) / 2 + BlockSetter.ascent * look.size.points
  }

  private var isEnglish: Bool { document.metadata.language == .english }

  private mutating func addCopies(_ copies: [Inline], _ look: TextStyle, at y: Double, to row: inout Row) -> Double {
    let size = look.size.points
    let element = structure.add(.paragraph)
    let label = single([.text(isEnglish ? "Copies: " : "抄送：", .template)], look, element: element)
    // The label's colon keeps its blank before the names.
    let start = size + naturalWidth([.text(isEnglish ? "Copies: " : "抄送：", .template)], look).width
    writer.write(label.line, of: label.shaped, x: size, baseline: y + imprintBaseline(look), to: &row)
    let stop: [Inline] = isEnglish || copies.plainText.hasSuffix("。") ? [] : [.text("。", .template)]
    let measure = width - size - start
    let shaped = shape(copies + stop, look, metrics: freeMetrics(size: size), measure: measure, element: element)
    let lines = ParagraphLines(shaped, ParagraphLines.Layout(firstMeasure: measure, measure: measure))
    var y = y
    for line in lines.lines {
      writer.write(line, of: shaped, x: start, baseline: y + imprintBaseline(look), to: &row)
      y += imprintStep(look)
    }
    return y
  }

  private mutating func addPrinter(_ imprint: Imprint, _ look: TextStyle, at y: Double, to row: inout Row) -> Double {
    let size = look.size.points
    let baseline = y + imprintBaseline(look)
    if let printer = imprint.printer {
      let set = single(printer, look, element: structure.add(.paragraph))
      writer.write(set.line, of: set.shaped, x: size, baseline: baseline, to: &row)
    }
    if let date = imprint.date {
      let words = date + (isEnglish ? [] : [.text("印发", .template)])
      let set = single(words, look, element: structure.add(.paragraph))
      writer.write(set.line, of: set.shaped, x: width - size - set.line.width, baseline: baseline, to: &row)
    }
    return y + imprintStep(look)
  }

  private func addRule(_ thickness: Length, at y: Double, to row: inout Row) -> Double {
    row.items.append(
      Frame.Placed(
        Point(x: .zero, y: .points(y)),
        .rule(width: .points(width), height: thickness, .black, element: nil)))
    return thickness.points
  }
}

/// Rules of 版记; 7.4.1.
private enum ImprintMeasure {
  static let outer = Length.millimetres(0.35)
  static let inner = Length.millimetres(0.25)
}
