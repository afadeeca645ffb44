"""The closed lists a procedure is described with. Codes never change; the wording may."""

from __future__ import annotations

from django.db import models


class Channel(models.TextChoices):
    """Channel (hình thức nộp); the national codes are 1 counter, 2 online, 3 public post."""

    COUNTER = "COUNTER", "Trực tiếp"
    ONLINE = "ONLINE", "Trực tuyến"
    POSTAL = "POSTAL", "Bưu chính công ích"


class TimeRule(models.TextChoices):
    """Time rule (quy tắc tính thời hạn): how the count of a time limit is turned into a due time."""

    WORKING_DAYS = "working_days", "ngày làm việc"
    CALENDAR_DAYS = "calendar_days", "ngày"
    MONTHS = "months", "tháng"
    WORKING_HOURS = "working_hours", "giờ làm việc"
    SAME_DAY_15H = "same_day_15h", "trong ngày (mốc 15 giờ)"


class OnlineService(models.TextChoices):
    """Online service (mức độ dịch vụ công trực tuyến): full means the applicant need not come.

    Law: Nghị định 42/2022/NĐ-CP; since 1/7/2026 Nghị định 224/2026/NĐ-CP, Điều 14.
    """

    FULL = "FULL", "Toàn trình"
    PARTIAL = "PARTIAL", "Một phần"
    NONE = "NONE", "Chỉ cung cấp thông tin"
    UNKNOWN = "UNKNOWN", "Chưa rõ"


class FeeKind(models.TextChoices):
    """Kind of fee (loại phí, lệ phí). Law: Luật Phí và lệ phí 97/2015/QH13."""

    FEE = "FEE", "Phí"
    CHARGE = "CHARGE", "Lệ phí"
    UNKNOWN = "", "Chưa rõ"


class SourceKind(models.TextChoices):
    """Kind of source (loại nguồn danh mục): where a version was read. A catalogue never overrules the
    portal.
    """

    NATIONAL_PORTAL = "NATIONAL_PORTAL", "Cổng Dịch vụ công quốc gia"
    CATALOGUE = "CATALOGUE", "Danh mục đã rà soát"
    DECISION = "DECISION", "Quyết định công bố"


class VersionState(models.TextChoices):
    """State of a version (trạng thái phiên bản): drafted beside the live one, live, or replaced by a later one."""

    DRAFT = "DRAFT", "Bản thảo"
    LIVE = "LIVE", "Đang công bố"
    REPLACED = "REPLACED", "Đã được thay"


class SupplementRule(models.TextChoices):
    """Supplement rule (cách tính sau bổ sung): whether the clock starts anew or goes on after missing papers came.

    Law: Nghị định 61/2018/NĐ-CP, Điều 19 khoản 4 starts it anew; a special law may only pause it.
    """

    RESTART = "RESTART", "Tính lại từ đầu khi đủ hồ sơ"
    PAUSE = "PAUSE", "Tạm dừng, tính tiếp phần còn lại"


class Audience(models.TextChoices):
    """Audience (đối tượng thực hiện): whom a procedure is for, as the catalogue is filtered by it."""

    CITIZEN = "CITIZEN", "Người dân"
    ENTERPRISE = "ENTERPRISE", "Doanh nghiệp, hộ kinh doanh"
    ORGANIZATION = "ORGANIZATION", "Cơ quan, tổ chức khác"


class GroupingKind(models.TextChoices):
    """Kind of grouping (loại nhóm): by which question a citizen narrows the catalogue down."""

    LEVEL = "LEVEL", "Cấp giải quyết"
    AUDIENCE = "AUDIENCE", "Đối tượng thực hiện"
    LIFE_EVENT = "LIFE_EVENT", "Sự kiện trong đời"
