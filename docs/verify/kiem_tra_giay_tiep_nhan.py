"""Kiểm tra giấy tiếp nhận hồ sơ trên máy không nối mạng. Chỉ cần Python 3, không cần cài thêm gì.

    python3 kiem_tra_giay_tiep_nhan.py KHÓA 'NỘI DUNG MÃ QR' [CHỨNG-MINH.json [GỐC]]

KHÓA: khóa công khai niêm yết tại nơi nộp hồ sơ. CHỨNG-MINH.json: tải ở trang “Nhật ký công khai”. GỐC: gốc ngày ấy mà
ông/bà đã giữ từ trước, nếu có. Kết thúc với mã 0 khi mọi điều đều đúng, 1 khi có điều không đúng hoặc không đọc được.
"""

import base64
import hashlib
import json
import sys
from urllib.parse import parse_qs, urlsplit

P, ORDER = 2**255 - 19, 2**252 + 27742317777372353535851937790883648493
D, ROOT = -121665 * pow(121666, -1, P) % P, pow(2, (P - 1) // 4, P)


def point(data):  # điểm trên đường cong Ed25519 (RFC 8032, mục 5.1.3)
    sign, y = divmod(int.from_bytes(data, "little"), 2**255)
    square = (y * y - 1) * pow(D * y * y + 1, -1, P) % P
    x = pow(square, (P + 3) // 8, P)
    x = x if x * x % P == square else x * ROOT % P
    if len(data) != 32 or y >= P or x * x % P != square or (x == 0 and sign):
        raise ValueError("không phải điểm trên đường cong")
    return (x if x % 2 == sign else P - x), y


def add(one, two):
    (a, b), (c, d) = one, two
    t = D * a * b * c * d % P
    return (a * d + b * c) * pow(1 + t, -1, P) % P, (b * d + a * c) * pow(1 - t, -1, P) % P


def times(count, one):
    total = (0, 1)
    for bit in f"{count:b}":
        total = add(total, total) if bit == "0" else add(add(total, total), one)
    return total


def signed(message, signature, key):  # chữ ký Ed25519 (RFC 8032, mục 5.1.7)
    try:
        r, a, s = point(signature[:32]), point(key), int.from_bytes(signature[32:], "little")
    except ValueError:
        return False
    h = int.from_bytes(hashlib.sha512(signature[:32] + key + message).digest(), "little") % ORDER
    return len(signature) == 64 and s < ORDER and times(s, point(b"X" + b"f" * 31)) == add(r, times(h, a))


def said(**values):  # JSON chuẩn tắc (RFC 8785): đúng từng byte mà hệ thống đã ký
    return json.dumps(values, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


def raw(text):
    return base64.b64decode(text.replace("-", "+").replace("_", "/") + "=" * (-len(text) % 4))


def root_over(event, place, size, path):  # RFC 9162, mục 2.1.3.2
    found, last = hashlib.sha256(b"\x00" + bytes.fromhex(event)).digest(), size - 1
    for one in map(bytes.fromhex, path):
        if last == 0:
            return ""
        right = place % 2 == 1 or place == last
        while right and place and place % 2 == 0:
            place, last = place >> 1, last >> 1
        found = hashlib.sha256(b"\x01" + (one + found if right else found + one)).digest()
        place, last = place >> 1, last >> 1
    return found.hex() if last == 0 else ""


def proven(key, qr, file="", kept=""):
    link = urlsplit(qr)  # mã hồ sơ; sau dấu #: giờ nhận, giờ hẹn, mã băm sự kiện, chữ ký
    number, told = parse_qs(link.query)["ma"][0], dict(one.split("=", 1) for one in link.fragment.split("&"))
    receipt = said(what="motcua.receipt", number=number, received=told["n"], due=told["h"], event=told["e"])
    yield signed(receipt, raw(told["k"]), key), f"{number}: tiếp nhận {told['n']}, hẹn trả {told['h']}"
    if file:
        with open(file, encoding="utf-8") as opened:
            proof = json.load(opened)
        root, one = proof["root"], next((e for e in proof["events"] if e["event"] == told["e"]), {"position": None})
        found = one["position"] is not None and root_over(one["event"], one["position"], root["size"], one["path"])
        yield found == root["root"], f"còn nguyên trong nhật ký ngày {root['day']}, gốc {root['root']}"
        day = said(what="motcua.daily_root", **{n: root[n] for n in ("day", "size", "root", "published_at")})
        yield signed(day, raw(root["signature"]), key), f"gốc ngày {root['day']} do cơ quan ký"
        if kept:
            yield kept.lower() == root["root"], "gốc trong tệp là gốc đã giữ lại"


if __name__ == "__main__":
    try:
        key, qr, *more = sys.argv[1:]
        results = list(proven(raw(key), qr, *more))
    except (ValueError, KeyError, TypeError, OSError) as error:
        sys.exit(f"{__doc__}\nKHÔNG ĐỌC ĐƯỢC: {error}")
    for ok, words in results:
        print("ĐÚNG      " if ok else "KHÔNG ĐÚNG", words)
    sys.exit(0 if all(ok for ok, _ in results) else 1)
