"""Weights (trọng số) of ties of the shape whole: learned, in hundredths of a bit; not by hand."""

TABLE = """\
=-16; first: after_change=-17; first: among=-12; first: and=92; first: closed=-33; first: colon=-32;
first: comma=-55; first: deep=6; first: done=44; first: down=-10; first: due=-10; first: equal=56;
first: first=69; first: line=5; first: list=7; first: near_among=-11; first: near_and=133;
first: near_colon=-32; first: near_done=-37; first: near_down=-10; first: near_equal=56; first: near_list=100;
first: near_of=-83; first: near_past=-62; first: near_plan=-30; first: near_row=-7; first: near_share=8;
first: near_total=-21; first: near_up=-26; first: near_versus=-15; first: of=-86; first: open=24;
first: paren=-93; first: past=-62; first: plan=-38; first: row=-7; first: semi=47; first: such=-34;
first: then_among=-47; first: then_close=-19; first: then_down=-14; first: then_end=109; first: then_list=-8;
first: then_of=149; first: then_open=79; first: then_past=52; first: then_plan=-34; first: then_rest=20;
first: then_share=-82; first: then_total=-46; first: then_up=-39; first: then_versus=-39; first: total=-26;
first: up=76; first: versus=-18; last: after_change=-44; last: and=33; last: avg=-37; last: closed=38;
last: comma=-11; last: deep=12; last: done=60; last: down=-17; last: due=-36; last: equal=13; last: first=-74;
last: line=-25; last: list=-7; last: near_and=55; last: near_avg=-37; last: near_done=18; last: near_down=-17;
last: near_due=-9; last: near_equal=13; last: near_list=-6; last: near_of=-5; last: near_open=84;
last: near_past=-30; last: near_plan=-27; last: near_rest=-22; last: near_row=-6; last: near_share=53;
last: near_total=-38; last: near_up=-43; last: near_versus=-39; last: of=-42; last: open=102;
last: opened=-55; last: paren=-65; last: past=-30; last: plan=-56; last: rest=-22; last: row=-6;
last: semi=37; last: share=7; last: such=-10; last: then_among=-23; last: then_close=25; last: then_colon=-7;
last: then_down=-18; last: then_end=16; last: then_list=-17; last: then_of=-42; last: then_open=-21;
last: then_past=-39; last: then_plan=-13; last: then_rest=-7; last: then_share=-24; last: then_total=106;
last: then_up=-110; last: threshold=-78; last: total=-70; last: up=-48; last: versus=-68; most=869;
number 2 0=-177; number 2 1=-216; number 2 2=-169; number 3 0=101; number 4 0=355; number 5 0=-5;
number 6 0=-8; one sentence False=-279; one sentence True=123; over False=233; over True=-348;
places False=-183; places True=17; reach 1=-88; reach 2=22; reach 3=60; reach 5=257; reach far=-5;
reach near=-71; reach next=-137; reach passage=-22; reach second=-35; second: after_change=-39;
second: among=-20; second: and=6; second: avg=-11; second: closed=45; second: comma=31; second: deep=-12;
second: done=-12; second: down=-8; second: due=-38; second: equal=-17; second: first=-43; second: line=-17;
second: near_among=-17; second: near_and=11; second: near_avg=-10; second: near_done=-59;
second: near_down=-8; second: near_due=-19; second: near_equal=-17; second: near_of=-22; second: near_open=59;
second: near_past=-43; second: near_plan=-20; second: near_share=49; second: near_total=-14;
second: near_up=-22; second: near_versus=-20; second: of=-61; second: open=34; second: opened=-79;
second: paren=-80; second: past=-44; second: plan=-40; second: semi=15; second: share=42; second: such=-9;
second: then_among=-15; second: then_close=-75; second: then_colon=-25; second: then_down=-21;
second: then_end=28; second: then_list=-6; second: then_of=-35; second: then_open=87; second: then_past=74;
second: then_plan=-29; second: then_rest=-5; second: then_share=-61; second: then_total=-53;
second: then_up=-50; second: then_versus=-19; second: threshold=-80; second: total=-50; second: up=-28;
second: versus=-50; shared 0=-117; shared 1=63; shared 2=66; shared 3=-42;
"""
