"""Kernel (nền chung): the little that all areas share."""
