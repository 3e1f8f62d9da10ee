"""The command line: ``jiyao build``, ``presets``, ``records`` … (the contract of the guide)."""

from exports.cli.main import build_default_preset, main

__all__ = ["build_default_preset", "main"]
