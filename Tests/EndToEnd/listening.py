"""What a PDF says to somebody who listens: its structure tree as an assistive program goes through it (ISO 32000-1, 14.7 to
14.9), read by qpdf and shared with nothing that wrote the file. `listen` prints it; the cases judge it."""
import re
from dataclasses import dataclass, field

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Stream, String

# Roles that only hold others and are not announced.
SILENT = {"Document", "DocumentFragment", "Part", "Art", "Sect", "Div", "NonStruct", "Private", "THead", "TBody", "TFoot",
          "LBody", "Span", "Quote"}
HEADING = re.compile(r"H([1-6])$")


class Piece(str):
    """What one marked sequence says, with the page (from 0) on which it stands, and what it shows where it says something
    else (ISO 32000-1, 14.9.4)."""
    page: int
    shown: str
    strings: list


@dataclass
class Link:
    """A link annotation: what it says of itself, and where it leads."""
    contents: str
    target: str


@dataclass
class Node:
    role: str
    language: str
    alternative: str | None = None
    actual: str | None = None
    identity: str | None = None
    attributes: dict = field(default_factory=dict)
    kids: list = field(default_factory=list)

    def nodes(self):
        """This element and all below it, in their order."""
        yield self
        for kid in self.kids:
            if isinstance(kid, Node):
                yield from kid.nodes()

    def all(self, *roles):
        return [node for node in self.nodes() if node.role in roles]

    def pages(self):
        """The words of the marked sequences, in the order of the structure, by page (from 0): notes last, which stand at
        the foot of the page whatever is read before them."""
        found, notes = {}, {}
        self._sort(found, notes, False)
        return {page: found.get(page, "") + notes.get(page, "") for page in {**found, **notes}}

    def _sort(self, found, notes, in_note):
        in_note = in_note or self.role == "Note"
        for kid in self.kids:
            if isinstance(kid, Piece):
                into = notes if in_note else found
                into[kid.page] = into.get(kid.page, "") + kid
            elif isinstance(kid, Node):
                kid._sort(found, notes, in_note)

    def content(self):
        """The marked sequences in the order of the structure."""
        for kid in self.kids:
            if isinstance(kid, Piece):
                yield kid
            elif isinstance(kid, Node):
                yield from kid.content()

    def links(self):
        return [kid for node in self.nodes() for kid in node.kids if isinstance(kid, Link)]

    def text(self):
        """The words as they are said: alternatives and replacements in the place of what they stand for."""
        return "".join(piece for _, piece in self.pieces())

    def pieces(self):
        """The words with the language of each piece."""
        said = self.alternative or self.actual
        if said is not None:
            yield self.language, said
            return
        for kid in self.kids:
            if isinstance(kid, str):
                yield self.language, kid
            elif isinstance(kid, Node):
                yield from kid.pieces()


# Strings

def words(value):
    return None if value is None else str(value)


# Content

class CharacterMap:
    """What the codes of a font mean: its ToUnicode map (ISO 32000-1, 9.10.3)."""

    def __init__(self, font):
        self.width = 2 if font.get("/Subtype") == "/Type0" else 1
        self.map = {}
        stream = font.get("/ToUnicode")
        text = stream.read_bytes().decode("latin-1") if stream is not None else ""
        for block in re.findall(r"beginbfchar(.*?)endbfchar", text, re.S):
            for code, meaning in re.findall(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]*)>", block):
                self.map[int(code, 16)] = self.decoded(meaning)
        for block in re.findall(r"beginbfrange(.*?)endbfrange", text, re.S):
            for low, high, rest in re.findall(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*(\[.*?\]|<[0-9A-Fa-f]*>)", block, re.S):
                codes = range(int(low, 16), int(high, 16) + 1)
                if rest.startswith("["):
                    meanings = [self.decoded(m) for m in re.findall(r"<([0-9A-Fa-f]*)>", rest)]
                else:
                    first = self.decoded(rest[1:-1])
                    meanings = [first[:-1] + chr(ord(first[-1]) + n) for n in range(len(codes))]
                self.map.update(zip(codes, meanings))

    @staticmethod
    def decoded(digits):
        return bytes.fromhex(digits).decode("utf-16-be")

    def text(self, codes):
        codes = bytes(codes)
        step = self.width
        return "".join(self.map.get(int.from_bytes(codes[at:at + step], "big"), "\ufffd") for at in range(0, len(codes), step))


class PageContent:
    """The words of a page's marked sequences by their numbers, and those that are in none and in no artifact."""

    def __init__(self, page, maps):
        self.said = {}
        # What the strings show that are drawn one by one.
        self.strings = {}
        # All words in their order, with whether they belong to an element.
        self.order = []
        self.stray = []
        self.drawn = set()
        fonts = page.resources.get("/Font", Dictionary())
        properties = page.resources.get("/Properties", Dictionary())
        font = None
        open_marks = []
        for operands, operator in pikepdf.parse_content_stream(page):
            operator = str(operator)
            if operator in ("BDC", "BMC"):
                given = operands[1] if operator == "BDC" else Dictionary()
                if isinstance(given, Name):
                    given = properties[given]
                mark = {"tag": str(operands[0])[1:], "number": given.get("/MCID"), "said": words(given.get("/ActualText"))}
                open_marks.append(mark)
                if mark["said"] is not None and not any(m["said"] is not None for m in open_marks[:-1]):
                    self.add(open_marks, mark["said"])
                if mark["number"] is not None:
                    self.said.setdefault(int(mark["number"]), "")
            elif operator == "EMC":
                open_marks.pop()
            elif operator == "Tf":
                font = operands[0]
            elif operator in ("Tj", "TJ", "'", '"'):
                key = fonts[font].objgen
                if key not in maps:
                    maps[key] = CharacterMap(fonts[font])
                strings = operands[0] if operator == "TJ" else operands[-1:]
                text = "".join(maps[key].text(s) for s in strings if isinstance(s, String))
                self.strings.setdefault(self.number(open_marks), []).append(text)
                if not any(mark["said"] is not None for mark in open_marks):
                    self.add(open_marks, text)
            elif operator in ("f", "F", "f*", "S", "s", "B", "B*", "b", "b*", "Do", "sh", "EI"):
                number = self.number(open_marks)
                if number is not None:
                    self.drawn.add(number)
                elif not any(mark["tag"] == "Artifact" for mark in open_marks):
                    self.stray.append(f"({operator})")

    @staticmethod
    def number(marks):
        return next((int(m["number"]) for m in reversed(marks) if m["number"] is not None), None)

    def add(self, marks, text):
        number = self.number(marks)
        self.order.append((text, number is not None))
        if number is not None:
            self.said[number] = self.said.get(number, "") + text
        elif text and not any(mark["tag"] == "Artifact" for mark in marks):
            self.stray.append(text)

    def text(self, *, with_artifacts=False):
        """The words in the order in which they are drawn."""
        return "".join(text for text, is_said in self.order if is_said or with_artifacts)


# File

class Spoken:
    """A file's structure with its words."""

    def __init__(self, path):
        self.pdf = pikepdf.open(path)
        root = self.pdf.Root
        self.language = words(root.get("/Lang")) or ""
        self.title = words(self.pdf.docinfo.get("/Title")) or ""
        self.roles = {str(k)[1:]: str(v)[1:] for k, v in root.StructTreeRoot.get("/RoleMap", Dictionary()).items()}
        maps = {}
        self.pages = [PageContent(page, maps) for page in self.pdf.pages]
        self.number = {page.objgen: index for index, page in enumerate(self.pdf.pages)}
        self.unsaid = {(page, number) for page, content in enumerate(self.pages) for number in content.said}
        top = root.StructTreeRoot.K
        top = list(top) if isinstance(top, Array) else [top]
        self.tree = Node("StructTreeRoot", self.language, kids=[self.node(kid, self.language, None) for kid in top])

    def node(self, element, language, page):
        language = words(element.get("/Lang")) or language
        role = str(element.S)[1:]
        node = Node(
            self.roles.get(role, role), language, words(element.get("/Alt")), words(element.get("/ActualText")),
            words(element.get("/ID")), self.attributes(element.get("/A")))
        page = self.number[element.Pg.objgen] if "/Pg" in element else page
        kids = element.get("/K")
        for kid in list(kids) if isinstance(kids, Array) else [] if kids is None else [kids]:
            node.kids.append(self.kid(kid, language, page))
        return node

    def kid(self, kid, language, page):
        if not isinstance(kid, Object):
            return self.piece(page, int(kid))
        kind = kid.get("/Type")
        if kind == "/MCR":
            return self.piece(self.number[kid.Pg.objgen] if "/Pg" in kid else page, int(kid.MCID))
        if kind == "/OBJR":
            return self.link(kid.Obj)
        return self.node(kid, language, page)

    def piece(self, page, number):
        self.unsaid.discard((page, number))
        piece = Piece(self.pages[page].said.get(number, ""))
        piece.page, piece.strings = page, self.pages[page].strings.get(number, [])
        piece.shown = "".join(piece.strings)
        return piece

    @staticmethod
    def attributes(given):
        found = {}
        for one in list(given) if isinstance(given, Array) else [given] if isinstance(given, Dictionary) else []:
            if isinstance(one, Dictionary):
                found |= {str(key)[1:]: one[key] for key in one.keys()}
        return found

    def link(self, annotation):
        action = annotation.get("/A", Dictionary())
        if action.get("/S") == "/URI":
            target = bytes(action.URI).decode("ascii")
        else:
            place = annotation.get("/Dest", action.get("/D"))
            at = self.number.get(place[0].objgen) if isinstance(place, Array) else None
            target = "nowhere" if at is None else f"page {self.label(at)}"
        return Link(words(annotation.get("/Contents")) or "", target)

    def label(self, page):
        return self.pdf.pages[page].label

    # What is wrong with it

    def doubts(self):
        """What somebody who listens would miss, in words."""
        found = [f"page {number}: in no element and no artifact: {text[:20]!r}"
                 for number, page in enumerate(self.pages, 1) for text in page.stray]
        found += [f"page {page + 1}: the piece {number} belongs to no element: {self.pages[page].said[number][:20]!r}"
                  for page, number in sorted(self.unsaid)]
        level = 0
        identities = [node.identity for node in self.tree.nodes() if node.identity is not None]
        if len(set(identities)) < len(identities):
            found.append("identities are not unique")
        for node in self.tree.nodes():
            heading = HEADING.match(node.role)
            if heading:
                if int(heading[1]) > level + 1:
                    found.append(f"after a heading of level {level} comes {node.role}: {node.text()[:20]}")
                level = int(heading[1])
            found += self.doubts_of(node)
        return found

    @staticmethod
    def doubts_of(node):
        kids = [kid.role for kid in node.kids if isinstance(kid, Node)]
        words = node.text().strip()
        if not words and node.role not in ("TD", "TH", "TR", "Table", "Link", "StructTreeRoot", "Document"):
            yield f"{node.role} says nothing"
        if node.role in ("Figure", "Formula") and not (node.alternative or "").strip():
            yield f"a figure has no alternative: {words[:20]!r}"
        if node.role == "Link":
            links = node.links()
            if not links:
                yield f"a link leads nowhere: {words[:20]!r}"
            if not words:
                yield f"a link without words leads to {[link.target for link in links]}"
            if any(not link.contents.strip() for link in links):
                yield f"a link does not say where it leads: {words[:20]!r}"
        if node.role == "L" and set(kids) - {"Caption", "LI", "L"}:
            yield f"a list holds {kids}"
        if node.role == "LI" and kids not in (["Lbl", "LBody"], ["LBody"]):
            yield f"an item of a list holds {kids}: {words[:20]!r}"
        if node.role == "TOC" and set(kids) - {"Caption", "TOCI", "TOC"}:
            yield f"contents hold {kids}"
        if node.role == "TOCI" and not node.all("Reference"):
            yield f"an entry of the contents has no reference: {words[:20]!r}"
        if node.role == "Note" and (node.identity is None or "Lbl" not in kids):
            yield f"a note has no identity or number: {words[:20]!r}"
        if node.role == "Table":
            yield from TableGrid(node).doubts()


# Tables

class TableGrid:
    """The cells of a table in their rows and columns, with the heads of each."""

    def __init__(self, table):
        self.table = table
        self.rows = []
        self.place = {}
        self.grid = {}
        for kid in table.nodes():
            if kid.role == "TR":
                self.rows.append([cell for cell in kid.kids if isinstance(cell, Node)])
        for row, cells in enumerate(self.rows):
            column = 0
            for cell in cells:
                while (row, column) in self.grid:
                    column += 1
                down, across = int(cell.attributes.get("RowSpan", 1)), int(cell.attributes.get("ColSpan", 1))
                for y in range(row, row + down):
                    for x in range(column, column + across):
                        self.grid.setdefault((y, x), cell)
                self.place[id(cell)] = (row, column, down, across)
                column += across
        self.columns = max((x for _, x in self.grid), default=-1) + 1
        # Heads by the row or column that they name, with their places.
        self.of_row, self.of_column = {}, {}
        for (y, x), cell in sorted(self.grid.items()):
            if self.names(cell, "Row"):
                self.of_row.setdefault(y, []).append((x, cell))
            if self.names(cell, "Column"):
                self.of_column.setdefault(x, []).append((y, cell))
        self.named = {node.identity: node for node in table.all("TH") if node.identity is not None}

    def caption(self):
        return next((kid for kid in self.table.kids if isinstance(kid, Node) and kid.role == "Caption"), None)

    def heads(self, cell):
        """Those that it names itself, else those of its row and its columns by their scope."""
        if "Headers" in cell.attributes:
            return [self.named[str(name)] for name in cell.attributes["Headers"] if str(name) in self.named]
        row, column, down, across = self.place[id(cell)]
        found = []
        for y in range(row, row + down):
            found += [head for x, head in self.of_row.get(y, []) if x < column]
        for x in range(column, column + across):
            found += [head for y, head in self.of_column.get(x, []) if y < row]
        return list({id(head): head for head in found if head is not cell}.values())

    @staticmethod
    def names(cell, scope):
        return cell.role == "TH" and cell.attributes.get("Scope") in (f"/{scope}", "/Both")

    def doubts(self):
        name = self.table.text()[:16]
        widths = {sum(1 for x in range(self.columns) if (y, x) in self.grid) for y in range(len(self.rows))}
        if widths - {self.columns}:
            yield f"rows of a table have {sorted(widths)} of {self.columns} cells: {name}"
        if any(y >= len(self.rows) for y, _ in self.grid):
            yield f"a cell reaches below its table: {name}"
        if not self.table.all("TH"):
            yield f"a table has no heads: {name}"
        for cells in self.rows:
            for cell in cells:
                if cell.role not in ("TH", "TD"):
                    yield f"a row holds {cell.role}: {name}"
                elif cell.role == "TD" and cell.text().strip() and not self.heads(cell):
                    yield f"a cell has no head: {cell.text()[:16]!r} of {name}"
                elif cell.role == "TH" and "Scope" not in cell.attributes:
                    yield f"a head has no scope: {cell.text()[:16]!r}"
                if len(list(cell.attributes.get("Headers", []))) != len(self.heads(cell)) and "Headers" in cell.attributes:
                    yield f"a cell names heads that are not there: {cell.text()[:16]!r}"


# Speech

class Speech:
    """Announcements in their order, a line each."""

    def __init__(self, file):
        self.lines = []
        self.language = file.language
        self.say(f"document “{file.title}”, language {file.language}", 0)
        self.block(file.tree, 0)

    def say(self, text, depth):
        self.lines.append("  " * depth + text)

    def inline(self, node):
        """Words within a line, with what is announced between them."""
        language = node.language
        said = ""
        if node.alternative or node.actual:
            said = node.alternative or node.actual
        else:
            for kid in node.kids:
                if isinstance(kid, str):
                    said += kid
                elif isinstance(kid, Node):
                    said += self.inline_kid(kid, language)
        return said

    def inline_kid(self, kid, language):
        said = self.inline(kid)
        if kid.role == "Link":
            about = {link.contents for link in kid.links()} - {said}
            said = f"[link: {said}" + "".join(f" — {words}" for words in sorted(about)) + "]"
        elif kid.role == "Reference" and not kid.all("Link"):
            said = f"[note {said}]"
        elif kid.role == "Figure":
            said = f"[figure: {said}]"
        elif kid.role == "Lbl":
            said += " "
        return f"{{{kid.language}: {said}}}" if kid.language != language else said

    def kids(self, node, depth):
        line = Node("P", node.language)
        for kid in node.kids:
            if isinstance(kid, Node) and self.is_block(kid):
                self.flush(line, depth)
                line = Node("P", node.language)
                self.block(kid, depth)
            else:
                line.kids.append(kid)
        self.flush(line, depth)

    def flush(self, line, depth):
        if line.kids and line.text().strip():
            self.say(self.marked(line, self.inline(line)), depth)

    @staticmethod
    def is_block(node):
        return node.role not in ("Span", "Link", "Reference", "Lbl", "Quote", "Code", "Annot", "Ruby")

    def marked(self, node, text):
        """With the language where it is another than before."""
        if node.language == self.language or not text.strip():
            return text
        self.language = node.language
        return f"({node.language}) {text}"

    def block(self, node, depth):
        role = node.role
        heading = HEADING.match(role)
        if heading:
            self.say(self.marked(node, f"heading level {heading[1]}: {self.inline(node)}"), depth)
        elif role == "P":
            if any(isinstance(kid, Node) and self.is_block(kid) for kid in node.kids):
                self.kids(node, depth)
            else:
                self.say(self.marked(node, self.inline(node)), depth)
        elif role == "L":
            items = [kid for kid in node.kids if isinstance(kid, Node) and kid.role == "LI"]
            self.say(f"list with {len(items)} items", depth)
            self.kids(node, depth + 1)
            self.say("end of list", depth)
        elif role == "LI":
            label = next((kid for kid in node.kids if isinstance(kid, Node) and kid.role == "Lbl"), None)
            start = len(self.lines)
            for kid in node.kids:
                if kid is not label and isinstance(kid, Node):
                    self.block(kid, depth)
            if label is not None and start < len(self.lines):
                self.lines[start] = "  " * depth + self.inline(label).rstrip() + " " + self.lines[start].lstrip()
        elif role == "Table":
            self.table(TableGrid(node), depth)
        elif role == "Figure":
            self.say(self.marked(node, f"figure: {self.inline(node)}"), depth)
            for kid in node.kids:
                if isinstance(kid, Node) and kid.role == "Caption":
                    self.block(kid, depth + 1)
        elif role == "TOC":
            items = [kid for kid in node.kids if isinstance(kid, Node) and kid.role == "TOCI"]
            self.say(f"contents with {len(items)} entries", depth)
            self.kids(node, depth + 1)
            self.say("end of contents", depth)
        elif role == "Note":
            self.say(f"note {self.inline(node)}", depth)
        elif role == "Caption":
            self.say(f"caption: {self.inline(node)}", depth)
        elif role == "BlockQuote":
            self.say("quotation", depth)
            self.kids(node, depth + 1)
            self.say("end of quotation", depth)
        else:
            if role not in SILENT and role not in ("StructTreeRoot", "TOCI"):
                self.say(f"<{role}>", depth)
            self.kids(node, depth)

    def table(self, grid, depth):
        caption = grid.caption()
        self.say(f"table with {grid.columns} columns and {len(grid.rows)} rows"
                 + (f": {self.inline(caption)}" if caption else ""), depth)
        for number, cells in enumerate(grid.rows, 1):
            self.say(f"row {number}", depth + 1)
            for cell in cells:
                text = self.inline(cell)
                if cell.language != grid.table.language:
                    text = f"{{{cell.language}: {text}}}"
                heads = ", ".join(self.inline(head) for head in grid.heads(cell))
                spans = [f"{word} {cell.attributes[name]}" for name, word in
                         [("ColSpan", "columns"), ("RowSpan", "rows")] if int(cell.attributes.get(name, 1)) > 1]
                kind = {"/Column": "column head ", "/Row": "row head "}.get(
                    str(cell.attributes.get("Scope")), "head ") if cell.role == "TH" else ""
                about = f" (over {', '.join(spans)})" if spans else ""
                self.say((f"{heads}: " if heads and cell.role == "TD" else "") + kind + (text or "empty") + about, depth + 2)
        self.say("end of table", depth)


def speech(path):
    """What the file says, a line an announcement."""
    return Speech(Spoken(path)).lines
