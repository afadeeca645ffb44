"""Weights (trọng số) of ties of the shape hint: learned, in hundredths of a bit; not by hand."""

TABLE = """\
=16; MONEY=-50; PERCENT=34; SCORE=56; cover 0=-59; cover 1=-54; cover 2=20; cover 4=149; digits 2=-16;
digits 3=10; digits 4=39; exact: among=5; exact: and=34; exact: closed=-40; exact: colon=38; exact: comma=49;
exact: deep=16; exact: done=117; exact: due=47; exact: equal=20; exact: first=80; exact: line=35;
exact: list=63; exact: near_among=7; exact: near_and=34; exact: near_colon=43; exact: near_done=126;
exact: near_due=80; exact: near_equal=20; exact: near_of=5; exact: near_open=-8; exact: near_past=-73;
exact: near_plan=-29; exact: near_share=-69; exact: near_total=75; exact: near_versus=-42; exact: no_unit=26;
exact: of=58; exact: open=-22; exact: opened=-86; exact: past=62; exact: plan=-29; exact: rest=-32;
exact: semi=-21; exact: share=-78; exact: then_among=88; exact: then_close=59; exact: then_end=-133;
exact: then_list=61; exact: then_of=71; exact: then_open=45; exact: then_plan=68; exact: then_share=73;
exact: then_up=42; exact: then_versus=-18; exact: threshold=-44; exact: total=60; exact: versus=-42;
likeness 0=-63; likeness 1=-25; likeness 2=-57; likeness 3=11; likeness 4=166; likeness 6=54;
members False False True=-11; members False True False=-13; members False True True=-11;
members True False False=59; members True True True=30; most=739; places 0 0=19; places 0 1=125;
places 0 2=-18; places 0 3=-15; places 1 1=48; places 1 3=-45; places 2 2=22; places 3 3=-35; reach 1 True=49;
reach 2 True=-32; reach far True=-53; reach near True=19; reach next False=-48; reach next True=143;
reach second True=-32; shared 1=-66; shared 2=-92; shared 3=137; shared 4=60; shared 5=17; told: avg=-26;
told: closed=87; told: colon=24; told: comma=34; told: deep=56; told: done=8; told: due=19; told: first=129;
told: line=14; told: near_avg=-22; told: near_colon=69; told: near_done=8; told: near_due=23;
told: near_of=-12; told: near_past=54; told: near_share=63; told: near_versus=27; told: no_unit=13;
told: of=63; told: paren=64; told: past=51; told: semi=11; told: share=63; told: then_among=-30;
told: then_close=56; told: then_end=6; told: then_of=-34; told: then_plan=64; told: then_up=-49;
told: total=-18; told: versus=22; unit akin=39; unit same=16; unit strange=-6; word gần=45; word hơn=27;
word khoảng=-12; word trên=-5;
"""
