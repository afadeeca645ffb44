"""Weights (trọng số) of ties of the shape hint: learned, in hundredths of a bit; not by hand."""

TABLE = """\
=21; COUNT=-21; MONEY=-86; OTHER=143; PERCENT=48; SCORE=65; cover 0=-122; cover 1=-59; cover 2=106;
cover 4=95; digits 3=-10; digits 4=32; exact: after_change=-13; exact: among=5; exact: and=8; exact: avg=32;
exact: closed=29; exact: colon=73; exact: comma=62; exact: deep=49; exact: done=117; exact: due=22;
exact: equal=37; exact: first=13; exact: line=-101; exact: list=36; exact: near_among=-32; exact: near_and=32;
exact: near_avg=32; exact: near_colon=73; exact: near_done=187; exact: near_due=78; exact: near_equal=37;
exact: near_list=21; exact: near_of=6; exact: near_open=-7; exact: near_past=-118; exact: near_plan=-19;
exact: near_rest=-16; exact: near_share=-99; exact: near_total=100; exact: near_up=-42;
exact: near_versus=-48; exact: no_unit=160; exact: of=104; exact: open=-16; exact: opened=-107;
exact: paren=133; exact: past=74; exact: plan=-19; exact: rest=-81; exact: semi=-76; exact: share=-105;
exact: such=-64; exact: then_among=134; exact: then_avg=75; exact: then_close=5; exact: then_colon=54;
exact: then_down=27; exact: then_end=-201; exact: then_list=82; exact: then_of=94; exact: then_open=86;
exact: then_past=117; exact: then_plan=115; exact: then_rest=-56; exact: then_share=64; exact: then_up=189;
exact: then_versus=22; exact: threshold=-41; exact: total=91; exact: up=-59; exact: versus=18; likeness 0=-29;
likeness 1=-67; likeness 2=-8; likeness 3=-62; likeness 4=187; likeness 6=62; members False False True=16;
members False True True=-37; members True False False=13; members True True True=61; most=830; places 0 0=-43;
places 0 1=179; places 0 2=12; places 0 3=24; places 1 1=17; places 1 2=-14; places 1 3=-40; places 2 2=41;
places 2 3=-79; places 3 2=62; places 3 3=-49; reach 1 False=-33; reach 1 True=249; reach 2 False=126;
reach 2 True=-94; reach 3 True=-84; reach far False=50; reach far True=-28; reach near False=27;
reach near True=41; reach next False=-77; reach next True=201; reach passage False=-68;
reach passage True=-43; reach second True=-93; shared 1=-48; shared 2=-154; shared 3=211; shared 4=34;
shared 5=19; told: after_change=-61; told: among=80; told: avg=-63; told: closed=125; told: colon=51;
told: comma=48; told: deep=65; told: done=25; told: due=62; told: first=75; told: line=41; told: near_avg=-59;
told: near_colon=102; told: near_done=25; told: near_due=62; told: near_of=52; told: near_past=69;
told: near_share=115; told: near_versus=41; told: no_unit=55; told: of=118; told: paren=94; told: past=64;
told: semi=122; told: share=115; told: then_among=-49; told: then_avg=9; told: then_close=65;
told: then_colon=35; told: then_end=-10; told: then_list=77; told: then_of=-46; told: then_plan=94;
told: then_total=-5; told: then_up=-50; told: threshold=-7; told: total=-33; told: versus=20; unit akin=59;
unit half=40; unit same=38; unit strange=-80; word gần=14; word hơn=41; word khoảng=-48; word trên=54;
"""
