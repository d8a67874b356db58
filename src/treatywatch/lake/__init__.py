"""A lake: the tables of the open data as Parquet, part by part, and SQL over them."""

from treatywatch.lake.asking import ask_lake
from treatywatch.lake.layout import Part, is_lake, kept_part
from treatywatch.lake.opening import InvalidLake, Lake, open_lake
from treatywatch.lake.parts import Together, write_part, write_register
from treatywatch.lake.writing import LakeSummary, LakeWriter, begin_lake

__all__ = [
    "InvalidLake",
    "Lake",
    "LakeSummary",
    "LakeWriter",
    "Part",
    "Together",
    "ask_lake",
    "begin_lake",
    "is_lake",
    "kept_part",
    "open_lake",
    "write_part",
    "write_register",
]
