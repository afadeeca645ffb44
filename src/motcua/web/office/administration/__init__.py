"""Administration (quản trị): the rooms where units, officers, accounts and sign-ins are looked after."""
