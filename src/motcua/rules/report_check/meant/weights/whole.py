"""Weights (trọng số) of ties of the shape whole: learned, in hundredths of a bit; not by hand."""

TABLE = """\
=-15; first: among=-10; first: and=59; first: avg=-5; first: closed=-20; first: colon=-32; first: comma=-79;
first: deep=33; first: done=7; first: down=-20; first: due=-23; first: equal=21; first: first=55;
first: line=15; first: list=30; first: near_among=-9; first: near_and=87; first: near_avg=-5;
first: near_colon=-32; first: near_done=-36; first: near_down=-20; first: near_due=-20; first: near_equal=21;
first: near_list=34; first: near_of=-50; first: near_past=-48; first: near_plan=-23; first: near_row=-20;
first: near_share=31; first: near_total=-20; first: near_up=-20; first: near_versus=-15; first: of=-51;
first: open=12; first: opened=50; first: paren=-57; first: past=-49; first: plan=-39; first: row=-20;
first: semi=7; first: such=-12; first: then_among=-32; first: then_close=-6; first: then_down=-15;
first: then_end=95; first: then_list=-9; first: then_of=65; first: then_open=106; first: then_past=14;
first: then_plan=-31; first: then_rest=21; first: then_share=-37; first: then_total=-23; first: then_up=-30;
first: then_versus=-29; first: threshold=-23; first: total=-24; first: up=40; first: versus=-20; last: and=29;
last: avg=-23; last: closed=28; last: colon=-6; last: comma=-28; last: deep=8; last: done=14; last: down=-13;
last: due=-22; last: equal=11; last: first=-50; last: line=-11; last: list=-7; last: near_and=37;
last: near_avg=-23; last: near_colon=-6; last: near_done=7; last: near_down=-13; last: near_equal=11;
last: near_list=-7; last: near_open=72; last: near_past=-35; last: near_plan=-18; last: near_rest=-14;
last: near_row=-7; last: near_share=42; last: near_total=-27; last: near_up=-27; last: near_versus=-39;
last: of=-24; last: open=95; last: opened=-36; last: paren=-43; last: past=-35; last: plan=-39;
last: rest=-14; last: row=-7; last: semi=10; last: share=-5; last: such=-8; last: then_among=-19;
last: then_close=8; last: then_colon=-5; last: then_down=-16; last: then_end=24; last: then_list=-14;
last: then_of=-31; last: then_open=-12; last: then_past=-37; last: then_plan=-11; last: then_rest=-9;
last: then_share=-12; last: then_total=58; last: then_up=-85; last: threshold=-23; last: total=-43;
last: up=-32; last: versus=-62; most=779; number 2 0=-137; number 2 1=-177; number 2 2=-91; number 3 0=83;
number 4 0=288; number 5 0=-7; number 6 0=-6; one sentence False=-185; one sentence True=135; over False=215;
over True=-276; places False=-139; places True=42; reach 1=-88; reach 2=22; reach 3=36; reach 5=182;
reach near=-65; reach next=-129; reach passage=41; reach second=-28; second: among=-16; second: and=21;
second: avg=-9; second: closed=34; second: comma=-8; second: deep=-48; second: done=-38; second: down=-6;
second: due=-19; second: equal=-8; second: first=-41; second: line=-7; second: list=-7;
second: near_among=-14; second: near_and=21; second: near_avg=-9; second: near_done=-45; second: near_down=-6;
second: near_due=-7; second: near_equal=-8; second: near_list=-7; second: near_of=-20; second: near_open=59;
second: near_past=-38; second: near_plan=-12; second: near_rest=-5; second: near_row=-7;
second: near_share=18; second: near_total=-11; second: near_up=-14; second: near_versus=-20; second: of=-38;
second: open=31; second: opened=-69; second: paren=-43; second: past=-38; second: plan=-26; second: rest=-5;
second: row=-7; second: such=-8; second: then_among=-9; second: then_close=-90; second: then_colon=-22;
second: then_down=-17; second: then_end=19; second: then_list=-7; second: then_of=-22; second: then_open=60;
second: then_past=34; second: then_plan=-27; second: then_rest=-7; second: then_share=-35;
second: then_total=-40; second: then_up=-45; second: then_versus=-18; second: threshold=-25;
second: total=-28; second: up=-19; second: versus=-40; shared 0=-85; shared 1=46; shared 2=47; shared 3=-29;
"""
