"""Words in columns: what is known to fit is set as breaking would set it."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from exports.fonts.fontset import FontSet
from exports.layout.cache import LineCache
from exports.layout.galley import Galley
from exports.layout.prose import ProseMaker, Setting
from exports.numbering import Numbers
from templates.document import Align, BlockId, Text
from templates.style import Style
from tests.exports.layout.samples import bare

WORDS = st.text("国家AI 5.%，。（）“”《》、3亿元\n", min_size=1, max_size=30)


@settings(max_examples=150, suppress_health_check=list(HealthCheck))
@given(words=WORDS, width=st.floats(15, 260), align=st.sampled_from(Align))
def test_a_cell_has_the_lines_that_breaking_gives(
    institute: Style, institute_fonts: FontSet, words: str, width: float, align: Align
) -> None:
    document = bare()
    proses = ProseMaker(Setting(institute, institute_fonts, Numbers(), {}, has_references=False))
    galley = Galley(
        document, institute, Numbers(), proses, LineCache(institute_fonts),
        reference=lambda source, _style: source.title, step=lambda: None,
    )  # fmt: skip
    look = galley.look("cell")
    prose = proses.make((Text(words),), look, BlockId("cell"))
    assert galley.cell(prose, look, width, align) == galley.broken(prose, look, width, align=align)
