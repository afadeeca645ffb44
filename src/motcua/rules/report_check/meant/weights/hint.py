"""Weights (trọng số) of ties of the shape hint: learned, in hundredths of a bit; not by hand."""

TABLE = """\
=15; COUNT=-38; MONEY=-96; PERCENT=54; SCORE=45; cover 0=-55; cover 1=-89; cover 2=45; cover 4=183;
digits 4=43; exact: after_change=-47; exact: among=-16; exact: and=37; exact: avg=22; exact: closed=-40;
exact: colon=44; exact: comma=94; exact: done=123; exact: due=37; exact: equal=24; exact: first=18;
exact: line=-58; exact: list=82; exact: near_among=17; exact: near_and=37; exact: near_avg=22;
exact: near_colon=44; exact: near_done=145; exact: near_due=97; exact: near_equal=24; exact: near_open=-30;
exact: near_past=-123; exact: near_plan=-7; exact: near_rest=-15; exact: near_share=-95; exact: near_total=79;
exact: near_versus=-66; exact: no_unit=138; exact: of=57; exact: open=-39; exact: opened=-119; exact: past=97;
exact: plan=-7; exact: rest=-86; exact: semi=-82; exact: share=-108; exact: such=-29; exact: then_among=146;
exact: then_close=60; exact: then_end=-206; exact: then_list=112; exact: then_of=117; exact: then_open=67;
exact: then_past=147; exact: then_plan=93; exact: then_rest=-44; exact: then_share=69; exact: then_up=116;
exact: then_versus=82; exact: threshold=-41; exact: total=58; exact: up=-48; exact: versus=-66;
likeness 0=-75; likeness 1=-47; likeness 2=-100; likeness 3=-33; likeness 4=195; likeness 6=98;
members False False True=-44; members False True False=-19; members False True True=-33;
members True False False=18; members True True True=74; most=876; places 0 0=-41; places 0 1=148;
places 0 2=-9; places 0 3=16; places 1 1=45; places 1 2=17; places 1 3=-64; places 2 2=85; places 2 3=-32;
places 3 2=-21; places 3 3=-54; reach 1 True=201; reach 2 True=-87; reach far False=-14; reach far True=-68;
reach near True=29; reach next False=-64; reach next True=175; reach passage True=-32; reach second True=-38;
shared 1=-14; shared 2=-135; shared 3=168; shared 4=33; told: avg=-58; told: closed=128; told: colon=44;
told: comma=49; told: deep=45; told: done=-13; told: due=62; told: first=144; told: line=40;
told: near_avg=-46; told: near_colon=115; told: near_done=-13; told: near_due=74; told: near_of=12;
told: near_past=57; told: near_share=93; told: near_versus=34; told: no_unit=22; told: of=121; told: paren=66;
told: past=72; told: semi=41; told: share=93; told: then_among=-40; told: then_avg=-11; told: then_close=45;
told: then_of=-63; told: then_plan=91; told: then_up=-51; told: total=-32; told: versus=33; unit akin=37;
unit half=86; unit same=14; unit strange=-9; word gần=28; word hơn=34; word khoảng=-53; word trên=5;
"""
