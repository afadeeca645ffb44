"""Ports (cổng nối): what the product needs from outside, as protocols. Providers stand in links; wiring plugs them."""
