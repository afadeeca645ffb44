"""Weights (trọng số) of ties of the shape hint: learned, in hundredths of a bit; not by hand."""

TABLE = """\
=-11; COUNT=-41; MONEY=-145; OTHER=177; PERCENT=38; SCORE=119; cover 0=-141; cover 1=-31; cover 2=117; cover 4=134;
digits 2=-25; digits 3=91; digits 4=23; exact: after_change=-37; exact: among=16; exact: and=31; exact: avg=29;
exact: before ,=59; exact: before đồng=-15; exact: closed=52; exact: colon=88; exact: comma=81; exact: deep=69;
exact: done=64; exact: down=100; exact: due=62; exact: equal=-17; exact: first=49; exact: line=-118;
exact: list=71; exact: near_among=-15; exact: near_and=-48; exact: near_avg=29; exact: near_colon=88;
exact: near_done=144; exact: near_down=100; exact: near_due=105; exact: near_equal=-17; exact: near_list=42;
exact: near_of=38; exact: near_past=-84; exact: near_plan=15; exact: near_rest=-17; exact: near_share=-125;
exact: near_total=54; exact: near_up=-22; exact: near_versus=22; exact: no_unit=157; exact: of=71; exact: open=-23;
exact: opened=-77; exact: paren=177; exact: past=114; exact: rest=-68; exact: semi=-75; exact: share=-129;
exact: such=-45; exact: then_among=120; exact: then_avg=86; exact: then_close=-34; exact: then_colon=80;
exact: then_down=-31; exact: then_end=-180; exact: then_list=40; exact: then_of=66; exact: then_open=-39;
exact: then_past=119; exact: then_plan=128; exact: then_rest=-105; exact: then_share=78; exact: then_up=158;
exact: then_versus=44; exact: threshold=-23; exact: total=51; exact: up=-97; exact: versus=92; likeness 0=15;
likeness 1=-113; likeness 4=164; likeness 6=35; members False True False=48; members False True True=-44;
members True False False=-16; members True True True=131; most=879; places 0 0=48; places 0 1=185; places 0 3=20;
places 1 1=-20; places 1 2=45; places 1 3=-35; places 2 1=84; places 2 2=17; places 2 3=-154; places 3 3=-68;
reach 1 False=-95; reach 1 True=249; reach 2 False=143; reach 2 True=-93; reach 3 False=-44; reach 3 True=-140;
reach far False=78; reach far True=30; reach near True=-71; reach next False=-49; reach next True=205;
reach passage False=-110; reach passage True=72; reach second True=-83; shared 1=-91; shared 2=-135; shared 3=209;
shared 4=63; shared 5=52; told: after_change=-40; told: among=111; told: avg=-41; told: before đồng=-16;
told: closed=244; told: colon=73; told: comma=28; told: deep=55; told: line=117; told: near_avg=-36;
told: near_colon=96; told: near_of=89; told: near_past=102; told: near_share=110; told: near_versus=35;
told: no_unit=56; told: of=199; told: paren=77; told: past=86; told: semi=138; told: share=110; told: such=-32;
told: then_close=55; told: then_colon=32; told: then_end=-120; told: then_list=112; told: then_open=-40;
told: then_past=-39; told: then_plan=96; told: then_share=32; told: then_total=-51; told: then_up=69;
told: then_versus=15; told: total=-89; told: versus=19; unit akin=54; unit half=21; unit strange=-71; word hơn=35;
word khoảng=-30; word trên=43;
"""
