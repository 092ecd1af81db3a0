"""The logical structure as somebody hears it: every combination of `Tests/matrix.json` read by a reader of its own
(`listening`), and one text whichever way it is taken out of a file."""
import re

import yaml
from case_matrix import MATRIX, made, together
from listening import Node, Spoken, TableGrid, speech
from support import *

# Signs of direction that poppler adds to what it extracts.
DIRECTIONS = dict.fromkeys(map(ord, "\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"))


def plain(text):
    return bare(text).translate(DIRECTIONS)


def poppler(pdf, page):
    """The text of a page (from 1) in the order of its content."""
    found = tool("pdftotext", "-enc", "UTF-8", "-raw", "-f", page, "-l", page, pdf, "-")
    return plain(found.stdout.decode("utf-8"))


def differing(what, found, wanted):
    """Where two texts part; nothing where they are one."""
    if found == wanted:
        return
    at = next((i for i, (a, b) in enumerate(zip(found, wanted)) if a != b), min(len(found), len(wanted)))
    yield f"{what}: at {at} {found[max(0, at - 8):at + 12]!r} and {wanted[max(0, at - 8):at + 12]!r}"


def unlike(pdf, file):
    """Where the text of the structure is not that of the pages without their furniture, or one reader's not another's.

    Page by page: a row of a table that goes on overleaf is read cell by cell, and printed page by page.
    """
    by_page = file.tree.pages()
    for number, page in enumerate(file.pages):
        wanted = plain(page.text())
        yield from differing(f"page {number + 1}: structure and page", plain(by_page.get(number, "")), wanted)
        whole = plain(page.text(with_artifacts=True))
        yield from differing(f"page {number + 1}: page by poppler and by qpdf", poppler(pdf, number + 1), whole)
    # pdfinfo knows nothing of what is said otherwise than shown.
    shown = plain("".join(piece.shown for piece in file.tree.content()))
    yield from differing("structure by poppler and by qpdf", spoken(pdf).translate(DIRECTIONS), shown)


def unstated(file):
    """Numbers that a chart prints beside its bars and does not say."""
    for figure in file.tree.all("Figure"):
        if re.match("(堆叠|堆疊)?[条條]形[图圖]|([Ss]tacked b|B)ar chart", figure.alternative or ""):
            printed = re.findall(r"\d+(?:\.\d+)?", " ".join(figure.content()))
            missing = [number for number in printed if number not in figure.alternative]
            if missing:
                yield f"a chart does not say {missing}: {figure.alternative[:30]}"


def judge(entry):
    pdf = made(entry)[1]
    file = Spoken(pdf)
    found = [*file.doubts(), *unstated(file), *unlike(pdf, file)]
    return [f"{entry['name']}: {text}" for text in found]


def test_every_combination_makes_sense_to_somebody_who_listens(folder):
    together(judge, MATRIX["combinations"])
