"""Looks into every byte of an output: parts of archives, streams and strings of PDF, files within files, in every encoding that text
may stand in. Made without the program under test."""
import io
import re
import subprocess
import unicodedata
import zipfile
from html import unescape

import pikepdf


def plain(text):
    """Without what people put between the characters of a number or name, and in one width and case."""
    return re.sub(r"[\s\-\u2010-\u2015._·•・()（）\u200b\u3000*]", "", unicodedata.normalize("NFKC", text)).lower()


def drawn(text):
    """Of coordinates, whose points and blanks part numbers: one width and case."""
    return unicodedata.normalize("NFKC", text).lower()


def decoded(data):
    """The bytes as text in each encoding that holds Han."""
    yield data.decode("utf-8", "ignore")
    for start in (0, 1):
        yield data[start:].decode("utf-16-be", "ignore")
        yield data[start:].decode("utf-16-le", "ignore")
    yield data.decode("gb18030", "ignore")


def xml_text(data):
    """Without tags, so that runs of text join, and with references undone."""
    text = data.decode("utf-8", "ignore")
    text = re.sub(r"_x([0-9A-Fa-f]{4})_", lambda m: chr(int(m[1], 16)), text)
    yield unescape(text)
    yield unescape(re.sub(r"<[^>]*>", "", text))


def json_text(data):
    """With escapes undone."""
    yield re.sub(r"\\u([0-9a-fA-F]{4})", lambda m: chr(int(m[1], 16)), data.decode("utf-8", "ignore"))


def pdf_text(data):
    yield subprocess.run(["pdftotext", "-raw", "-enc", "UTF-8", "-", "-"], input=data, stdout=subprocess.PIPE, check=True).stdout.decode("utf-8", "replace")
    yield subprocess.run(["pdftotext", "-layout", "-enc", "UTF-8", "-", "-"], input=data, stdout=subprocess.PIPE, check=True).stdout.decode("utf-8", "replace")
    found = []

    def strings(value):
        if isinstance(value, pikepdf.String):
            found.append(str(value))
            found.append(bytes(value).decode("utf-16-be", "ignore"))
            found.append(bytes(value).decode("utf-8", "ignore"))
        elif isinstance(value, pikepdf.Name):
            found.append(str(value))
        elif isinstance(value, (pikepdf.Dictionary, pikepdf.Stream)):
            for key, inner in value.items():
                found.append(str(key))
                if not getattr(inner, "is_indirect", False):
                    strings(inner)
        elif isinstance(value, pikepdf.Array):
            for inner in value:
                if not getattr(inner, "is_indirect", False):
                    strings(inner)

    with pikepdf.open(io.BytesIO(data)) as pdf:
        for item in pdf.objects:
            strings(item)
        for page in pdf.pages:
            for operands, _ in pikepdf.parse_content_stream(page):
                for operand in operands:
                    strings(operand)
    yield "\n".join(found)
    yield "".join(found)


def pdf_streams(data):
    with pikepdf.open(io.BytesIO(data)) as pdf:
        for item in pdf.objects:
            if isinstance(item, pikepdf.Stream):
                try:
                    yield item.read_bytes()
                except pikepdf.PdfError:
                    yield item.read_raw_bytes()


def texts(name, data, depth=0):
    """Every text that the bytes hold, with where."""
    for text in decoded(data):
        yield name, text
    if data[:4] == b"PK\x03\x04" and depth < 3:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            yield name, archive.comment.decode("utf-8", "replace")
            for entry in archive.infolist():
                yield name, entry.filename + entry.comment.decode("utf-8", "replace")
                yield from texts(f"{name}/{entry.filename}", archive.read(entry), depth + 1)
    if data[:5] == b"%PDF-" and depth < 3:
        for text in pdf_text(data):
            yield name, text
        for number, stream in enumerate(pdf_streams(data)):
            yield from texts(f"{name}/stream {number}", stream, depth + 1)
    if data[:1] == b"<" or data[:5] == b"\xef\xbb\xbf<?" or b"<?xml" in data[:100] or b"<x:xmpmeta" in data[:200]:
        for text in xml_text(data):
            yield name, text
    if data[:1] in b"{[" and data:
        for text in json_text(data):
            yield name, text


def found(secrets, name, data):
    """Which of the secrets (plain) are in the bytes, with where: (secret, place)."""
    left, hits = set(secrets), []
    for place, text in texts(name, data):
        is_drawing = "/stream " in place and "xl/" not in place or "<svg" in text[:1000]
        searched = drawn(text) if is_drawing and not text.lstrip("\ufeff")[:1] in ("{", "[") else plain(text)
        for secret in list(left):
            if secret in searched:
                left.discard(secret)
                hits.append((secret, place))
        if not left:
            break
    return hits
