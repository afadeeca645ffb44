"""Journal facts (dữ liệu nhật ký): roots and proofs as JSON that another program checks without asking us."""

from __future__ import annotations

from datetime import UTC
from typing import Any

from django.utils.translation import gettext as _

from motcua.areas.dossiers.queries import Consistency, EventProof, RootRow


def root_facts(root: RootRow) -> dict[str, Any]:
    """A day's root with what its signature covers."""
    return {
        "day": root.day.isoformat(),
        "size": root.size,
        "events": root.events,
        "root": root.root,
        "signature": root.signature,
        "public_key": root.public_key,
        "published_at": root.published_at.astimezone(UTC).isoformat(),
    }


def day_facts(root: RootRow) -> dict[str, Any]:
    """A day's root, and how it is checked."""
    told = _(
        "Gốc này đại diện cho mọi sự kiện hồ sơ ghi nhận đến hết ngày, theo thứ tự ghi nhận (RFC 6962, SHA-256). "
        "Chữ ký Ed25519 ký JSON chuẩn tắc (RFC 8785) gồm what=motcua.daily_root, day, size, root, published_at. "
        "Hãy giữ lại gốc và số sự kiện: sau này sửa, bớt hay chèn bất cứ sự kiện nào thì gốc sẽ khác."
    )
    return {"what": "motcua.daily_root", "explanation": told, **root_facts(root)}


def inclusion_facts(asked: str, root: RootRow, proofs: list[EventProof]) -> dict[str, Any]:
    """The proofs of some events under a root."""
    told = _(
        "Mỗi sự kiện có mã băm, vị trí và các mã băm dẫn từ nó đến gốc. Ghép dần theo RFC 9162, mục 2.1.3.2: ra đúng "
        "gốc thì sự kiện còn nguyên trong nhật ký. Vị trí null: ghi nhận sau ngày của gốc, chưa chốt. "
        "Không có tên hay nội dung của ai; mã băm không suy ngược được."
    )
    events = [{"seq": one.seq, "event": one.event, "position": one.position, "path": list(one.path)} for one in proofs]
    return {
        "what": "motcua.inclusion",
        "explanation": told,
        "asked": asked,
        "root": root_facts(root),
        "events": events,
    }


def consistency_facts(found: Consistency) -> dict[str, Any]:
    """The proof that one day's tree is the beginning of another's."""
    told = _(
        "Các mã băm này ghép theo RFC 9162, mục 2.1.4.2, ra được cả gốc cũ lẫn gốc mới: mọi sự kiện có dưới gốc cũ "
        "vẫn đứng nguyên chỗ dưới gốc mới, chỉ có thêm vào sau."
    )
    return {
        "what": "motcua.consistency",
        "explanation": told,
        "old": root_facts(found.old),
        "new": root_facts(found.new),
        "path": list(found.path),
    }
