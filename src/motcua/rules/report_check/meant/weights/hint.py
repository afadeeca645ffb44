"""Weights (trọng số) of ties of the shape hint: learned, in hundredths of a bit; not by hand."""

TABLE = """\
=39; COUNT=-45; MONEY=-75; PERCENT=34; SCORE=46; cover 0=-56; cover 1=-62; cover 2=18; cover 4=160;
digits 3=12; digits 4=38; exact: among=6; exact: and=32; exact: closed=-41; exact: colon=39; exact: comma=40;
exact: deep=13; exact: done=110; exact: due=49; exact: equal=26; exact: first=45; exact: line=22;
exact: list=68; exact: near_among=11; exact: near_and=32; exact: near_colon=39; exact: near_done=126;
exact: near_due=73; exact: near_equal=26; exact: near_list=10; exact: near_of=6; exact: near_open=-14;
exact: near_past=-66; exact: near_plan=-32; exact: near_share=-68; exact: near_total=69;
exact: near_versus=-26; exact: no_unit=40; exact: of=58; exact: open=-26; exact: opened=-81; exact: past=82;
exact: plan=-32; exact: rest=-27; exact: semi=-25; exact: share=-81; exact: then_among=90;
exact: then_close=59; exact: then_end=-139; exact: then_list=65; exact: then_of=72; exact: then_open=49;
exact: then_plan=77; exact: then_share=66; exact: then_up=46; exact: then_versus=-12; exact: threshold=-48;
exact: total=53; exact: versus=-26; likeness 0=-69; likeness 1=-32; likeness 2=-58; likeness 3=6;
likeness 4=161; likeness 6=52; members False False True=-18; members False True False=-10;
members False True True=-11; members True False False=45; members True True True=25; most=672; places 0 0=20;
places 0 1=128; places 0 2=-16; places 0 3=-10; places 1 1=47; places 1 2=-8; places 1 3=-49; places 2 2=39;
places 3 3=-50; reach 1 True=49; reach 2 True=-34; reach far True=-62; reach near True=26;
reach next False=-58; reach next True=139; reach second True=-35; shared 1=-60; shared 2=-90; shared 3=139;
shared 4=65; shared 5=11; told: avg=-40; told: closed=83; told: colon=24; told: comma=18; told: deep=46;
told: done=8; told: due=21; told: first=110; told: line=27; told: near_avg=-35; told: near_colon=66;
told: near_done=8; told: near_due=27; told: near_of=-21; told: near_past=40; told: near_share=70;
told: near_versus=20; told: no_unit=31; told: of=55; told: paren=53; told: past=43; told: semi=30;
told: share=70; told: then_among=-27; told: then_close=46; told: then_end=7; told: then_of=-38;
told: then_plan=65; told: then_up=-56; told: total=-15; told: versus=19; unit akin=37; unit half=5;
unit same=20; unit strange=-7; word gần=39; word hơn=20; word khoảng=-12; word trên=-7;
"""
