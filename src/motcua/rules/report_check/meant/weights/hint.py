"""Weights (trọng số) of ties of the shape hint: learned, in hundredths of a bit; not by hand."""

TABLE = """\
=20; COUNT=-20; MONEY=-89; OTHER=140; PERCENT=49; SCORE=63; cover 0=-123; cover 1=-63; cover 2=100;
cover 4=96; digits 2=5; digits 3=-8; digits 4=43; exact: after_change=-14; exact: and=7; exact: avg=25;
exact: closed=31; exact: colon=70; exact: comma=55; exact: deep=41; exact: done=116; exact: due=21;
exact: equal=37; exact: first=14; exact: line=-108; exact: list=32; exact: near_among=-30; exact: near_and=32;
exact: near_avg=25; exact: near_colon=70; exact: near_done=180; exact: near_due=66; exact: near_equal=37;
exact: near_list=24; exact: near_open=-7; exact: near_past=-116; exact: near_plan=-17; exact: near_rest=-17;
exact: near_share=-98; exact: near_total=97; exact: near_up=-39; exact: near_versus=-49; exact: no_unit=153;
exact: of=98; exact: open=-18; exact: opened=-113; exact: paren=134; exact: past=84; exact: plan=-25;
exact: rest=-82; exact: semi=-77; exact: share=-101; exact: such=-66; exact: then_among=138;
exact: then_avg=72; exact: then_colon=55; exact: then_down=24; exact: then_end=-203; exact: then_list=85;
exact: then_of=97; exact: then_open=87; exact: then_past=120; exact: then_plan=115; exact: then_rest=-58;
exact: then_share=63; exact: then_up=188; exact: then_versus=23; exact: threshold=-52; exact: total=89;
exact: up=-63; exact: versus=13; likeness 0=-37; likeness 1=-72; likeness 2=-11; likeness 3=-66;
likeness 4=194; likeness 6=57; members False False True=14; members False True False=7;
members False True True=-37; members True False False=14; members True True True=62; most=847; places 0 0=-40;
places 0 1=174; places 0 2=11; places 0 3=21; places 1 1=15; places 1 2=-9; places 1 3=-38; places 2 2=46;
places 2 3=-76; places 3 2=65; places 3 3=-48; reach 1 False=-33; reach 1 True=251; reach 2 False=129;
reach 2 True=-94; reach 3 True=-85; reach far False=52; reach far True=-28; reach near False=25;
reach near True=33; reach next False=-76; reach next True=204; reach passage False=-70;
reach passage True=-43; reach second True=-91; shared 1=-42; shared 2=-146; shared 3=214; shared 4=39;
shared 5=24; told: after_change=-61; told: among=80; told: avg=-64; told: closed=126; told: colon=51;
told: comma=45; told: deep=63; told: done=25; told: due=64; told: first=68; told: line=41; told: near_avg=-61;
told: near_colon=107; told: near_done=25; told: near_due=64; told: near_of=51; told: near_past=69;
told: near_share=113; told: near_versus=41; told: no_unit=56; told: of=123; told: paren=95; told: past=67;
told: semi=123; told: share=113; told: then_among=-44; told: then_avg=10; told: then_close=63;
told: then_colon=42; told: then_end=-12; told: then_list=77; told: then_of=-45; told: then_plan=93;
told: then_total=-5; told: then_up=-51; told: threshold=-7; told: total=-31; told: versus=20; unit akin=62;
unit half=36; unit same=43; unit strange=-76; word gần=14; word hơn=41; word khoảng=-48; word trên=54;
"""
