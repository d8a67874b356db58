"""From PDFium's characters to segments: every glyph with its place, size and weight."""

from __future__ import annotations

import ctypes
import math
from collections.abc import Iterator

import pypdfium2 as pdfium
import pypdfium2.raw as raw_pdfium

from treatywatch.archive.formats.pdf.geometry import Glyph, PrintPage, Rule, Segment

_BOLD = 600
_APART, _STRETCHED = 0.9, 2.5
"""Gaps in type sizes: wider than the first divides cells, than the second even after a space."""
_SAMPLE = 200
_MOST_OBJECTS = 20_000
_MOST_RULES = 1000
_LIGATURES = {"\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl"}
_HYPHENS = {"\x02": "-", "\u00ad": "-", "\u2010": "-", "\ufffe": "-"}


def read_page(page: pdfium.PdfPage, number: int) -> PrintPage:
    """Read one page of a PDF file."""
    width, height = page.get_size()
    text = page.get_textpage()
    glyphs = list(_glyphs(text))
    found = PrintPage(number, width, height)
    found.source = "".join(glyph.char for glyph in glyphs)
    found.segments = _segments(glyphs)
    found.rules, found.pictures = _drawn(page)
    text.close()
    return found


def _glyphs(text: pdfium.PdfTextPage) -> Iterator[Glyph]:
    count = max(0, raw_pdfium.FPDFText_CountChars(text))
    turned = _is_turned(text, count)
    x, y = ctypes.c_double(), ctypes.c_double()
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    box, matrix = raw_pdfium.FS_RECTF(), raw_pdfium.FS_MATRIX()
    for index in range(count):
        code = raw_pdfium.FPDFText_GetUnicode(text, index)
        if not code or code > 0x10FFFF or 0xD800 <= code < 0xE000:
            continue
        char = chr(code)
        if char in "\r\n":
            continue
        raw_pdfium.FPDFText_GetCharOrigin(text, index, x, y)
        raw_pdfium.FPDFText_GetLooseCharBox(text, index, box)
        raw_pdfium.FPDFText_GetMatrix(text, index, matrix)
        scale = math.hypot(matrix.b, matrix.d) or 1.0
        size = raw_pdfium.FPDFText_GetFontSize(text, index) * scale
        base, foot, x0, x1 = y.value, y.value, box.left, box.right
        if turned:
            base, x0, x1 = -turned * x.value, *sorted((turned * box.bottom, turned * box.top))
            foot = base
        elif char.isdigit():
            raw_pdfium.FPDFText_GetCharBox(text, index, left, right, bottom, top)
            foot = bottom.value
        bold = raw_pdfium.FPDFText_GetFontWeight(text, index) >= _BOLD
        if not all(map(math.isfinite, (base, foot, x0, x1, size))):
            continue
        char = _HYPHENS.get(char, _LIGATURES.get(char, char))
        implied = char == " " and raw_pdfium.FPDFText_IsGenerated(text, index) == 1
        yield Glyph(char, x0, x1, base, foot, round(abs(size), 2), bold, implied)


def _is_turned(text: pdfium.PdfTextPage, count: int) -> int:
    """Return 1 or -1 for a page printed upwards or downwards, 0 for one printed as usual."""
    turns = 0.0
    sample = range(0, count, max(1, count // _SAMPLE))
    for index in sample:
        angle = raw_pdfium.FPDFText_GetCharAngle(text, index)
        turns += math.sin(angle) if math.isfinite(angle) else 0.0
    if abs(turns) < 0.5 * len(sample):
        return 0
    return 1 if turns > 0 else -1


def _segments(glyphs: list[Glyph]) -> list[Segment]:
    segments: list[Segment] = []
    current: list[Glyph] = []
    for glyph in glyphs:
        if current and not _continues(current, glyph):
            segments.append(Segment(current))
            current = []
        if glyph.char.strip() or current:
            current.append(glyph)
    if current:
        segments.append(Segment(current))
    settled = [s.settle() for s in segments if any(g.char.strip() for g in s.glyphs)]
    return [segment for segment in settled if segment.text]


def _continues(current: list[Glyph], glyph: Glyph) -> bool:
    last = current[-1]
    if glyph.implied:
        return True
    if last.implied:
        last = next((g for g in reversed(current) if not g.implied), last)
    size = max(last.size, glyph.size)
    gap = glyph.x0 - last.x1
    widest = _STRETCHED if not last.char.strip() else _APART
    if gap < -0.6 * size - (last.x1 - last.x0) or gap > widest * size:
        return False
    rise = abs(glyph.base - last.base)
    if rise < 0.15 * size:
        return True
    unequal = min(glyph.size, last.size) < 0.85 * size
    return rise < 0.7 * size and (unequal or glyph.char.isdigit() or last.char.isdigit())


def _drawn(page: pdfium.PdfPage) -> tuple[list[Rule], bool]:
    rules: list[Rule] = []
    pictures = False
    for count, drawn in enumerate(page.get_objects(max_depth=2)):
        if count > _MOST_OBJECTS or len(rules) > _MOST_RULES:
            break
        if drawn.type == raw_pdfium.FPDF_PAGEOBJ_IMAGE:
            pictures = True
        if drawn.type != raw_pdfium.FPDF_PAGEOBJ_PATH:
            continue
        try:
            left, bottom, right, top = drawn.get_bounds()
        except pdfium.PdfiumError:
            continue
        if right - left < 20:
            continue
        rules.append(Rule(left, right, bottom))
        if top - bottom > 4:
            rules.append(Rule(left, right, top))
    return rules, pictures
