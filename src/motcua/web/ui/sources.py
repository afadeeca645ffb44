"""Sources (dấu nguồn): marks of the device and network of a request, for the radar; the address itself is not kept."""

from __future__ import annotations

from ipaddress import IPv6Address, ip_address, ip_network
from typing import Any

from django.http import HttpRequest

from motcua.areas.dossiers.operations import SourceGiven, note_source
from motcua.kernel.clock import now
from motcua.kernel.marks import mark

HOUSEHOLD = 64  # an IPv6 subscriber has a prefix of this length, not one address


def source_of(request: HttpRequest) -> SourceGiven:
    """The marks (dấu nguồn) of a request. A device is a browser in a network: many phones of one model behind one
    mobile network look alike, which the words of the radar say."""
    network = network_of(request)
    browser = request.headers.get("User-Agent", "")
    device = f"{network}|{browser}|{request.headers.get('Accept-Language', '')}" if network and browser else ""
    return SourceGiven(device=mark(device, "device"), network=mark(network, "network"))


def leave_source(request: HttpRequest, number: str, step: str, account: Any = None) -> None:
    """Leave the source (để lại dấu nguồn) of a dossier that was just filed or taken in by whoever asks."""
    note_source(number=number, step=step, source=source_of(request), account=account or request.user, at=now())


def network_of(request: HttpRequest) -> str:
    """The network (mạng) a request comes from, as far as one subscriber has it; "" where that is no address."""
    try:
        found = ip_address(request.META.get("REMOTE_ADDR", ""))
        found = found.ipv4_mapped or found if isinstance(found, IPv6Address) else found
        return str(ip_network(f"{found}/{HOUSEHOLD}", strict=False) if isinstance(found, IPv6Address) else found)
    except ValueError:
        return ""
