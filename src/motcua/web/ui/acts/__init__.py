"""Acts (thao tác trên màn hình): what may be done to a dossier, each a small form on its own address.

The table of moves (rules/actions) and the policy say what is offered; the operations say what is refused. Counter and
office share this and mount it at addresses of their own.
"""

from motcua.web.ui.acts.doing import Doing, done, prepared
from motcua.web.ui.acts.offers import Offer, Undo, offers, undo_of
from motcua.web.ui.acts.table import ACTS, Act, act_of

__all__ = ["ACTS", "Act", "Doing", "Offer", "Undo", "act_of", "done", "offers", "prepared", "undo_of"]
