"""Signing (ký kết quả): a result is drafted, looked at, signed here or elsewhere; several at once where there are."""
