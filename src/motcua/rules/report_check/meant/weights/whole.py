"""Weights (trọng số) of ties of the shape whole: learned, in hundredths of a bit; not by hand."""

TABLE = """\
=-25; first: among=-11; first: and=63; first: closed=-22; first: colon=-27; first: comma=-86; first: deep=29;
first: done=27; first: down=-19; first: due=-18; first: equal=36; first: first=57; first: line=18;
first: list=16; first: near_among=-8; first: near_and=93; first: near_colon=-27; first: near_done=-22;
first: near_down=-19; first: near_due=-16; first: near_equal=36; first: near_list=49; first: near_of=-65;
first: near_past=-49; first: near_plan=-20; first: near_share=20; first: near_total=-17; first: near_up=-16;
first: near_versus=-13; first: of=-73; first: open=20; first: opened=34; first: paren=-51; first: past=-49;
first: plan=-35; first: semi=16; first: share=16; first: such=-13; first: then_among=-29; first: then_colon=5;
first: then_down=-15; first: then_end=105; first: then_list=-9; first: then_of=68; first: then_open=90;
first: then_past=14; first: then_plan=-28; first: then_rest=26; first: then_share=-33; first: then_total=-32;
first: then_up=-29; first: then_versus=-28; first: threshold=-12; first: total=-21; first: up=49;
first: versus=-17; last: and=35; last: avg=-20; last: closed=30; last: colon=-6; last: comma=-26;
last: deep=23; last: done=27; last: down=-16; last: due=-24; last: equal=23; last: first=-60; last: line=-14;
last: list=-9; last: near_and=46; last: near_avg=-20; last: near_colon=-6; last: near_done=21;
last: near_down=-16; last: near_equal=23; last: near_list=-6; last: near_of=-5; last: near_open=68;
last: near_past=-27; last: near_plan=-23; last: near_rest=-14; last: near_row=-6; last: near_share=31;
last: near_total=-30; last: near_up=-31; last: near_versus=-35; last: of=-36; last: open=81; last: opened=-30;
last: paren=-32; last: past=-28; last: plan=-42; last: rest=-14; last: row=-6; last: share=11; last: such=-10;
last: then_among=-19; last: then_close=28; last: then_colon=-5; last: then_down=-13; last: then_end=62;
last: then_list=-16; last: then_of=-32; last: then_past=-37; last: then_plan=-10; last: then_rest=-9;
last: then_share=-15; last: then_total=58; last: then_up=-80; last: threshold=-50; last: total=-57;
last: up=-35; last: versus=-55; most=761; number 2 0=-129; number 2 1=-173; number 2 2=-86; number 3 0=85;
number 4 0=292; number 5 0=-7; number 6 0=-7; one sentence False=-200; one sentence True=93; over False=231;
over True=-274; places False=-152; places True=36; reach 1=-80; reach 2=15; reach 3=32; reach 5=198;
reach far=-6; reach near=-67; reach next=-132; reach passage=37; reach second=-32; second: among=-15;
second: and=31; second: avg=-7; second: closed=38; second: comma=22; second: deep=-27; second: done=-21;
second: down=-7; second: due=-22; second: first=-44; second: line=-8; second: list=-7; second: near_among=-11;
second: near_and=30; second: near_avg=-7; second: near_done=-30; second: near_down=-7; second: near_due=-9;
second: near_list=-6; second: near_of=-16; second: near_open=42; second: near_past=-31; second: near_plan=-15;
second: near_row=-6; second: near_share=24; second: near_total=-11; second: near_up=-16;
second: near_versus=-17; second: of=-47; second: open=16; second: opened=-67; second: paren=-40;
second: past=-31; second: plan=-29; second: row=-6; second: share=22; second: such=-10; second: then_among=-9;
second: then_close=-85; second: then_colon=-19; second: then_down=-17; second: then_end=20;
second: then_list=-5; second: then_of=-23; second: then_open=64; second: then_past=34; second: then_plan=-27;
second: then_rest=-7; second: then_share=-41; second: then_total=-44; second: then_up=-45;
second: then_versus=-16; second: threshold=-49; second: total=-38; second: up=-20; second: versus=-41;
shared 0=-89; shared 1=48; shared 2=63; shared 3=-21;
"""
