"""The peer for PDF, Typst, tagged as it is by default; runs with the peers' Python.

``peer_typst.py CONTENT FONTS OUT``: the template beside this file reads the content as JSON.
"""

from __future__ import annotations

import sys
from pathlib import Path


def main() -> int:
    """Compile; the exit status."""
    import typst  # type: ignore[import-not-found]

    content, fonts, out = (Path(argument).resolve() for argument in sys.argv[1:])
    typst.compile(
        str(Path(__file__).with_name("briefing.typ").resolve()),
        output=str(out),
        root="/",
        font_paths=[str(fonts)],
        ignore_system_fonts=True,
        sys_inputs={"content": str(content)},
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
