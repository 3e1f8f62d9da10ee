"""Attaching the texts of sources, and verifying what records quote of them."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from data.library.part import Part
from data.library.standing import Standing, standing
from data.messages import message
from data.progress import QUIET, Progress

if TYPE_CHECKING:
    from data.evidence.reports import AttachReport, VerifyReport


class Verifying(Part):
    """The part of a library that knows what stands in its sources.

    What reads texts and looks for quotations in them is loaded when there is something to verify.
    """

    def attach(self, paths: Sequence[Path], progress: Progress = QUIET) -> "AttachReport":
        """Recognise the files, and the text files in the folders, and keep the texts of sources.

        A file that is unknown or differs from the known text is told in the report, not attached.
        Afterwards everything is verified again.

        Raises:
            UsageError: there are too many files.
            Cancelled: the person stopped it; nothing was attached.
        """
        from data.evidence.reports import AttachReport
        from data.evidence.walking import walk
        from data.library import evidence

        walked = walk(paths)
        with self._reading() as session:
            known = evidence.known_texts(session)
        recognised = []
        for number, path in enumerate(walked.files):
            progress.step(0.9 * number / len(walked.files), message("Reading {name}", name=path))
            recognised.append(known.recognise(path))
        with self._writing() as session:
            evidence.keep_texts(session, recognised)
            states = evidence.verification(session, progress.part(0.9, 1.0)).states
            evidence.keep_states(session, states)
        return AttachReport(tuple(each.result for each in recognised), walked.skipped)

    def verify(self, progress: Progress = QUIET) -> "VerifyReport":
        """Verify every anchor against the attached texts, and remember what was found.

        Raises:
            Cancelled: the person stopped it; what was known before stays.
        """
        from data.library import evidence

        with self._reading() as session:
            verification = evidence.verification(session, progress)
        with self._writing() as session:
            evidence.keep_states(session, verification.states)
        return verification.report

    def standing(self) -> Standing:
        """How many anchors hold and how many sources are attached, as last verified."""
        with self._reading() as session:
            return standing(session)
