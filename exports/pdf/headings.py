"""Heading levels without jumps (ISO 14289-1, 7.4.2): an H3 below an H1 is written as H2."""

from exports.layout.pages import Role

_LEVELS = {Role.H1: 1, Role.H2: 2, Role.H3: 3, Role.H4: 4}
_ROLES = {level: role for role, level in _LEVELS.items()}


class Headings:
    """Knows under which headings the next one stands, in reading order."""

    def __init__(self) -> None:
        self._open: list[int] = []

    def role(self, role: Role) -> Role:
        """The role to write for ``role``: headings as deep as they stand, others as they are."""
        level = _LEVELS.get(role)
        if level is None:
            return role
        while self._open and self._open[-1] >= level:
            self._open.pop()
        self._open.append(level)
        return _ROLES[len(self._open)]
