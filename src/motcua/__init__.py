"""Một Cửa (motcua): the one-stop shop and the reform programme of a local government, with figures that open."""

__version__ = "0.1.0"
