"""Weights (trọng số) of ties of the shape hint: learned, in hundredths of a bit; not by hand."""

TABLE = """\
=-8; COUNT=-9; MONEY=-79; PERCENT=43; SCORE=69; cover 0=-48; cover 1=-94; cover 2=14; cover 4=153;
digits 1=-28; digits 2=-31; digits 3=15; digits 4=95; exact: among=-27; exact: and=21; exact: avg=-17;
exact: closed=-73; exact: colon=34; exact: comma=56; exact: deep=24; exact: done=84; exact: due=83;
exact: equal=29; exact: first=68; exact: line=39; exact: list=62; exact: near_among=-25; exact: near_and=21;
exact: near_avg=-17; exact: near_colon=79; exact: near_done=121; exact: near_due=100; exact: near_equal=29;
exact: near_list=-26; exact: near_of=-26; exact: near_open=-5; exact: near_past=-78; exact: near_plan=-35;
exact: near_rest=-5; exact: near_share=-56; exact: near_total=63; exact: near_up=-17; exact: near_versus=-30;
exact: no_unit=51; exact: of=43; exact: open=-9; exact: opened=-87; exact: paren=29; exact: past=71;
exact: plan=-36; exact: rest=-21; exact: semi=-54; exact: share=-72; exact: such=-6; exact: then_among=39;
exact: then_avg=38; exact: then_close=59; exact: then_end=-114; exact: then_list=48; exact: then_of=17;
exact: then_plan=79; exact: then_share=31; exact: then_total=-7; exact: then_up=31; exact: then_versus=-15;
exact: threshold=-34; exact: total=48; exact: up=-17; exact: versus=-30; likeness 0=-57; likeness 1=-63;
likeness 2=-43; likeness 3=12; likeness 4=114; likeness 6=87; members False False True=7;
members False True False=-12; members False True True=-38; members True False False=42;
members True True True=55; most=691; places 0 1=91; places 0 2=-20; places 1 1=44; places 1 2=6;
places 1 3=-68; places 2 2=18; places 2 3=-5; places 3 3=-7; reach 1 False=-12; reach 1 True=38;
reach 2 True=-18; reach far True=-62; reach near False=43; reach near True=-8; reach next False=-16;
reach next True=146; reach passage False=-37; reach passage True=-7; reach second True=-42; shared 1=-20;
shared 2=-97; shared 3=81; shared 4=92; told: avg=-64; told: closed=87; told: colon=52; told: comma=-39;
told: deep=69; told: done=37; told: due=-31; told: first=56; told: line=7; told: near_avg=-55;
told: near_colon=72; told: near_done=37; told: near_due=-26; told: near_of=9; told: near_past=73;
told: near_share=66; told: near_total=11; told: near_versus=46; told: no_unit=14; told: of=16; told: paren=73;
told: past=63; told: share=66; told: then_among=-16; told: then_close=69; told: then_end=-35;
told: then_of=-16; told: then_plan=74; told: then_share=-8; told: then_total=-6; told: then_up=-78;
told: total=-12; told: versus=12; unit akin=55; unit general=-9; unit half=37; unit same=-10;
unit strange=-10; word gần=26; word hơn=46; word khoảng=-21; word trên=8;
"""
