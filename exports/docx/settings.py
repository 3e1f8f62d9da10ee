"""Settings, fonts and properties: what the file says about itself."""

from collections.abc import Iterator

from exports.docx.notes import KINDS, SEPARATORS
from exports.docx.xml import HEADER, MAIN, attribute, east_asian, text
from exports.layout.kinsoku import MARK, NO_END, NO_START
from templates.document import Document, Meta, NotePlacement
from templates.style import Style

PROGRAM = "Jiyao"
_NO_START = "".join(sorted((NO_START | {"["}) - {MARK}))
_COMPATIBILITY = (
    ("compatibilityMode", "15"),
    ("overrideTableStyleFontSizeAndJustification", "1"),
    ("enableOpenTypeFeatures", "1"),
    ("doNotFlipMirrorIndents", "1"),
    ("differentiateMultirowTableHeaders", "1"),
)
_URI = "http://schemas.microsoft.com/office/word"


def settings_xml(document: Document, *, two_sided: bool, has_notes: bool) -> str:
    """The settings part, in the order of the schema (CT_Settings)."""
    compatibility = "".join(
        f'<w:compatSetting w:name="{name}" w:uri="{_URI}" w:val="{value}"/>'
        for name, value in _COMPATIBILITY
    )
    return (
        f'{HEADER}<w:settings {MAIN}><w:zoom w:percent="100"/>'
        f'<w:defaultTabStop w:val="420"/>{"<w:evenAndOddHeaders/>" if two_sided else ""}'
        '<w:characterSpacingControl w:val="compressPunctuation"/>'
        f"{_kinsoku(document.meta.language)}"
        f"{_notes(document.notes) if has_notes else ''}"
        f"<w:compat><w:useFELayout/>{compatibility}</w:compat>"
        f'<w:themeFontLang w:val="en-US" w:eastAsia="{east_asian(document.meta.language)}"/>'
        '<w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>'
    )


def _kinsoku(language: str) -> str:
    """What no line ends and begins with.

    The layout's marks, and the bracket of a reference mark, so that no line begins with ``[1]``.
    """
    return "".join(
        f'<w:noLineBreaks{where} w:lang="{east_asian(language)}" w:val="{attribute(marks)}"/>'
        for where, marks in (("After", "".join(sorted(NO_END))), ("Before", _NO_START))
    )


def _notes(placement: NotePlacement) -> str:
    """Where notes stand, how they are numbered, which lines separate them from the text."""
    kind = KINDS[placement]
    lines = "".join(f'<w:{kind.note} w:id="{number}"/>' for number, _ in SEPARATORS)
    position = '<w:pos w:val="sectEnd"/>' if placement is NotePlacement.ENDNOTES else ""
    properties = f'{position}<w:numFmt w:val="decimal"/>'
    return f"<w:{kind.note}Pr>{properties}{lines}</w:{kind.note}Pr>"


def fonts_xml(style: Style) -> str:
    """The font table: what a family is also called, for machines that know it by that name."""
    fonts = "".join(
        f'<w:font w:name="{attribute(name)}">'
        + (f'<w:altName w:val="{attribute(other)}"/>' if other else "")
        + ('<w:charset w:val="86"/>' if chinese else '<w:charset w:val="00"/>')
        + '<w:family w:val="auto"/><w:pitch w:val="variable"/></w:font>'
        for name, other, chinese in sorted(set(_families(style)))
    )
    return f"{HEADER}<w:fonts {MAIN}>{fonts}</w:fonts>"


def _families(style: Style) -> Iterator[tuple[str, str, bool]]:
    """Name, other name, whether it is Chinese."""
    for choice in style.faces.values():
        others = (name for name in choice.installed if name.isascii() and name != choice.word)
        yield choice.word, next(others, ""), True
        yield choice.latin, "", False


def core_xml(meta: Meta) -> str:
    """The core properties. All dates are the date of the issue: the file knows no clock."""
    moment = f"{meta.date.isoformat()}T00:00:00Z"
    subject = " ".join(part for part in (meta.subtitle, meta.number) if part)
    stamp = f'xsi:type="dcterms:W3CDTF">{moment}<'
    return (
        f"{HEADER}<cp:coreProperties "
        'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"{_identifier(meta)}<dc:title>{text(meta.title)}</dc:title>"
        f"{f'<dc:subject>{text(subject)}</dc:subject>' if subject else ''}"
        f"<dc:creator>{text(meta.issuer)}</dc:creator>"
        f"<cp:lastModifiedBy>{text(meta.issuer)}</cp:lastModifiedBy><cp:revision>1</cp:revision>"
        f"<dcterms:created {stamp}/dcterms:created><dcterms:modified {stamp}/dcterms:modified>"
        f"<dc:language>{_language(meta)}</dc:language></cp:coreProperties>"
    )


def _identifier(meta: Meta) -> str:
    """Which briefing it is, where that is known."""
    return f"<dc:identifier>{text(meta.identifier)}</dc:identifier>" if meta.identifier else ""


def _language(meta: Meta) -> str:
    return east_asian(meta.language) if meta.language.startswith("zh") else meta.language


def application_xml() -> str:
    """The extended properties: which program wrote the file."""
    return (
        f"{HEADER}<Properties "
        'xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
        f"<Application>{PROGRAM}</Application></Properties>"
    )
