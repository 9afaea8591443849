"""A report for the terminal: Rich renderables, never colour alone; the caller owns the console."""

from monitor.report.text.diff import diff, edited
from monitor.report.text.history import history
from monitor.report.text.listing import line
from monitor.report.text.overview import overview, status
from monitor.report.text.show import show

__all__ = ["diff", "edited", "history", "line", "overview", "show", "status"]
