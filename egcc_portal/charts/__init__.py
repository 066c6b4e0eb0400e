"""Drawings of tables, as SVG made on the server: one function a kind.

The same string stands on a page and in a report. A drawing never stands alone:
Chart keeps the table that it shows beside it.
"""

from egcc_portal.charts.bars import bars
from egcc_portal.charts.chart import Chart
from egcc_portal.charts.columns import columns
from egcc_portal.charts.lines import Point, points
from egcc_portal.charts.tiles import tiles

__all__ = ["Chart", "Point", "bars", "columns", "points", "tiles"]
