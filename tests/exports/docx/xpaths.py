"""Asks parts of a Word file questions."""

from lxml import etree

from tests.exports.docx import builder

NAMES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "w15": "http://schemas.microsoft.com/office/word/2012/wordml",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "p": "http://schemas.openxmlformats.org/package/2006/relationships",
    "e": "urn:jiyao:evidence:1",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
}


class Part:
    """One part of a file."""

    def __init__(self, file: bytes, name: str = "word/document.xml") -> None:
        self.root = etree.fromstring(builder.parts(file)[name].encode())

    def find(self, path: str) -> list[etree._Element]:
        """The elements at an XPath."""
        found = self.root.xpath(path, namespaces=NAMES)
        assert isinstance(found, list)
        return [each for each in found if isinstance(each, etree._Element)]

    def values(self, path: str) -> list[str]:
        """The attribute values or texts at an XPath."""
        found = self.root.xpath(path, namespaces=NAMES)
        assert isinstance(found, list)
        return [str(each) for each in found]

    def text(self, path: str) -> list[str]:
        """The characters of each element at an XPath."""
        return ["".join(str(t) for t in each.itertext()) for each in self.find(path)]


def styled(style: str) -> str:
    """An XPath to the paragraphs of a style."""
    return f"//w:p[w:pPr/w:pStyle/@w:val='{style}']"
