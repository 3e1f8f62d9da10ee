"""Templates written for one test."""

import json
from pathlib import Path

from templates.template import Template, load_template

DECLARATION = """
id = "{name}"
names = {{ zh = "试", en = "Test" }}
about = {{ zh = "试用", en = "For a test" }}
{options}
"""


def template(folder: Path, body: str, *, options: str = "", **files: str) -> Template:
    """A template whose body is ``body``; ``files`` are further files of its folder."""
    place = folder / "trial"
    place.mkdir(exist_ok=True)
    declaration = DECLARATION.format(name="trial", options=options)
    (place / "template.toml").write_text(declaration, encoding="utf-8")
    (place / "body.xml.j2").write_text(body, encoding="utf-8")
    for name, text in files.items():
        (place / f"{name}.j2").write_text(text, encoding="utf-8")
    return load_template("trial", folder)


def briefing(inside: str) -> str:
    """A body with ``inside`` in a briefing."""
    return f'<briefing title="题">\n{inside}\n</briefing>'


def text_option(key: str, default: str = "") -> str:
    """The declaration of a text option."""
    return (
        f'[[options]]\nkey = "{key}"\ntype = "text"\nmultiline = true\n'
        f"default = {json.dumps(default)}\n"
        'label = { zh = "甲", en = "A" }\nhelp = { zh = "甲", en = "A" }\n'
    )
