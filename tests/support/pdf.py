"""A small PDF with a text layer, written by hand: lines of text, page by page, with the map from glyphs to characters."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

_MAP = """/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /U def /CMapType 2 def
1 begincodespacerange <0000> <FFFF> endcodespacerange
1 beginbfrange <0000> <FFFF> <0000> endbfrange
endcmap end end"""
_FONT = (
    "<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>",
    (
        "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Song /DW 1000 /CIDSystemInfo << /Registry (Adobe) /Ordering "
        "(Identity) /Supplement 0 >> /FontDescriptor 6 0 R >>"
    ),
    (
        "<< /Type /FontDescriptor /FontName /Song /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 "
        "/Descent -200 /CapHeight 700 /StemV 80 >>"
    ),
)


def pdf(pages: Iterable[Sequence[str]]) -> bytes:
    """The bytes of a PDF of these pages; a page without lines has no text at all."""
    contents = [_shown(lines) for lines in pages]
    first = 7
    kids = " ".join(f"{first + 2 * n} 0 R" for n in range(len(contents)))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(contents)} >>",
        *_FONT[:2],
        _stream(_MAP),
        _FONT[2],
    ]
    for number, content in enumerate(contents):
        objects += [
            (
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> >> "
                f"/Contents {first + 2 * number + 1} 0 R >>"
            ),
            _stream(content),
        ]
    return _file(objects)


def _shown(lines: Sequence[str]) -> str:
    rows = (f"<{line.encode('utf-16-be').hex()}> Tj 0 -20 Td" for line in lines)
    return "BT /F 14 Tf 60 780 Td " + " ".join(rows) + " ET" if lines else ""


def _stream(text: str) -> str:
    return f"<< /Length {len(text)} >>\nstream\n{text}\nendstream"


def _file(objects: Sequence[str]) -> bytes:
    out = b"%PDF-1.7\n"
    places = []
    for number, body in enumerate(objects, start=1):
        places.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n".encode()
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    end = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}trailer\n<< /Size {len(objects) + 1} /Root 1 0 R >>\n"
    return out + f"{end}startxref\n{len(out)}\n%%EOF\n".encode()
