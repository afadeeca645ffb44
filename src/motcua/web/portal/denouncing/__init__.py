"""Denouncing (tố cáo): a page for the sender, who needs no account, and one that answers to the sender's code."""
