"""Weights (trọng số) of ties of the shape hint: learned, in hundredths of a bit; not by hand."""

TABLE = """\
=20; COUNT=-12; MONEY=-52; PERCENT=20; SCORE=51; cover 0=-55; cover 1=-83; cover 2=17; cover 4=176;
digits 3=5; digits 4=45; exact: among=-27; exact: and=29; exact: closed=-38; exact: colon=41; exact: comma=30;
exact: deep=12; exact: done=118; exact: due=50; exact: equal=14; exact: first=78; exact: line=42;
exact: list=75; exact: near_among=-26; exact: near_and=29; exact: near_colon=42; exact: near_done=129;
exact: near_due=89; exact: near_equal=14; exact: near_list=12; exact: near_of=-27; exact: near_open=-12;
exact: near_past=-82; exact: near_plan=-28; exact: near_share=-78; exact: near_total=75;
exact: near_versus=-37; exact: no_unit=39; exact: of=28; exact: open=-30; exact: opened=-85; exact: past=64;
exact: plan=-28; exact: rest=-34; exact: semi=-21; exact: share=-89; exact: then_among=82;
exact: then_close=54; exact: then_end=-138; exact: then_list=62; exact: then_of=66; exact: then_open=40;
exact: then_plan=66; exact: then_share=30; exact: then_up=57; exact: then_versus=-14; exact: threshold=-55;
exact: total=58; exact: versus=-37; likeness 0=-58; likeness 1=-58; likeness 2=-44; likeness 3=-15;
likeness 4=162; likeness 6=78; members False False True=8; members False True False=-46;
members False True True=-10; members True False False=70; members True True True=31; most=670; places 0 0=21;
places 0 1=106; places 0 2=-8; places 0 3=-12; places 1 1=42; places 1 2=-7; places 1 3=-49; places 2 2=40;
places 3 3=-34; reach 1 True=59; reach 2 True=-36; reach far True=-52; reach near True=20;
reach next False=-41; reach next True=128; reach second True=-43; shared 1=-32; shared 2=-56; shared 3=72;
shared 4=60; told: avg=-34; told: closed=85; told: colon=29; told: comma=40; told: deep=51; told: done=12;
told: due=16; told: first=130; told: line=13; told: near_avg=-27; told: near_colon=72; told: near_done=12;
told: near_due=23; told: near_of=-12; told: near_past=43; told: near_share=54; told: near_versus=12;
told: no_unit=28; told: of=65; told: paren=50; told: past=43; told: semi=30; told: share=54;
told: then_among=-27; told: then_close=51; told: then_of=-37; told: then_plan=61; told: then_up=-55;
told: total=-19; told: versus=13; unit akin=44; unit same=15; unit strange=-7; word gần=39; word hơn=12;
word khoảng=-15; word trên=-8;
"""
