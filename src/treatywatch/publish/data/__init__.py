"""The open data: every table as CSV, Parquet, a workbook and JSON-LD, each column explained."""
