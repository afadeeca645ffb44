"""Weights (trọng số) of ties of the shape whole: learned, in hundredths of a bit; not by hand."""

TABLE = """\
=-33; first: after_change=-23; first: among=-9; first: and=86; first: closed=-37; first: colon=-29;
first: comma=-89; first: deep=10; first: done=86; first: down=-8; first: due=-35; first: equal=59;
first: first=88; first: line=66; first: list=27; first: near_among=-8; first: near_and=141;
first: near_colon=-29; first: near_done=-30; first: near_down=-8; first: near_due=-27; first: near_equal=59;
first: near_list=71; first: near_of=-90; first: near_past=-69; first: near_plan=-18; first: near_row=-5;
first: near_share=58; first: near_total=-15; first: near_up=-18; first: near_versus=-12; first: of=-93;
first: open=24; first: paren=-35; first: past=-69; first: plan=-24; first: row=-5; first: semi=42;
first: such=-38; first: then_among=-48; first: then_colon=46; first: then_down=-15; first: then_end=130;
first: then_list=-10; first: then_of=150; first: then_open=124; first: then_past=48; first: then_plan=-31;
first: then_rest=20; first: then_share=-77; first: then_total=-54; first: then_up=-44; first: then_versus=-48;
first: threshold=12; first: total=-24; first: up=91; first: versus=-14; last: after_change=-50;
last: among=-8; last: and=53; last: avg=-35; last: closed=45; last: colon=-8; last: comma=-25; last: done=31;
last: down=-18; last: due=-33; last: equal=11; last: first=-73; last: line=-23; last: list=-7;
last: near_among=-6; last: near_and=68; last: near_avg=-35; last: near_colon=-8; last: near_done=42;
last: near_down=-18; last: near_due=-6; last: near_equal=11; last: near_list=-6; last: near_of=-10;
last: near_open=103; last: near_past=-32; last: near_plan=-30; last: near_rest=-45; last: near_row=-6;
last: near_share=49; last: near_total=-46; last: near_up=-35; last: near_versus=-46; last: of=-43;
last: open=116; last: paren=-58; last: past=-32; last: plan=-57; last: rest=-45; last: row=-6; last: semi=37;
last: share=37; last: such=-6; last: then_among=-17; last: then_colon=-6; last: then_down=45;
last: then_end=72; last: then_list=-19; last: then_of=-35; last: then_open=-53; last: then_past=-40;
last: then_plan=-10; last: then_rest=-125; last: then_share=-26; last: then_total=103; last: then_up=-106;
last: threshold=-58; last: total=-83; last: up=-38; last: versus=-73; most=853; number 2 0=-198;
number 2 1=-242; number 2 2=-204; number 3 0=76; number 4 0=259; number 5 0=264; number 6 0=-15;
one sentence False=-261; one sentence True=106; over False=216; over True=-359; places False=-193;
places True=25; reach 1=-119; reach 3=19; reach 5=317; reach far=-7; reach near=-80; reach next=-149;
reach passage=9; reach second=-27; second: after_change=-43; second: among=-24; second: and=35;
second: avg=-13; second: closed=60; second: colon=-8; second: comma=43; second: deep=-85; second: done=-33;
second: down=-8; second: due=-83; second: equal=-14; second: first=-53; second: line=-15;
second: near_among=-20; second: near_and=35; second: near_avg=-13; second: near_colon=-7;
second: near_done=-37; second: near_down=-8; second: near_due=-68; second: near_equal=-12;
second: near_of=-25; second: near_open=65; second: near_past=-36; second: near_plan=-22;
second: near_rest=-46; second: near_share=23; second: near_total=-16; second: near_up=-18;
second: near_versus=-27; second: of=-60; second: open=20; second: opened=-10; second: paren=-59;
second: past=-37; second: plan=-38; second: rest=-46; second: semi=21; second: share=23; second: such=-5;
second: then_among=-11; second: then_close=-64; second: then_colon=-38; second: then_down=-29;
second: then_end=38; second: then_list=-6; second: then_of=-32; second: then_open=143; second: then_past=77;
second: then_plan=-31; second: then_rest=-73; second: then_share=-14; second: then_total=-71;
second: then_up=-47; second: then_versus=-27; second: threshold=-63; second: total=-56; second: up=-25;
second: versus=-50; shared 0=-76; shared 1=45; shared 2=105; shared 3=-37;
"""
