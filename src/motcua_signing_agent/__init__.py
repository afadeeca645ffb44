"""The signing agent (chương trình ký tại máy): signs with the token in an officer's own computer, when a page asks.

It knows nothing of Một Cửa but what a page sends: which papers, and what is to be signed of each. It listens to this
computer only, answers only the site it was started for, and only once the code it shows was typed there. The PIN is
asked here and goes nowhere else. It stands beside `motcua` because it is installed without it.
"""

VERSION = 1
PORT = 48623
