"""Letterheads are kept and read back; what cannot be printed is refused in a clear sentence."""

import io
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from templates.letterhead import LOGO_HEIGHT_MM, LOGO_WIDTH_MM, Letterhead, LetterheadError, Logo
from templates.letterhead_file import (
    contrast,
    own_letterhead,
    read_letterhead,
    save_letterhead,
)
from templates.logo import MAX_BYTES, read_logo
from templates.style import accented, load_style, mixed


def picture(kind: str = "PNG", mode: str = "RGB", size: tuple[int, int] = (60, 20)) -> bytes:
    """The bytes of a picture."""
    stream = io.BytesIO()
    Image.new(mode, size).save(stream, kind)
    return stream.getvalue()


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home of its own for settings."""
    monkeypatch.setenv("JIYAO_HOME", str(tmp_path))
    return tmp_path


LINE = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), min_size=1, max_size=80
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=50)
@given(
    issuers=st.lists(LINE, max_size=6).map(tuple),
    lines=st.lists(LINE, max_size=4).map(tuple),
    accent=st.sampled_from([None, "#1b4965", "#000000"]),
    with_logo=st.booleans(),
)
def test_what_is_kept_is_read_back(
    home: Path, issuers: tuple[str, ...], lines: tuple[str, ...], accent: str, with_logo: bool
) -> None:
    logo = Logo(picture(), "png", 60, 20, "徽标") if with_logo else None
    kept = Letterhead(issuers, logo, accent, lines)
    save_letterhead(kept)
    assert own_letterhead() == kept


def test_none_is_kept_as_none(home: Path) -> None:
    assert own_letterhead() is None
    save_letterhead(Letterhead(("研究院",)))
    assert own_letterhead() == Letterhead(("研究院",))
    save_letterhead(None)
    assert own_letterhead() is None


PICTURES = [
    ("cmyk.jpg", picture("JPEG", "CMYK"), "printing colours"),
    ("deep.png", picture("PNG", "I;16"), "cannot be printed"),
    ("drawing.svg", b"<?xml version='1.0'?><svg><script>alert(1)</script></svg>", "SVG"),
    ("text.png", b"hello", "not a PNG or JPEG"),
    ("nothing.png", b"", "not a PNG or JPEG"),
    ("wide.png", picture(mode="1", size=(4001, 20)), "4001 × 20 pixels"),
    ("vast.png", picture(mode="1", size=(10000, 10000)), "far too many pixels"),
    ("bomb.png", picture(mode="1", size=(20000, 20000)), "far too many pixels"),
    ("torn.png", picture(size=(300, 300))[:-60], "not a PNG or JPEG"),
    ("animated.gif", picture("GIF", "P"), "not a PNG or JPEG"),
]


@pytest.mark.parametrize(("name", "data", "told"), PICTURES)
def test_a_picture_that_cannot_be_printed_is_refused(
    tmp_path: Path, name: str, data: bytes, told: str
) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(LetterheadError, match=told) as caught:
        read_logo(path, "")
    assert caught.value.remedy is not None


def test_a_huge_file_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "huge.png"
    with path.open("wb") as stream:
        stream.truncate(300 * MAX_BYTES)
    with pytest.raises(LetterheadError, match="larger than 4 MB"):
        read_logo(path, "")


FILES = [
    ('accent = "#ffee00"', "too light"),
    ('accent = "red"', "cannot be used"),
    ("issuers = 3", "cannot be used"),
    ('font = "Arial"', "cannot be used"),
    ("issuers = [", "cannot be used"),
    ('lines = ["a\\nb"]', "cannot be used"),
    ('logo = "../secret.png"', "beside it"),
    ('logo = "none.png"', "cannot be read"),
    ("x = " + "[" * 50_000, "cannot be used"),
    ("#" * 200_000, "too large"),
]


@pytest.mark.parametrize(("text", "told"), FILES)
def test_a_file_that_is_no_letterhead_is_refused(tmp_path: Path, text: str, told: str) -> None:
    path = tmp_path / "letterhead.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(LetterheadError, match=told):
        read_letterhead(path)


def test_the_logo_says_whose_it_is_when_nothing_else_is_said(tmp_path: Path) -> None:
    (tmp_path / "logo.jpg").write_bytes(picture("JPEG"))
    path = tmp_path / "letterhead.toml"
    path.write_text('issuers = ["研究院"]\nlogo = "logo.jpg"', encoding="utf-8")
    logo = read_letterhead(path).logo
    assert logo is not None
    assert (logo.alt, logo.suffix, logo.width, logo.height) == ("研究院", "jpeg", 60, 20)


@pytest.mark.parametrize("size", [(10, 10), (4000, 10), (10, 4000), (70, 16)])
def test_a_logo_keeps_its_proportions_and_its_room(size: tuple[int, int]) -> None:
    width, height = Logo(b"", "png", *size, "").size_mm()
    assert width / height == pytest.approx(size[0] / size[1])
    assert width <= LOGO_WIDTH_MM + 1e-9
    assert height <= LOGO_HEIGHT_MM + 1e-9
    assert width == pytest.approx(LOGO_WIDTH_MM) or height == pytest.approx(LOGO_HEIGHT_MM)


def test_contrast_is_that_of_the_guidelines() -> None:
    assert contrast("#000000") == pytest.approx(21)
    assert contrast("#ffffff") == pytest.approx(1)
    assert contrast("#767676") == pytest.approx(4.54, abs=0.01)


def test_the_accent_takes_the_styles_place_with_all_its_tints() -> None:
    style = load_style("institute")
    coloured = accented(style, "#8c1d18")
    assert coloured.paragraph("title").colour == "#8c1d18"
    assert coloured.table.head_fill == mixed("#8c1d18", 0.12)
    assert coloured.paragraph("body") == style.paragraph("body")
    assert style.accent not in str(coloured)


def test_official_paper_keeps_its_black() -> None:
    style = load_style("official")
    assert accented(style, "#8c1d18") is style
