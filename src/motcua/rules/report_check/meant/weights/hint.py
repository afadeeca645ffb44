"""Weights (trọng số) of ties of the shape hint: learned, in hundredths of a bit; not by hand."""

TABLE = """\
=15; COUNT=-58; MONEY=-99; PERCENT=47; SCORE=43; cover 0=-71; cover 1=-100; cover 2=31; cover 4=165;
digits 2=-8; digits 3=-10; digits 4=23; exact: after_change=-43; exact: among=-9; exact: and=34;
exact: avg=17; exact: closed=-43; exact: colon=55; exact: comma=98; exact: done=115; exact: due=31;
exact: equal=36; exact: first=8; exact: line=-53; exact: list=84; exact: near_among=27; exact: near_and=34;
exact: near_avg=17; exact: near_colon=55; exact: near_done=144; exact: near_due=111; exact: near_equal=36;
exact: near_list=5; exact: near_of=5; exact: near_open=-27; exact: near_past=-115; exact: near_plan=-20;
exact: near_rest=-16; exact: near_share=-94; exact: near_total=84; exact: near_versus=-62; exact: no_unit=138;
exact: of=48; exact: open=-37; exact: opened=-114; exact: past=104; exact: plan=-20; exact: rest=-86;
exact: semi=-90; exact: share=-107; exact: such=-29; exact: then_among=153; exact: then_close=58;
exact: then_end=-194; exact: then_list=110; exact: then_of=126; exact: then_open=68; exact: then_past=160;
exact: then_plan=94; exact: then_rest=-39; exact: then_share=73; exact: then_up=118; exact: then_versus=98;
exact: threshold=-47; exact: total=62; exact: up=-41; exact: versus=-62; likeness 0=-80; likeness 1=-72;
likeness 2=-106; likeness 3=-38; likeness 4=190; likeness 6=98; members False False True=-41;
members False True False=-27; members False True True=-29; members True False False=16;
members True True True=56; most=794; places 0 0=-33; places 0 1=147; places 0 2=-12; places 0 3=14;
places 1 1=38; places 1 2=10; places 1 3=-69; places 2 2=88; places 2 3=-27; places 3 2=-19; places 3 3=-57;
reach 1 True=200; reach 2 True=-77; reach far False=-14; reach far True=-82; reach near True=26;
reach next False=-58; reach next True=174; reach passage True=-38; reach second True=-41; shared 1=-30;
shared 2=-140; shared 3=160; shared 4=33; told: avg=-70; told: closed=124; told: colon=46; told: comma=42;
told: deep=43; told: done=-11; told: due=63; told: first=151; told: line=35; told: near_avg=-59;
told: near_colon=111; told: near_done=-11; told: near_due=72; told: near_past=59; told: near_share=94;
told: near_versus=34; told: no_unit=21; told: of=128; told: paren=66; told: past=56; told: semi=43;
told: share=94; told: then_among=-41; told: then_avg=-13; told: then_close=43; told: then_of=-56;
told: then_plan=84; told: then_up=-56; told: total=-26; told: versus=34; unit akin=39; unit half=94;
unit same=7; unit strange=-9; word gần=21; word hơn=34; word khoảng=-51;
"""
