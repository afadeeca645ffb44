"""OpenID Connect (định danh qua OpenID Connect): the claims of a VNeID-style provider, read at the border.

The names of the national claims are ours to confirm when a real provider is connected; standard claims count too.
"""

from motcua.links.identity.oidc.claims import identity_of

__all__ = ["identity_of"]
