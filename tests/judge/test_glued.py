"""Counters that a page glues to a name or a day are none of its words; numbers that a line says are."""

from __future__ import annotations

import pytest

from monitor.judge.text.glued import uncounted


@pytest.mark.parametrize(
    ("line", "left"),
    [
        ("By Jo Marsh 9 Oct 202430 shares", "By Jo Marsh 9 Oct 2024"),
        ("9 Oct 20241,204 views", "9 Oct 2024"),
        ("9 Oct 2024Views: 30", "9 Oct 2024"),
        ("9 Oct 2024Comments (30)", "9 Oct 2024"),
        ("9 Oct 202430 Mal geteilt", "9 Oct 2024"),
        ("2024-10-09 09:1230 views", "2024-10-09 09:12"),
        ("2024-10-0930 просмотров", "2024-10-09"),
        ("9 Oct 202430 shares12 comments", "9 Oct 2024"),
        ("Jo Marsh30 views", "Jo Marsh"),
        ("Jo Marsh2 hours ago", "Jo Marsh"),
        ("Jo Marshvor 2 Stunden", "Jo Marsh"),
        ("张三2小时前", "张三"),
        ("张三30次浏览", "张三"),
        ("2024-10-09 09:12  Courier  30 просмотров", "2024-10-09 09:12  Courier"),
        ("2024-10-09 09:12 Courier 浏览:30次", "2024-10-09 09:12 Courier"),
        ("2024-10-09 09:12 Courier조회수 30", "2024-10-09 09:12 Courier"),
        ("09.10.2024 09:12 Wyświetleń: 30", "09.10.2024 09:12"),
        ("2024-10-09 09:12 Courier 30 lượt xem", "2024-10-09 09:12 Courier"),
    ],
)
def test_what_counts_itself_is_taken_off(line: str, left: str) -> None:
    """Behind a day, an hour or a name that no blank parts from it; behind a machine's stamp with blanks too."""
    assert uncounted(line) == left


@pytest.mark.parametrize(
    "line",
    [
        "Harlan sold 30 shares",
        "9 May 2024: Jones bought 30 shares",
        "In 2024 30 comments were cut",
        "On 9 May 2024 Jones sold 30 shares",
        "Jo Marsh held 30 shares",
        "The G20 drew 30 votes",
        "The dam at Marlow2 hours ago",
        "Er schlief zuvor 2 Stunden",
        "他在三十二分钟内离开2小时前",
        "2024-10-09 09:12 the board sold 30 shares",
        "He left 2 hours ago",
        "By Jo Marsh 9 Oct 202430 shares.",
        "Covid19 killed 30",
    ],
)
def test_what_a_line_says_stays(line: str) -> None:
    """A number in a row, a headline or an item without a full stop is a fact."""
    assert uncounted(line) == line
