"""Which version of the program runs."""


def program_version() -> str:
    """The version that runs, ``""`` when the program is not installed."""
    # Loads a reader of e-mail headers, which is how packages tell of themselves.
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("jiyao")
    except PackageNotFoundError:
        return ""
