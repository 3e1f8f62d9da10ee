"""Conflicts: records that cannot both be right, arithmetic that does not hold, claims left alone.

Small rules in one registry (:mod:`data.evidence.conflicts.registry`) look at all records at once
and say what they find; a person decides (:mod:`data.evidence.conflicts.decision`).
"""
