"""The workbook inside a chart: what Word opens at “Edit data”.

Only the parts that a spreadsheet must have are written, without a clock, so that the same chart
gives the same bytes (ECMA-376 part 1, SpreadsheetML).
"""

import io
from collections.abc import Iterable, Sequence
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from exports.docx.xml import HEADER, attribute, text

CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
SHEET = "Sheet1"
Cell = str | float | None

_EPOCH = (1980, 1, 1, 0, 0, 0)
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_FRAME = {
    "[Content_Types].xml": (
        f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{_SPREADSHEET}.sheet.main+xml"/>'
        '<Override PartName="/xl/worksheets/sheet1.xml" '
        f'ContentType="{_SPREADSHEET}.worksheet+xml"/></Types>'
    ),
    "_rels/.rels": (
        f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1" '
        f'Type="{_RELATIONSHIPS}/officeDocument" Target="xl/workbook.xml"/></Relationships>'
    ),
    "xl/workbook.xml": (
        f'<workbook xmlns="{_MAIN}" xmlns:r="{_RELATIONSHIPS}"><sheets>'
        f'<sheet name="{SHEET}" sheetId="1" r:id="rId1"/></sheets></workbook>'
    ),
    "xl/_rels/workbook.xml.rels": (
        f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1" '
        f'Type="{_RELATIONSHIPS}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>'
    ),
}


def workbook(rows: Sequence[Sequence[Cell]]) -> bytes:
    """A workbook with one sheet of ``rows``; ``None`` is an empty cell."""
    members = {**_FRAME, "xl/worksheets/sheet1.xml": _sheet(rows)}
    stream = io.BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED) as container:
        for name, xml in members.items():
            member = ZipInfo(name, _EPOCH)
            member.compress_type = ZIP_DEFLATED
            member.create_system = 0
            container.writestr(member, HEADER + xml)
    return stream.getvalue()


def reference(column: int, first: int, last: int) -> str:
    """The cells of a column (from 0) from row to row (from 1), as formulas name them."""
    name = column_name(column)
    end = f":${name}${last}" if last != first else ""
    return f"{SHEET}!${name}${first}{end}"


def column_name(index: int) -> str:
    """How a spreadsheet calls the column ``index`` (from 0): A to Z, then AA."""
    name = ""
    index += 1
    while index:
        index, letter = divmod(index - 1, 26)
        name = chr(ord("A") + letter) + name
    return name


def number(value: float) -> str:
    """A number as spreadsheets write it: no more digits than it has."""
    return f"{value:.15g}"


def _sheet(rows: Iterable[Sequence[Cell]]) -> str:
    written = "".join(
        f'<row r="{line}">{"".join(_cell(cell, column, line) for column, cell in enumerate(row))}'
        "</row>"
        for line, row in enumerate(rows, 1)
    )
    return f'<worksheet xmlns="{_MAIN}"><sheetData>{written}</sheetData></worksheet>'


def _cell(value: Cell, column: int, line: int) -> str:
    place = f'r="{attribute(column_name(column))}{line}"'
    if value is None or value == "":
        return ""
    if isinstance(value, str):
        return f'<c {place} t="inlineStr"><is><t xml:space="preserve">{text(value)}</t></is></c>'
    return f"<c {place}><v>{number(value)}</v></c>"
