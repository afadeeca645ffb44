"""Weights (trọng số) of ties of the shape whole: learned, in hundredths of a bit; not by hand."""

TABLE = """\
=48; first: among=-9; first: and=51; first: closed=-16; first: colon=-35; first: comma=-72; first: deep=34;
first: done=16; first: down=-22; first: due=-23; first: equal=13; first: first=64; first: line=21;
first: list=34; first: near_among=-8; first: near_and=83; first: near_colon=-35; first: near_done=-43;
first: near_down=-22; first: near_due=-21; first: near_equal=13; first: near_list=35; first: near_of=-43;
first: near_past=-43; first: near_plan=-10; first: near_share=56; first: near_total=-19; first: near_up=-10;
first: near_versus=-21; first: of=-45; first: open=13; first: opened=73; first: paren=-60; first: past=-43;
first: plan=-30; first: share=25; first: such=-26; first: then_among=-44; first: then_close=-27;
first: then_colon=-5; first: then_down=-13; first: then_end=103; first: then_list=-11; first: then_of=55;
first: then_open=90; first: then_past=17; first: then_plan=-31; first: then_rest=14; first: then_share=-40;
first: then_total=-24; first: then_up=-31; first: then_versus=-21; first: threshold=-7; first: total=-22;
first: up=49; first: versus=-26; last: avg=-21; last: closed=33; last: comma=38; last: deep=-12;
last: down=-15; last: due=-7; last: equal=10; last: first=-51; last: line=6; last: list=-8; last: near_and=10;
last: near_avg=-21; last: near_done=8; last: near_down=-14; last: near_equal=10; last: near_list=-8;
last: near_of=-7; last: near_open=84; last: near_past=-20; last: near_plan=-18; last: near_rest=-22;
last: near_row=-8; last: near_share=40; last: near_total=-31; last: near_up=-36; last: near_versus=-42;
last: of=-22; last: open=103; last: opened=-37; last: paren=-20; last: past=-21; last: plan=-32;
last: rest=-22; last: row=-8; last: semi=31; last: share=24; last: such=-11; last: then_among=-23;
last: then_close=8; last: then_down=-5; last: then_end=-19; last: then_list=-15; last: then_of=-37;
last: then_open=-25; last: then_past=-41; last: then_plan=-10; last: then_rest=-6; last: then_share=-7;
last: then_total=66; last: then_up=-89; last: total=-45; last: up=-41; last: versus=-60; most=1047;
number 2 0=-116; number 2 1=-138; number 2 2=-71; number 3 0=116; number 4 0=270; number 5 0=-6;
number 6 0=-5; one sentence False=-133; one sentence True=181; over False=279; over True=-231;
places False=-102; places True=149; reach 1=-72; reach 2=44; reach 3=26; reach 5=182; reach near=-56;
reach next=-98; reach passage=40; reach second=-18; second: among=-16; second: and=29; second: avg=-7;
second: closed=36; second: colon=-5; second: comma=35; second: deep=-51; second: done=-50; second: down=-6;
second: due=-5; second: equal=-7; second: first=-37; second: list=-6; second: near_among=-15;
second: near_and=30; second: near_avg=-7; second: near_colon=-5; second: near_done=-44; second: near_down=-6;
second: near_due=-5; second: near_equal=-7; second: near_list=-6; second: near_of=-22; second: near_open=49;
second: near_past=-39; second: near_plan=-10; second: near_rest=-9; second: near_row=-6;
second: near_share=29; second: near_total=-11; second: near_up=-19; second: near_versus=-31; second: of=-37;
second: open=25; second: opened=-50; second: paren=-23; second: past=-40; second: plan=-22; second: rest=-9;
second: row=-6; second: semi=23; second: share=23; second: such=-11; second: then_among=-10;
second: then_close=-77; second: then_colon=-12; second: then_down=-13; second: then_end=19;
second: then_list=-8; second: then_of=-26; second: then_open=26; second: then_past=35; second: then_plan=-24;
second: then_rest=-6; second: then_share=-33; second: then_total=-45; second: then_up=-47;
second: then_versus=-15; second: total=-25; second: up=-26; second: versus=-49; shared 0=-14; shared 1=50;
shared 2=38; shared 3=-26;
"""
