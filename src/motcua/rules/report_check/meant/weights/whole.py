"""Weights (trọng số) of ties of the shape whole: learned, in hundredths of a bit; not by hand."""

TABLE = """\
=-22; first: among=-9; first: and=62; first: avg=-5; first: closed=-20; first: colon=-31; first: comma=-65;
first: deep=40; first: done=13; first: down=-19; first: due=-28; first: equal=25; first: first=67;
first: line=10; first: list=35; first: near_among=-9; first: near_and=89; first: near_colon=-31;
first: near_done=-34; first: near_down=-19; first: near_due=-24; first: near_equal=25; first: near_list=34;
first: near_of=-53; first: near_past=-45; first: near_plan=-24; first: near_row=-18; first: near_share=37;
first: near_total=-18; first: near_up=-18; first: near_versus=-14; first: of=-54; first: open=14;
first: opened=63; first: paren=-47; first: past=-45; first: plan=-40; first: row=-18; first: semi=13;
first: share=-13; first: such=-12; first: then_among=-30; first: then_close=-12; first: then_down=-15;
first: then_end=94; first: then_list=-9; first: then_of=69; first: then_open=103; first: then_past=16;
first: then_plan=-30; first: then_rest=21; first: then_share=-43; first: then_total=-23; first: then_up=-29;
first: then_versus=-29; first: threshold=-17; first: total=-21; first: up=43; first: versus=-20; last: and=31;
last: avg=-22; last: closed=29; last: colon=-6; last: comma=-25; last: done=6; last: down=-13; last: due=-23;
last: equal=11; last: first=-49; last: line=-10; last: list=-7; last: near_and=47; last: near_avg=-21;
last: near_colon=-6; last: near_done=7; last: near_down=-13; last: near_equal=11; last: near_list=-7;
last: near_open=79; last: near_past=-33; last: near_plan=-18; last: near_rest=-13; last: near_row=-7;
last: near_share=26; last: near_total=-25; last: near_up=-27; last: near_versus=-39; last: of=-23;
last: open=95; last: opened=-27; last: paren=-33; last: past=-33; last: plan=-40; last: rest=-13;
last: row=-7; last: semi=17; last: share=22; last: such=-9; last: then_among=-19; last: then_down=-15;
last: then_end=35; last: then_list=-13; last: then_of=-29; last: then_past=-36; last: then_plan=-11;
last: then_rest=-8; last: then_share=-13; last: then_total=57; last: then_up=-81; last: threshold=-28;
last: total=-40; last: up=-31; last: versus=-59; most=791; number 2 0=-137; number 2 1=-181; number 2 2=-89;
number 3 0=88; number 4 0=294; number 5 0=-8; number 6 0=-6; one sentence False=-196; one sentence True=110;
over False=234; over True=-264; places False=-137; places True=57; reach 1=-83; reach 2=25; reach 3=36;
reach 5=186; reach far=-5; reach near=-64; reach next=-132; reach passage=41; reach second=-25;
second: among=-13; second: and=26; second: avg=-8; second: closed=37; second: deep=-48; second: done=-38;
second: down=-6; second: due=-19; second: first=-40; second: line=-7; second: list=-7; second: near_among=-13;
second: near_and=26; second: near_avg=-8; second: near_done=-43; second: near_down=-5; second: near_due=-7;
second: near_list=-7; second: near_of=-18; second: near_open=60; second: near_past=-35; second: near_plan=-12;
second: near_rest=-5; second: near_row=-7; second: near_share=22; second: near_total=-11; second: near_up=-13;
second: near_versus=-21; second: of=-37; second: open=35; second: opened=-56; second: paren=-38;
second: past=-35; second: plan=-25; second: rest=-5; second: row=-7; second: share=21; second: such=-8;
second: then_among=-9; second: then_close=-77; second: then_colon=-23; second: then_down=-16;
second: then_end=25; second: then_list=-6; second: then_of=-21; second: then_open=59; second: then_past=35;
second: then_plan=-27; second: then_rest=-7; second: then_share=-34; second: then_total=-39;
second: then_up=-44; second: then_versus=-17; second: threshold=-30; second: total=-27; second: up=-19;
second: versus=-42; shared 0=-91; shared 1=44; shared 2=53; shared 3=-27;
"""
