"""Prints who sees how many single-character changes, and those nobody sees."""

import sys
import tempfile
from collections import Counter
from pathlib import Path

from tests.mutations.judges import CONFLICT, NOBODY, SAME, SCHEMA, VERIFICATION, Judges
from tests.mutations.mutants import FIELDS, mutants

COUNT = 300
WHO = (SCHEMA, VERIFICATION, CONFLICT, SAME, NOBODY)


def main() -> None:
    """One table for all seeds given."""
    seeds = [int(word) for word in sys.argv[1:]] or [2026]
    with tempfile.TemporaryDirectory() as folder:
        judges = Judges(Path(folder))
        seen = [(m, judges.caught_by(m)) for seed in seeds for m in mutants(COUNT, seed)]
    counts = Counter((mutant.field, who) for mutant, who in seen)
    print("| changed | " + " | ".join(WHO) + " |")
    print("|---" * (len(WHO) + 1) + "|")
    for field in FIELDS:
        print(f"| {field} | " + " | ".join(str(counts[field, who]) for who in WHO) + " |")
    totals = Counter(who for _, who in seen)
    print("| all | " + " | ".join(str(totals[who]) for who in WHO) + " |")
    for mutant, who in seen:
        if who == NOBODY:
            print(mutant)


if __name__ == "__main__":
    main()
