"""The open data: every table as CSV, Parquet, a workbook and JSON-LD, each column explained."""

from treatywatch.publish.data.package import write_package
from treatywatch.publish.data.table import Column, Table
from treatywatch.publish.data.tables import TABLES, table_named

__all__ = ["TABLES", "Column", "Table", "table_named", "write_package"]
