"""What the file says about itself: information dictionary, XMP, colour space (ISO 19005-3, 6.6)."""

from html import escape
from importlib.resources import files

from exports.pdf import syntax
from exports.pdf.file import PdfFile
from templates.document import Meta

CREATOR = "Jiyao"
PRODUCER = "Jiyao with ReportLab"
_CONDITION = "sRGB IEC61966-2.1"
# A day has no hour; the first one of the day in China, where the documents are dated.
_MIDNIGHT = "000000+08'00'"
_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
  xmlns:dc="http://purl.org/dc/elements/1.1/"
  xmlns:xmp="http://ns.adobe.com/xap/1.0/"
  xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
  xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
  xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:format>application/pdf</dc:format>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
{optional}<xmp:CreateDate>{date}</xmp:CreateDate>
<xmp:ModifyDate>{date}</xmp:ModifyDate>
<xmp:CreatorTool>{creator}</xmp:CreatorTool>
<pdf:Producer>{producer}</pdf:Producer>
<pdfaid:part>3</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
<rdf:Description rdf:about=""
  xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
  xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
  xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 the file follows</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>"""
_AUTHOR = "<dc:creator><rdf:Seq><rdf:li>{}</rdf:li></rdf:Seq></dc:creator>\n"
_IDENTIFIER = "<dc:identifier>{}</dc:identifier>\n"
_SUBJECT = (
    '<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{}</rdf:li></rdf:Alt></dc:description>\n'
)


def write_metadata(file: PdfFile, meta: Meta) -> None:
    """Write the XMP packet, the colour space and how the window is titled."""
    packet = file.add_stream(_xmp(meta), b"/Type/Metadata/Subtype/XML", level=0)
    file.catalog("Metadata", syntax.reference(packet))
    file.catalog("ViewerPreferences", b"<</DisplayDocTitle true>>")
    profile = files("exports").joinpath("assets", "srgb.icc").read_bytes()
    intent = b"<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier%s/Info%s%s>>" % (
        syntax.text(_CONDITION),
        syntax.text(_CONDITION),
        b"/DestOutputProfile %d 0 R" % file.add_stream(profile, b"/N 3"),
    )
    file.catalog("OutputIntents", b"[%s]" % intent)


def information(meta: Meta) -> bytes:
    """The information dictionary; it says the same as the XMP packet."""
    entries = {
        "Title": meta.title,
        "Author": meta.issuer,
        "Subject": _subject(meta),
        "Creator": CREATOR,
        "Producer": PRODUCER,
        "CreationDate": pdf_date(meta),
        "ModDate": pdf_date(meta),
    }
    written = (syntax.name(key) + syntax.text(value) for key, value in entries.items() if value)
    return b"<<%s>>" % b"".join(written)


def pdf_date(meta: Meta) -> str:
    """The date of the issue as PDF writes dates: the file does not know the clock."""
    return f"D:{meta.date.isoformat().replace('-', '')}{_MIDNIGHT}"


def _xmp(meta: Meta) -> bytes:
    optional = _AUTHOR.format(escape(meta.issuer)) if meta.issuer else ""
    if _subject(meta):
        optional += _SUBJECT.format(escape(_subject(meta)))
    if meta.identifier:
        optional += _IDENTIFIER.format(escape(meta.identifier))
    return _XMP.format(
        language=escape(meta.language),
        title=escape(meta.title),
        optional=optional,
        date=f"{meta.date.isoformat()}T00:00:00+08:00",
        creator=CREATOR,
        producer=PRODUCER,
    ).encode()


def _subject(meta: Meta) -> str:
    """What the document is about in one line: its subtitle and its number."""
    return " ".join(part for part in (meta.subtitle, meta.number) if part)
