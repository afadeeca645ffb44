"""Where a paper is dated at is the commune in the name of the unit, not the first word that sounds like one."""

import pytest

from motcua.kernel.papers import place_in


@pytest.mark.parametrize(
    ("unit", "place"),
    [
        ("Ủy ban nhân dân xã An Bình", "An Bình"),
        ("Phòng Văn hóa – Xã hội xã An Bình", "An Bình"),
        ("PHÒNG VĂN HÓA – XÃ HỘI XÃ AN BÌNH", "AN BÌNH"),
        ("Phòng Văn hóa - Xã hội", ""),
        ("Bảo hiểm xã hội huyện Tân Hồng", "Tân Hồng"),
        ("Phòng Lao động – Thương binh và Xã hội thị xã Hồng Ngự", "Hồng Ngự"),
        ("Ủy ban nhân dân phường Xã Đàn", "Xã Đàn"),
        ("Ủy ban nhân dân phường 1", "1"),
        ("Văn phòng Tỉnh ủy", ""),
        ("Sở Nội vụ", ""),
    ],
)
def test_the_place_of_a_unit(unit: str, place: str) -> None:
    assert place_in(unit) == place
