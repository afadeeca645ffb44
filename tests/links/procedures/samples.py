"""Made-up records in the form of the national portal: its tables run together exactly so."""

from __future__ import annotations

from typing import Any

TERMS = "Hình thức nộpThời gianPhí, lệ phíMô tả"
PAPERS = "Tên giấy tờMẫu đơn, tờ khaiSố lượng"
BASES = "Tên văn bản pháp lýMã văn bản"
FOOT = (
    "Từ khóaKhông có thông tinMô tảKhông có thông tinChọn cơ quan thực hiệnTỉnh/ Thành phốBộ ngành"
    "-- Chọn Tỉnh/ Thành phố --Phường/ XãSở-- Chọn Phường/ Xã --"
    "Hệ thống chỉ hiển thị những cơ quan đã áp dụng dịch vụ công trực tuyếnNộp hồ sơ"
)


def record(code: str = "1.999001", **cells: Any) -> dict[str, Any]:
    """A complete record of an invented procedure; any cell may be given."""
    return {
        "ma_thu_tuc": code,
        "detail_url": f"https://example.vn/{code}",
        "formality_id": "",
        "ten_thu_tuc": "Xác nhận vườn cây kiểu mẫu",
        "so_quyet_dinh": "12/QĐ-ABC",
        "cap_thuc_hien": "Cấp tỉnh, Cấp xã",
        "loai_thu_tuc": "Loại khác",
        "linh_vuc": "Vườn cây",
        "doi_tuong_thuc_hien": "Công dân Việt Nam",
        "co_quan_co_tham_quyen": "",
        "dia_chi_tiep_nhan": "",
        "co_quan_duoc_uy_quyen": "",
        "co_quan_phoi_hop": "",
        "thu_tuc_lien_quan": "Không có thông tin",
        "trinh_tu_thuc_hien": "Bước 1: Nộp đơn.\nBước 2: Nhận kết quả.",
        "cach_thuc_thuc_hien": f"{TERMS}Trực tiếp3 Ngày làm việcMiễn phíNộp tại quầy",
        "thanh_phan_ho_so": f"--{PAPERS}Đơn đề nghị1 bản chính",
        "can_cu_phap_ly": f"{BASES}Luật Vườn cây11/2033/QH15",
        "co_quan_thuc_hien": "Ủy ban nhân dân xã",
        "yeu_cau_dieu_kien": "Không có thông tin",
        "ket_qua_xu_ly": "Giấy xác nhận vườnMã: KQ.G99.000001" + FOOT,
        "raw_text": "",
    } | cells


def entry(code: str = "1.999002", **parts: Any) -> dict[str, Any]:
    """A complete entry of a reviewed catalogue."""
    return {
        "code": code,
        "name": "Chứng nhận cây đầu dòng",
        "field": "Vườn cây",
        "level_2024": "HX",
        "code_trust": "S",
        "deadline_2024": {"value": 5, "unit": "working_days", "note": "", "trust": "M"},
        "fee": {"text": "10.000đ/cây", "trust": "S"},
        "online_2024": {"level": "một phần", "trust": "M"},
    } | parts
