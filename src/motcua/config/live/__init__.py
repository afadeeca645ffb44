"""Live day (ngày làm việc minh họa): a commune of today at work, made by the product's own operations up to now.

Everybody in it is made up (packs/demo/an_phuoc_live). The days are real ones, counted back from the clock.
"""

from motcua.config.live.loading import is_live, live_pack, load_live_day
from motcua.config.live.settling import appoint, settle

__all__ = ["appoint", "is_live", "live_pack", "load_live_day", "settle"]
