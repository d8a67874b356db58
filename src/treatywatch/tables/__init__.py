"""The tables of the open data and of a lake: one row for each thing, each column explained."""

from treatywatch.tables.all import TABLES, table_named
from treatywatch.tables.contents import Contents, CountedSource, Filed
from treatywatch.tables.table import Cell, Column, Row, Table, Type

__all__ = [
    "TABLES",
    "Cell",
    "Column",
    "Contents",
    "CountedSource",
    "Filed",
    "Row",
    "Table",
    "Type",
    "table_named",
]
