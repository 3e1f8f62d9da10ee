"""Charts, time lines and key figures as tables, for writers that draw none of them."""

from templates.document import (
    Align,
    BlockId,
    Chart,
    Column,
    Inlines,
    KeyFigures,
    Row,
    Table,
    Text,
    Timeline,
)


def chart_table(chart: Chart, unit_label: str = "") -> Table:
    """A row for each category, a column for each series, values as printed.

    ``unit_label`` heads the values where the only series has no name (``数值``).
    """
    heads = [series.name or unit_label for series in chart.series]
    heads = [f"{head}（{chart.unit}）" if chart.unit and head else head for head in heads]
    rows = tuple(
        Row(
            BlockId(f"{chart.id}.row{index}"),
            (_text(category), *(_text(series.points[index].shown) for series in chart.series)),
            tuple(r for series in chart.series for r in series.points[index].records),
        )
        for index, category in enumerate(chart.categories)
    )
    columns = (Column((), 2), *(Column(_text(head), 1, Align.RIGHT) for head in heads))
    return Table(chart.id, chart.caption, columns, rows, chart.note, chart.records)


def timeline_table(line: Timeline) -> Table:
    """A row for each moment: its date and what happened."""
    rows = tuple(
        Row(each.id, (_text(each.shown), each.label), each.records) for each in line.moments
    )
    columns = (Column((), 1), Column((), 4))
    return Table(line.id, line.caption, columns, rows, line.note, line.records)


def key_figures_table(strip: KeyFigures) -> Table:
    """One row of large numbers above one row of what they say."""
    values = tuple(figure.value for figure in strip.items)
    labels = tuple(figure.label for figure in strip.items)
    records = tuple(r for figure in strip.items for r in figure.records)
    columns = tuple(Column((), 1, Align.CENTER) for _ in strip.items)
    rows = (
        Row(BlockId(f"{strip.id}.values"), values, records),
        Row(BlockId(f"{strip.id}.labels"), labels),
    )
    return Table(strip.id, (), columns, rows, (), strip.records)


def _text(text: str) -> Inlines:
    return (Text(text),) if text else ()
