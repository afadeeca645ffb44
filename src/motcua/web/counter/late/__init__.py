"""Late entry (nhập bù): numbered paper slips for days without the system, and what was written on them."""
