"""Of one's own unit (của đơn vị mình): what a machine with a token sees and does; one router per subject."""
