"""Weights (trọng số) of ties of the shape hint: learned, in hundredths of a bit; not by hand."""

TABLE = """\
=20; COUNT=-47; MONEY=-61; PERCENT=32; SCORE=50; cover 0=-58; cover 1=-51; cover 2=20; cover 4=147;
digits 3=12; digits 4=37; exact: among=10; exact: and=31; exact: closed=-33; exact: colon=38; exact: comma=38;
exact: deep=14; exact: done=104; exact: due=49; exact: equal=27; exact: first=67; exact: line=20;
exact: list=66; exact: near_among=10; exact: near_and=31; exact: near_colon=26; exact: near_done=123;
exact: near_due=74; exact: near_equal=27; exact: near_list=8; exact: near_of=10; exact: near_open=-13;
exact: near_past=-69; exact: near_plan=-35; exact: near_share=-71; exact: near_total=74;
exact: near_versus=-35; exact: no_unit=35; exact: of=63; exact: open=-25; exact: opened=-79; exact: past=64;
exact: plan=-35; exact: rest=-33; exact: semi=-23; exact: share=-79; exact: then_among=91;
exact: then_close=56; exact: then_end=-130; exact: then_list=58; exact: then_of=75; exact: then_open=42;
exact: then_plan=77; exact: then_share=66; exact: then_up=38; exact: then_versus=-17; exact: threshold=-52;
exact: total=61; exact: versus=-35; likeness 0=-70; likeness 1=-47; likeness 2=-64; likeness 4=161;
likeness 6=70; members False False True=-18; members False True False=-17; members False True True=-12;
members True False False=34; members True True True=26; most=655; places 0 0=10; places 0 1=122;
places 0 2=-14; places 0 3=-21; places 1 1=41; places 1 3=-43; places 2 2=39; places 3 3=-42; reach 1 True=44;
reach 2 True=-36; reach far True=-61; reach near True=23; reach next False=-51; reach next True=144;
reach second True=-32; shared 1=-59; shared 2=-93; shared 3=134; shared 4=53; shared 5=11; told: avg=-35;
told: closed=83; told: colon=37; told: comma=28; told: deep=50; told: done=5; told: due=22; told: first=115;
told: line=37; told: near_avg=-32; told: near_colon=64; told: near_done=5; told: near_due=25;
told: near_of=-17; told: near_past=46; told: near_share=69; told: near_versus=19; told: no_unit=30;
told: of=60; told: paren=58; told: past=45; told: semi=29; told: share=69; told: then_among=-29;
told: then_close=50; told: then_of=-32; told: then_plan=77; told: then_up=-52; told: total=-13;
told: versus=19; unit akin=38; unit same=19; unit strange=-6; word gần=43; word hơn=19; word khoảng=-9;
word trên=-10;
"""
