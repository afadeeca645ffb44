"""Check a file of frozen figures with Python alone: python verify_frozen.py FILE.json [PUBLIC_KEY]

The file is what a closed period or one of its figures is downloaded as. Nothing else is needed: no network, no
installation of Một Cửa, no package. Give the public key as the office publishes it, to be sure whose seal it is.
Exit code 0: everything agrees. 1: something does not, or cannot be read, and the first such thing is named.
"""

import base64
import hashlib
import json
import sys
import zlib

P, ORDER = 2**255 - 19, 2**252 + 27742317777372353535851937790883648493  # RFC 8032, Ed25519
D = -121665 * pow(121666, -1, P) % P


def add(a, b):
    """The sum of two points of the curve, in (x, y)."""
    (x1, y1), (x2, y2) = a, b
    k = D * x1 * x2 * y1 * y2 % P
    return ((x1 * y2 + x2 * y1) * pow(1 + k, -1, P) % P, (y1 * y2 + x1 * x2) * pow(1 - k, -1, P) % P)


def times(n, point):
    """n times a point."""
    found = (0, 1)
    while n:
        if n & 1:
            found = add(found, point)
        point, n = add(point, point), n >> 1
    return found


def point_of(raw):
    """The point that 32 bytes stand for; ValueError where they stand for none."""
    number = int.from_bytes(raw, "little")
    y, odd = number & (1 << 255) - 1, number >> 255
    square = (y * y - 1) * pow(D * y * y + 1, -1, P) % P
    x = pow(square, (P + 3) // 8, P)
    if x * x % P != square:
        x = x * pow(2, (P - 1) // 4, P) % P
    if y >= P or x * x % P != square or (x == 0 and odd):
        raise ValueError("chữ ký hoặc khóa không phải điểm trên đường cong")
    return (x if x & 1 == odd else P - x, y)


BASE = point_of((4 * pow(5, -1, P) % P).to_bytes(32, "little"))


def signed(data, signature, key):
    """Whether an Ed25519 signature belongs to these bytes and this key."""
    if len(signature) != 64 or len(key) != 32:
        return False
    half, s = signature[:32], int.from_bytes(signature[32:], "little")
    h = int.from_bytes(hashlib.sha512(half + key + data).digest(), "little") % ORDER
    return s < ORDER and times(s, BASE) == add(point_of(half), times(h, point_of(key)))


def size_of(packed):
    """How many keys a set holds: format motcua-set/1, zlib over LEB128 steps; the last byte of each step is < 128."""
    steps = zlib.decompress(packed)
    return sum(byte < 0x80 for byte in steps)


def faults(file, key):
    """What does not agree, in words."""
    document = file["document"]
    text = json.dumps(document, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
    if hashlib.sha256(text).hexdigest() != file["digest"]:
        yield "nội dung không cho mã băm đã ghi"
    sealed = f"{document['format']} {file['digest']}".encode()
    if not signed(sealed, base64.b64decode(file["signature"]), base64.b64decode(key)):
        yield "chữ ký không thuộc nội dung này và khóa này"
    sets = {name: base64.b64decode(packed) for name, packed in file["members"].items()}
    for name, packed in sets.items():
        if hashlib.sha256(packed).hexdigest() != name:
            yield f"danh sách bản ghi {name} không cho mã băm của nó"
    if file["figure"] not in (None, *(figure["position"] for figure in document["figures"])):
        yield f"không có con số {file['figure']} trong nội dung đã ký"
    for figure in document["figures"]:
        wanted = file["figure"] in (None, figure["position"])
        for side in ("part", "whole"):
            digest = figure[f"{side}_digest"]
            if wanted and digest and (digest not in sets or size_of(sets[digest]) != figure[side]):
                yield f"{figure['code']}: {side} = {figure[side]}, danh sách bản ghi không khớp"


if __name__ == "__main__":
    try:
        with open(sys.argv[1], encoding="utf-8") as opened:
            told = json.load(opened)
        for fault in faults(told, sys.argv[2] if len(sys.argv) > 2 else told["public_key"]):
            sys.exit(f"KHÔNG KHỚP: {fault}")
        of = told["document"]["period"]
    except (ValueError, LookupError, TypeError, AttributeError, OSError, zlib.error) as error:
        sys.exit(f"KHÔNG ĐỌC ĐƯỢC tệp hoặc khóa: {error}\nCách dùng: python verify_frozen.py TỆP.json [KHÓA_CÔNG_KHAI]")
    print(f"Khớp: {of['unit_name']}, {of['start']} đến {of['end']}, bản {of['revision']}, {of['closed_by_name']} chốt.")
