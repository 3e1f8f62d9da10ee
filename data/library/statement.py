"""What is asked of a library, by name."""

import enum


class Statement(enum.StrEnum):
    """A question or a change; :mod:`data.library.definitions` says what each one is.

    The values are the names under which ``statements.json`` keeps their texts.
    """

    META = enum.auto()
    FORGET_META = enum.auto()
    ADD_META = enum.auto()
    KEPT_CONFLICTS = enum.auto()

    REGIONS = enum.auto()
    THEMES = enum.auto()
    SOURCES = enum.auto()
    REGIONS_EVER = enum.auto()
    THEMES_EVER = enum.auto()
    SOURCES_EVER = enum.auto()
    SOURCE = enum.auto()

    TEXT = enum.auto()
    TEXTS = enum.auto()
    ATTACHED = enum.auto()
    ADD_TEXT = enum.auto()
    STATES = enum.auto()
    FORGET_STATES = enum.auto()
    ADD_STATE = enum.auto()

    ENTRIES = enum.auto()
    KEYS = enum.auto()
    REGIONS_OF_RECORDS = enum.auto()
    THEMES_OF_RECORDS = enum.auto()
    TRAITS = enum.auto()
    RECORDS = enum.auto()
    RECORDS_NAMING = enum.auto()
    NUMBERS = enum.auto()
    STANDING_IDS = enum.auto()
    REVISIONS_TOLD = enum.auto()

    RECORD_NOW = enum.auto()
    RECORD_BEFORE = enum.auto()

    WORDS = enum.auto()
    WORDS_OF_ORIGIN = enum.auto()
    SEARCH_TEXTS = enum.auto()
    SEARCH_TEXTS_OF = enum.auto()
    FORGET_SEARCH_TEXT = enum.auto()
    ADD_SEARCH_TEXT = enum.auto()

    NOTES = enum.auto()
    NOTE = enum.auto()
    NOTED_RECORD = enum.auto()
    FORGET_NOTE = enum.auto()
    ADD_NOTE = enum.auto()

    DECISIONS = enum.auto()
    LAST_DECISION = enum.auto()
    ADD_DECISION = enum.auto()

    SEARCHES = enum.auto()
    SEARCH_POSITION = enum.auto()
    LAST_SEARCH = enum.auto()
    FORGET_SEARCH = enum.auto()
    ADD_SEARCH = enum.auto()

    PRESETS = enum.auto()
    NO_DEFAULT_PRESET = enum.auto()
    PLACE_PRESET = enum.auto()
    FORGET_PRESET = enum.auto()
    ADD_PRESET = enum.auto()

    ISSUES = enum.auto()
    ISSUE = enum.auto()
    ISSUES_WITH = enum.auto()
    ADD_ISSUE = enum.auto()
    ADD_ISSUE_RECORDS = enum.auto()
    ENCLOSURE = enum.auto()
    ADD_ENCLOSURE = enum.auto()
