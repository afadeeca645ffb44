"""Weights (trọng số) of ties of the shape hint: learned, in hundredths of a bit; not by hand."""

TABLE = """\
=17; COUNT=-63; MONEY=-105; PERCENT=53; SCORE=45; cover 0=-68; cover 1=-104; cover 2=35; cover 4=163;
digits 2=-15; digits 3=-6; digits 4=21; exact: after_change=-52; exact: among=-14; exact: and=31;
exact: avg=12; exact: closed=-42; exact: colon=49; exact: comma=77; exact: deep=-9; exact: done=117;
exact: due=42; exact: equal=29; exact: first=19; exact: line=-54; exact: list=79; exact: near_among=19;
exact: near_and=31; exact: near_avg=12; exact: near_colon=49; exact: near_done=150; exact: near_due=78;
exact: near_equal=29; exact: near_open=-32; exact: near_past=-127; exact: near_plan=-6; exact: near_rest=-16;
exact: near_share=-89; exact: near_total=83; exact: near_versus=-67; exact: no_unit=139; exact: of=51;
exact: open=-42; exact: opened=-124; exact: past=87; exact: plan=-6; exact: rest=-80; exact: semi=-95;
exact: share=-101; exact: such=-32; exact: then_among=155; exact: then_close=55; exact: then_end=-199;
exact: then_list=106; exact: then_of=122; exact: then_open=63; exact: then_past=167; exact: then_plan=84;
exact: then_rest=-49; exact: then_share=70; exact: then_up=119; exact: then_versus=92; exact: threshold=-39;
exact: total=58; exact: up=-46; exact: versus=-67; likeness 0=-70; likeness 1=-51; likeness 2=-93;
likeness 3=-33; likeness 4=194; likeness 6=95; members False False True=-43; members False True False=-28;
members False True True=-31; members True False False=18; members True True True=67; most=774; places 0 0=-45;
places 0 1=157; places 0 2=-8; places 0 3=22; places 1 1=26; places 1 3=-67; places 2 2=79; places 2 3=-31;
places 3 2=-24; places 3 3=-63; reach 1 True=202; reach 2 True=-89; reach far False=-14; reach far True=-63;
reach near True=38; reach next False=-73; reach next True=163; reach passage True=-34; reach second True=-36;
shared 1=-22; shared 2=-139; shared 3=165; shared 4=32; shared 5=-8; told: avg=-63; told: closed=126;
told: colon=38; told: comma=51; told: deep=45; told: done=-7; told: due=58; told: first=141; told: line=38;
told: near_avg=-53; told: near_colon=111; told: near_done=-7; told: near_due=91; told: near_of=6;
told: near_past=53; told: near_share=82; told: near_versus=30; told: no_unit=8; told: of=110; told: paren=64;
told: past=60; told: semi=42; told: share=82; told: then_among=-42; told: then_avg=-11; told: then_close=45;
told: then_end=-5; told: then_of=-55; told: then_plan=82; told: then_up=-51; told: total=-29; told: versus=30;
unit akin=40; unit half=93; unit same=9; unit strange=-12; word gần=21; word hơn=30; word khoảng=-59;
"""
