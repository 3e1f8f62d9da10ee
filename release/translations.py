"""Collect what the desk says and compile its translations: run after changing a text.

    python release/translations.py

Updates ``gui/i18n/jiyao_zh_CN.ts`` (edit it with Qt Linguist or any editor) and compiles the
``.qm`` beside it; makes ``jiyao_zh_TW.qm`` from it by conversion, with the words of
``data/locale/zh_TW.toml``. Exit 1 when a text has no translation yet.
"""

import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TS = ROOT / "gui" / "i18n" / "jiyao_zh_CN.ts"
TAIWAN = TS.with_name("jiyao_zh_TW.qm")


def main() -> int:
    """Collect, check, compile."""
    sources = [str(path) for path in sorted((ROOT / "gui").rglob("*.py"))]
    _run("lupdate", *sources, "-no-obsolete", "-locations", "none", "-ts", str(TS))
    missing = untranslated(TS)
    for text in missing:
        print(f"not translated: {text!r}")
    _compile(TS, TS.with_suffix(".qm"))
    taiwan()
    return int(bool(missing))


def taiwan() -> None:
    """Convert what is said in Simplified Chinese and compile it."""
    sys.path.insert(0, str(ROOT))
    from data.taiwan import as_in_taiwan

    tree = ET.parse(TS)
    tree.getroot().set("language", "zh_TW")
    for translation in tree.getroot().iter("translation"):
        translation.text = as_in_taiwan(translation.text or "")
    with tempfile.TemporaryDirectory() as folder:
        converted = Path(folder) / "jiyao_zh_TW.ts"
        tree.write(converted, encoding="utf-8", xml_declaration=True)
        _compile(converted, TAIWAN)


def untranslated(path: Path) -> list[str]:
    """The source texts of a ``.ts`` file that have no finished translation."""
    messages = ET.parse(path).getroot().iter("message")
    return [
        message.findtext("source", "")
        for message in messages
        if (found := message.find("translation")) is None
        or not found.text
        or found.get("type") == "unfinished"
    ]


def _compile(texts: Path, target: Path) -> None:
    """Compile beside and move: a desk that runs has the former file mapped into its memory."""
    made = target.with_suffix(".new")
    _run("lrelease", str(texts), "-qm", str(made))
    made.replace(target)


def _run(tool: str, *arguments: str) -> None:
    """Run one of PySide's tools, from the environment this Python belongs to."""
    beside = Path(sys.executable).with_name(f"pyside6-{tool}")
    program = str(beside) if beside.exists() else shutil.which(f"pyside6-{tool}") or tool
    subprocess.run([program, *arguments], check=True)


if __name__ == "__main__":
    raise SystemExit(main())
