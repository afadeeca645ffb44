"""Weights of what speaks for and against a slip: learned, in hundredths of a bit; not by hand."""

TABLE = """\
=59; digits 1 False=-24; digits 1 True=-54; digits 2 False=82; digits 2 True=-17; digits 3 False=86;
digits 3 True=-22; either=68; explained=-17; likely=20; loss=-40; per cent=71; reading and small=-9; rival=-82;
round=-238; score=13; shape equal=61; shape growth=159; shape list=-14; shape quotient=-63; shape share=56;
shape stock=-60; shape triple=-90; small=-81; some explained=96; some loss=-148; some rival=38;
some support=15; stated agreed=-43; support=58; threshold=200; typed=-93; typing=63; unread=84;
"""
