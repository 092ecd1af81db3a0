"""What Excel would offer to repair in a workbook, and WPS refuse, found without either: the order of elements and the
rules of ECMA-376 part 1, and the limits that Excel sets. `faults(path)` gives a line for each. It shares nothing with
the program, and reads the parts themselves, where openpyxl forgives."""
import re
import zipfile
from posixpath import dirname, join, normpath

from lxml import etree

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart"
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"
X14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"

# Children in the order of the schema: 18.3.1.99, 18.2.27, 18.8.39, 18.5.1.2.
ORDERS = {
    "worksheet": (
        "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios "
        "autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting "
        "dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks "
        "customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture "
        "oleObjects controls webPublishItems tableParts extLst"),
    "workbook": (
        "fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences "
        "definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing "
        "fileRecoveryPr webPublishObjects extLst"),
    "styleSheet": "numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst",
    "table": "autoFilter sortState tableColumns tableStyleInfo extLst",
}
SEVERAL = {"conditionalFormatting"}
COUNTED = (
    "mergeCells dataValidations tableParts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs numFmts "
    "tableColumns").split()
ROWS, COLUMNS = 1 << 20, 1 << 14
CELL = re.compile(r"\$?([A-Z]{1,3})\$?([1-9][0-9]{0,6})")
REFERENCE = re.compile(
    r"(?:('(?:[^']|'')+'|[^\s'!(),+\-*/=<>&:;\[\]{}\"]+)!)(\$?[A-Z]{1,3}\$?[0-9]+(?::\$?[A-Z]{1,3}\$?[0-9]+)?|\$[A-Z]+:\$[A-Z]+|\$[0-9]+:\$[0-9]+)")
ERROR = re.compile(r"#(REF|NAME|VALUE|DIV/0|NUM|NULL|N/A)")
# Text of which Excel says that it is a number stored as text.
NUMBER = re.compile(r"\s*[-+]?[¥$]?(\d+|\d{1,3}(,\d{3})+)(\.\d*)?([eE][-+]?\d+)?%?\s*|\s*[-+]?\.\d+%?\s*")
DAY = re.compile(r"\d{1,4}[-/.]\d{1,2}([-/.]\d{1,4})?")


def column(letters):
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number


def area(reference):
    """(first row, first column, last row, last column), from 1; None where it is none."""
    parts = reference.split(":")
    corners = [CELL.fullmatch(part) for part in parts]
    if len(parts) > 2 or None in corners:
        return None
    (left, top), (right, bottom) = [(column(c[1]), int(c[2])) for c in (corners[0], corners[-1])]
    if top > bottom or left > right or bottom > ROWS or right > COLUMNS:
        return None
    return top, left, bottom, right


def areas(references):
    found = [area(part) for part in references.split(" ")]
    return None if None in found else found


def meet(one, other):
    return one[0] <= other[2] and other[0] <= one[2] and one[1] <= other[3] and other[1] <= one[3]


def holds(outer, inner):
    return outer[0] <= inner[0] and outer[1] <= inner[1] and outer[2] >= inner[2] and outer[3] >= inner[3]


def tag(element):
    return etree.QName(element).localname


def m(name):
    return f"{{{MAIN}}}{name}"


def unescaped(text):
    """ST_Xstring, 22.9.2.19."""
    return re.sub(r"_x([0-9A-Fa-f]{4})_", lambda found: chr(int(found[1], 16)), text)


def units(text):
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


class Workbook:
    """One package, read part by part."""

    def __init__(self, path):
        self.wrong = []
        self.package = zipfile.ZipFile(path)
        self.names = self.package.namelist()
        self.parts = {}
        self.seen = {"[Content_Types].xml"}
        self.tables = {}
        self.table_ids = set()
        self.cells = {}

    def fault(self, part, words):
        self.wrong.append(f"{part}: {words}")

    def expect(self, condition, part, words):
        if not condition:
            self.fault(part, words)
        return condition

    # The package

    def read(self):
        if self.package.testzip():
            self.fault(self.package.testzip(), "checksum")
        if len({name.lower() for name in self.names}) < len(self.names):
            self.fault("package", "a part is there twice")
        for name in self.names:
            if name.endswith((".xml", ".rels", ".vml")):
                data = self.package.read(name)
                if b"<!DOCTYPE" in data or b"<!ENTITY" in data:
                    self.fault(name, "document type")
                try:
                    self.parts[name] = etree.fromstring(data, etree.XMLParser(resolve_entities=False, huge_tree=True))
                except etree.XMLSyntaxError as error:
                    self.fault(name, f"not well-formed: {error}")
        if self.wrong:
            return
        self.check_types()
        self.walk("")
        for name in self.names:
            if name not in self.seen and not name.endswith(".rels"):
                self.fault(name, "no relationship leads to it")
        for name, root in self.parts.items():
            self.check_order(name, root)
        self.check_strings()
        self.check_styles()
        self.check_workbook()
        for sheet, part in self.sheets.items():
            self.check_sheet(sheet, part)
        for name in self.names:
            if name.startswith("xl/charts/"):
                self.check_chart(name)
            elif name.startswith("xl/drawings/drawing"):
                self.check_drawing(name)
        self.check_properties()

    def check_types(self):
        root = self.parts["[Content_Types].xml"]
        defaults = {e.get("Extension").lower() for e in root.iter(f"{{{TYPES}}}Default")}
        overrides = [e.get("PartName") for e in root.iter(f"{{{TYPES}}}Override")]
        self.expect(len(overrides) == len(set(overrides)), "[Content_Types].xml", "a part is named twice")
        for name in overrides:
            self.expect(name[1:] in self.names, "[Content_Types].xml", f"{name} is not there")
        for name in self.names:
            kind = name.rsplit(".", 1)[-1].lower()
            if name != "[Content_Types].xml":
                self.expect("/" + name in overrides or kind in defaults, name, "no content type")
            # A part with only the type application/xml is none that Excel knows.
            if kind == "xml" and name != "[Content_Types].xml":
                self.expect("/" + name in overrides, name, "no content type of its own")

    def relations(self, part):
        """Identity → (type, target, whether outside)."""
        name = join(dirname(part), "_rels", part.rsplit("/", 1)[-1] + ".rels")
        found = {}
        if name in self.parts:
            for element in self.parts[name]:
                identity = element.get("Id")
                self.expect(identity not in found, name, f"{identity} twice")
                outside = element.get("TargetMode") == "External"
                target = element.get("Target")
                if not outside:
                    target = target[1:] if target.startswith("/") else normpath(join(dirname(part), target))
                found[identity] = (element.get("Type").rsplit("/", 1)[-1], target, outside)
        return found

    def walk(self, part):
        for identity, (_, target, outside) in self.relations(part).items():
            if outside:
                continue
            if self.expect(target in self.names, part or "package", f"{identity} leads to {target}, which is not there"):
                if target not in self.seen:
                    self.seen.add(target)
                    self.walk(target)
        if part in self.parts:
            known = self.relations(part)
            for element in self.parts[part].iter(etree.Element):
                for name, value in element.attrib.items():
                    if name.startswith(f"{{{REL}}}"):
                        self.expect(value in known, part, f"{tag(element)} names relationship {value}, which is not there")

    def check_order(self, name, root):
        order = ORDERS.get(tag(root))
        if order:
            order = order.split()
            children = [tag(child) for child in root if isinstance(child.tag, str)]
            for child in children:
                self.expect(child in order, name, f"unknown element {child}")
            places = [order.index(child) for child in children if child in order]
            self.expect(places == sorted(places), name, f"order of elements: {children}")
            for child in set(children) - SEVERAL:
                self.expect(children.count(child) == 1, name, f"{child} more than once")
        for element in root.iter(etree.Element):
            if tag(element) in COUNTED and element.get("count") is not None:
                self.expect(int(element.get("count")) == len(element), name, f"{tag(element)}: count")
                self.expect(len(element) > 0 or tag(element) == "dxfs", name, f"{tag(element)} is empty")

    # Parts for all

    def check_strings(self):
        root = self.parts.get("xl/sharedStrings.xml")
        self.strings = []
        if root is None:
            return
        for item in root:
            texts = list(item.iter(m("t")))
            for text in texts:
                words = text.text or ""
                if words and (words[0] in " \t\n" or words[-1] in " \t\n"):
                    self.expect(text.get(SPACE) == "preserve", "xl/sharedStrings.xml", f"edge blanks of {words[:20]!r}")
            words = unescaped("".join(text.text or "" for text in texts))
            self.expect(units(words) <= 32767, "xl/sharedStrings.xml", f"a text of {units(words)} units")
            self.strings.append(words)
        self.expect(int(root.get("uniqueCount")) == len(root), "xl/sharedStrings.xml", "uniqueCount")
        uses = sum(
            len(part.findall(f".//{m('c')}[@t='s']")) for name, part in self.parts.items()
            if name.startswith("xl/worksheets/sheet"))
        self.expect(int(root.get("count")) == uses, "xl/sharedStrings.xml", f"count {root.get('count')} of {uses} cells")

    def check_styles(self):
        name = "xl/styles.xml"
        root = self.parts[name]
        sizes = {}
        for kind in ("fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "dxfs"):
            found = root.find(m(kind))
            sizes[kind] = 0 if found is None else len(found)
        formats = {}
        for element in root.iter(m("numFmt")):
            if element.getparent().tag == m("numFmts"):
                number, code = int(element.get("numFmtId")), element.get("formatCode")
                self.expect(number >= 164 and number not in formats, name, f"number format {number}")
                self.expect(units(code) <= 255 and code.count('"') % 2 == 0, name, f"format code {code}")
                formats[number] = code
        self.formats = []
        for element in root.find(m("cellXfs")):
            number = int(element.get("numFmtId"))
            self.expect(number < 164 or number in formats, name, f"number format {number} is not there")
            self.formats.append(formats.get(number, number))
            for key, kind in (("fontId", "fonts"), ("fillId", "fills"), ("borderId", "borders"), ("xfId", "cellStyleXfs")):
                self.expect(int(element.get(key)) < sizes[kind], name, f"{key} {element.get(key)}")
        self.expect(len(self.formats) <= 64000, name, "more than 64,000 cell formats")
        self.sizes = sizes
        fills = root.find(m("fills"))
        kinds = [fill.find(m("patternFill")).get("patternType") for fill in fills][:2]
        self.expect(kinds == ["none", "gray125"], name, f"the first two fills are Excel's own, not {kinds}")

    def check_workbook(self):
        name = "xl/workbook.xml"
        root = self.parts[name]
        relations = self.relations(name)
        self.sheets, self.states = {}, {}
        numbers = set()
        for sheet in root.find(m("sheets")):
            title = sheet.get("name")
            self.expect(
                title and units(title) <= 31 and not re.search(r"[\[\]:*?/\\]", title) and not title.startswith("'")
                and not title.endswith("'") and title.lower() != "history", name, f"name of sheet {title}")
            self.expect(title.lower() not in {other.lower() for other in self.sheets}, name, f"sheet {title} twice")
            self.expect(sheet.get("sheetId") not in numbers, name, f"sheetId of {title}")
            numbers.add(sheet.get("sheetId"))
            self.sheets[title] = relations[sheet.get(f"{{{REL}}}id")][1]
            self.states[title] = sheet.get("state", "visible")
        titles = list(self.sheets)
        self.expect("visible" in self.states.values(), name, "no sheet is visible")
        for view in root.iter(m("workbookView")):
            active = int(view.get("activeTab", "0"))
            self.expect(active < len(titles) and self.states[titles[active]] == "visible", name, "activeTab")
        self.defined = {}
        for element in root.iter(m("definedName")):
            title, scope, formula = element.get("name"), element.get("localSheetId"), element.text or ""
            key = (title.lower(), scope)
            self.expect(key not in self.defined, name, f"name {title} twice")
            self.defined[key] = formula
            self.expect(scope is None or int(scope) < len(titles), name, f"sheet of name {title}")
            plain = title.removeprefix("_xlnm.")
            self.expect(
                re.fullmatch(r"[^\W\d][\w.\\?]*|_[\w.]*", plain) and units(title) <= 255
                and not re.fullmatch(r"[A-Za-z]{1,3}\d+|[RrCc]|[Rr]\d*[Cc]\d*", plain), name, f"name {title}")
            self.expect(formula and not ERROR.search(formula), name, f"name {title}: {formula}")
            self.check_formula(name, f"name {title}", formula)
        for title, number in zip(titles, range(len(titles))):
            names = [key[0] for key in self.defined if key[1] == str(number)]
            self.expect(len(names) == len(set(names)), name, f"names of {title}")

    def check_formula(self, part, where, formula):
        """Sheets that it names are there, ranges are ranges; no word of an error; no more characters than 8,192."""
        self.expect(len(formula) <= 8192, part, f"{where}: {len(formula)} characters")
        self.expect(not ERROR.search(formula), part, f"{where}: {formula}")
        bare = re.sub(r'"[^"]*"', '""', formula)
        self.expect(bare.count("(") == bare.count(")"), part, f"{where}: brackets of {formula}")
        for sheet, cells in REFERENCE.findall(bare):
            if sheet.startswith("'"):
                sheet = sheet[1:-1].replace("''", "'")
            self.expect(sheet in self.sheets, part, f"{where}: sheet {sheet} is not there")
            if CELL.match(cells):
                self.expect(area(cells) is not None, part, f"{where}: {cells}")

    # Sheets

    def check_sheet(self, sheet, part):
        root = self.parts[part]
        relations = self.relations(part)
        self.check_cells(sheet, part, root)
        merged = self.check_merges(sheet, part, root)
        filters = [area(e.get("ref")) for e in root.findall(m("autoFilter"))]
        if filters:
            number = str(list(self.sheets).index(sheet))
            self.expect(("_xlnm._filterdatabase", number) in self.defined, part, "a filter without its hidden name")
        self.check_columns(part, root)
        self.check_links(part, root, relations)
        self.check_rules(part, root)
        self.check_view(part, root)
        taken = list(filters)
        for element in root.iter(m("tablePart")):
            kind, target, _ = relations.get(element.get(f"{{{REL}}}id"), ("", "", False))
            if self.expect(kind == "table", part, "a table part without its table"):
                taken.append(self.check_table(sheet, target))
        self.expect(
            sum(kind == "table" for kind, _, _ in relations.values()) == sum(1 for _ in root.iter(m("tablePart"))), part,
            "tables that are not named")
        for index, one in enumerate(taken):
            for other in taken[index + 1:] + merged:
                self.expect(not meet(one, other), part, f"tables, filters or merged cells overlap: {one} {other}")
        comments = [target for kind, target, _ in relations.values() if kind == "comments"]
        for target in comments:
            references = [e.get("ref") for e in self.parts[target].iter(m("comment"))]
            self.expect(len(references) == len(set(references)), target, "two comments on one cell")
            self.expect(root.find(m("legacyDrawing")) is not None, part, "comments without their drawing")
        for element in root.iter(m("oddHeader"), m("oddFooter")):
            self.expect(units(element.text or "") <= 255, part, f"head or foot of pages: {element.text[:40]}")
        for breaks in root.iter(m("rowBreaks")):
            found = [int(e.get("id")) for e in breaks]
            self.expect(
                int(breaks.get("count")) == int(breaks.get("manualBreakCount")) == len(found)
                and found == sorted(set(found)) and len(found) <= 1023, part, f"breaks {found}")

    def check_cells(self, sheet, part, root):
        cells, last, right, top = {}, 0, 0, None
        styled = set()
        for row in root.find(m("sheetData")):
            number = int(row.get("r"))
            self.expect(last < number <= ROWS, part, f"row {number} after {last}")
            last = number
            if row.get("ht"):
                self.expect(0 <= float(row.get("ht")) <= 409.5, part, f"row {number} is {row.get('ht')} high")
            before = 0
            for cell in row:
                found = CELL.fullmatch(cell.get("r") or "")
                if not self.expect(found and int(found[2]) == number, part, f"cell {cell.get('r')} in row {number}"):
                    continue
                place = column(found[1])
                self.expect(before < place <= COLUMNS, part, f"order of cells at {cell.get('r')}")
                before = place
                right = max(right, place)
                top = number if top is None else top
                styled.add((number, place))
                style = int(cell.get("s", "0"))
                self.expect(style < len(self.formats), part, f"style of {cell.get('r')}")
                cells[number, place] = self.value(part, cell, style)
            bound = row.get("spans")
            if bound:
                self.expect(re.fullmatch(r"\d+:\d+", bound) is not None, part, f"spans of row {number}")
        self.cells[sheet] = cells
        dimension = root.find(m("dimension"))
        if dimension is not None and styled:
            outer = area(dimension.get("ref"))
            rows, columns = [r for r, _ in styled], [c for _, c in styled]
            used = (min(rows), min(columns), max(rows), max(columns))
            self.expect(
                outer is not None and holds(outer, used) and outer[2] <= last, part, f"dimension {dimension.get('ref')}, used {used}")
        ignored = [
            found for e in root.iter(m("ignoredError")) if e.get("numberStoredAsText") == "1"
            for found in areas(e.get("sqref")) or []]
        for (row, place), (kind, value, _) in cells.items():
            if kind == "s" and (NUMBER.fullmatch(value) or DAY.fullmatch(value)):
                self.expect(
                    any(holds(found, (row, place, row, place)) for found in ignored), part,
                    f"row {row}, column {place}: {value!r} would be flagged as a number stored as text")

    def value(self, part, cell, style):
        """(type, value, formula)."""
        kind, where = cell.get("t", "n"), cell.get("r")
        self.expect(kind in ("n", "s", "str", "b", "inlineStr"), part, f"type {kind} of {where}")
        v, f = cell.find(m("v")), cell.find(m("f"))
        children = [tag(child) for child in cell]
        self.expect(children in ([], ["v"], ["f", "v"], ["is"]), part, f"children of {where}: {children}")
        text = "" if v is None else v.text or ""
        if f is not None:
            self.check_formula(part, where, f.text or "")
            self.expect(v is not None, part, f"{where} has no cached value")
        if kind == "s":
            if self.expect(text.isdigit() and int(text) < len(self.strings), part, f"string of {where}"):
                return kind, self.strings[int(text)], None
            return kind, "", None
        if kind == "n" and v is not None:
            self.expect(re.fullmatch(r"-?\d+(\.\d+)?([eE][-+]?\d+)?", text), part, f"number {text!r} in {where}")
            return kind, float(text), None if f is None else f.text
        return kind, unescaped(text), None if f is None else f.text

    def check_merges(self, sheet, part, root):
        found = []
        for element in root.iter(m("mergeCell")):
            ranges = area(element.get("ref"))
            if not self.expect(ranges is not None and ":" in element.get("ref"), part, f"merged {element.get('ref')}"):
                continue
            for other in found:
                self.expect(not meet(ranges, other), part, f"merged cells overlap: {element.get('ref')}")
            found.append(ranges)
            for (row, place), (kind, value, _) in self.cells[sheet].items():
                inside = holds(ranges, (row, place, row, place)) and (row, place) != ranges[:2]
                self.expect(not inside or value == "", part, f"a value hides in {element.get('ref')}")
        return found

    def check_columns(self, part, root):
        last = 0
        for element in root.iter(m("col")):
            low, high = int(element.get("min")), int(element.get("max"))
            self.expect(last < low <= high <= COLUMNS, part, f"columns {low} to {high}")
            self.expect(0 <= float(element.get("width", "9")) <= 255, part, f"width {element.get('width')}")
            last = high

    def check_links(self, part, root, relations):
        seen = set()
        links = list(root.iter(m("hyperlink")))
        self.expect(len(links) <= 65530, part, f"{len(links)} links")
        for element in links:
            where = element.get("ref")
            self.expect(area(where) is not None and where not in seen, part, f"link on {where}")
            seen.add(where)
            location, identity = element.get("location"), element.get(f"{{{REL}}}id")
            self.expect((location is None) != (identity is None) or identity, part, f"link on {where} leads nowhere")
            if location and identity is None:
                found = REFERENCE.fullmatch(location)
                if self.expect(found, part, f"link on {where} leads to {location}"):
                    self.check_formula(part, f"link on {where}", location)
            if identity:
                kind, target, outside = relations[identity]
                self.expect(kind == "hyperlink" and outside and len(target) <= 2079, part, f"link on {where}: {target[:60]}")
            self.expect(units(element.get("tooltip", "")) <= 255, part, f"tip on {where}")

    def check_rules(self, part, root):
        taken = []
        for element in root.iter(m("dataValidation")):
            ranges = areas(element.get("sqref"))
            if self.expect(ranges, part, f"validation of {element.get('sqref')}"):
                for one in ranges:
                    self.expect(not any(meet(one, other) for other in taken), part, f"validations overlap at {element.get('sqref')}")
                taken += ranges
            for key, most in (("promptTitle", 32), ("prompt", 255), ("errorTitle", 32), ("error", 255)):
                self.expect(units(element.get(key, "")) <= most, part, f"{key} of {element.get('sqref')}")
            formula = element.findtext(m("formula1")) or ""
            if element.get("type") == "list":
                self.expect(len(formula) <= 255, part, f"list of {element.get('sqref')} has {len(formula)} characters")
                self.expect(not formula.startswith('"') or len(formula) <= 257, part, f"list of {element.get('sqref')}")
                if re.fullmatch(r"[^\W\d]\w*", formula):
                    self.expect((formula.lower(), None) in self.defined, part, f"list {formula} is not there")
            self.check_formula(part, f"validation of {element.get('sqref')}", formula)
        priorities = []
        for element in root.iter(m("conditionalFormatting")):
            self.expect(areas(element.get("sqref") or "-"), part, f"conditional format of {element.get('sqref')}")
            for rule in element.iter(m("cfRule")):
                priorities.append(rule.get("priority"))
                if rule.get("dxfId"):
                    self.expect(int(rule.get("dxfId")) < self.sizes["dxfs"], part, f"look of the rule on {element.get('sqref')}")
                for formula in rule.iter(m("formula")):
                    self.check_formula(part, f"rule on {element.get('sqref')}", formula.text or "")
        self.expect(len(priorities) == len(set(priorities)), part, "two rules of one priority")
        inner = {e.text for e in root.iter(f"{{{X14}}}id")}
        outer = {e.get("id") for e in root.iter(f"{{{X14}}}cfRule")}
        self.expect(inner == outer, part, f"data bars without their second half: {inner ^ outer}")
        for element in root.iter(m("ignoredError")):
            self.expect(areas(element.get("sqref") or "-"), part, f"ignored errors of {element.get('sqref')}")

    def check_view(self, part, root):
        for pane in root.iter(m("pane")):
            self.expect(area(pane.get("topLeftCell", "-")) is not None and pane.get("state") == "frozen", part, "frozen panes")
        selected = [view.get("tabSelected") for view in root.iter(m("sheetView"))]
        self.expect(len(selected) == 1, part, "views")

    def check_table(self, sheet, part):
        root = self.parts[part]
        name, identity, reference = root.get("displayName"), root.get("id"), area(root.get("ref"))
        self.expect(identity not in self.table_ids, part, f"id {identity} twice")
        self.table_ids.add(identity)
        self.expect(
            re.fullmatch(r"[^\W\d][\w.]*", name) and not re.fullmatch(r"[A-Za-z]{1,3}\d+|[RrCc]", name)
            and units(name) <= 255, part, f"name {name}")
        self.expect(
            name.lower() not in self.tables and (name.lower(), None) not in self.defined, part, f"name {name} is taken")
        self.tables[name.lower()] = part
        if not self.expect(reference is not None, part, f"reference {root.get('ref')}"):
            return 0, 0, 0, 0
        top, left, bottom, right = reference
        self.expect(bottom > top, part, "a table without rows")
        heads = [element.get("name") for element in root.iter(m("tableColumn"))]
        self.expect(len(heads) == right - left + 1, part, f"{len(heads)} columns in {root.get('ref')}")
        self.expect(len({head.lower() for head in heads}) == len(heads), part, f"a head twice: {heads}")
        numbers = [element.get("id") for element in root.iter(m("tableColumn"))]
        self.expect(len(set(numbers)) == len(numbers), part, "a column's id twice")
        for offset, head in enumerate(heads):
            kind, value, _ = self.cells[sheet].get((top, left + offset), ("", "", None))
            self.expect(kind == "s" and value == unescaped(head), part, f"head {head!r}, in the cell {value!r}")
            self.expect(0 < units(head) <= 255, part, f"head {head!r}")
        for element in root.findall(m("autoFilter")):
            self.expect(element.get("ref") == root.get("ref"), part, "the filter is not the table's")
        return reference

    # Pictures

    def check_chart(self, part):
        root = self.parts[part]
        for cached in root.iter(f"{{{CHART}}}numRef", f"{{{CHART}}}strRef"):
            formula = cached.findtext(f"{{{CHART}}}f")
            found = REFERENCE.fullmatch(formula)
            if not self.expect(found, part, f"data {formula}"):
                continue
            self.check_formula(part, "data", formula)
            sheet = found[1][1:-1].replace("''", "'") if found[1].startswith("'") else found[1]
            if sheet not in self.cells:
                continue
            top, left, bottom, right = area(found[2].replace("$", ""))
            wanted = [
                self.cells[sheet].get((row, place), ("", "", None))[1]
                for row in range(top, bottom + 1) for place in range(left, right + 1)]
            points = [(int(e.get("idx")), e.findtext(f"{{{CHART}}}v")) for e in cached.iter(f"{{{CHART}}}pt")]
            for count in cached.iter(f"{{{CHART}}}ptCount"):
                self.expect(int(count.get("val")) == len(wanted), part, f"cache of {formula}: count")
            self.expect(len(points) == len(wanted), part, f"cache of {formula}: {len(points)} of {len(wanted)} points")
            for index, value in points:
                known = wanted[index]
                same = float(value) == known if isinstance(known, float) else unescaped(value) == known
                self.expect(same, part, f"cache of {formula} has {value}, the cell {known}")

    def check_drawing(self, part):
        seen = set()
        for element in self.parts[part].iter(f"{{{DRAWING}}}cNvPr"):
            self.expect(element.get("id") not in seen, part, "an id twice")
            seen.add(element.get("id"))
            self.expect((element.get("descr") or "").strip(), part, f"{element.get('name')} has no alternative text")

    def check_properties(self):
        core = self.parts.get("docProps/core.xml")
        found = {} if core is None else {tag(e): e.text for e in core}
        for name in ("title", "creator", "language", "created"):
            self.expect(found.get(name), "docProps/core.xml", f"no {name}")


def faults(path):
    """What is wrong with the workbook, one line each."""
    book = Workbook(path)
    book.read()
    return book.wrong
