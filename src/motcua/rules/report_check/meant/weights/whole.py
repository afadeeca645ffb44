"""Weights (trọng số) of ties of the shape whole: learned, in hundredths of a bit; not by hand."""

TABLE = """\
=-26; first: after_change=-18; first: among=-11; first: and=86; first: closed=-37; first: colon=-30;
first: comma=-59; first: done=43; first: down=-10; first: due=-15; first: equal=56; first: first=62;
first: line=10; first: list=7; first: near_among=-9; first: near_and=133; first: near_colon=-30;
first: near_done=-34; first: near_down=-10; first: near_due=-11; first: near_equal=56; first: near_list=93;
first: near_of=-84; first: near_past=-64; first: near_plan=-29; first: near_row=-7; first: near_share=20;
first: near_total=-21; first: near_up=-25; first: near_versus=-14; first: of=-86; first: open=25;
first: paren=-73; first: past=-64; first: plan=-37; first: row=-7; first: semi=45; first: share=-8;
first: such=-35; first: then_among=-48; first: then_close=-30; first: then_down=-14; first: then_end=111;
first: then_list=-9; first: then_of=150; first: then_open=90; first: then_past=52; first: then_plan=-32;
first: then_rest=19; first: then_share=-84; first: then_total=-48; first: then_up=-39; first: then_versus=-39;
first: total=-26; first: up=77; first: versus=-16; last: after_change=-47; last: and=25; last: avg=-40;
last: closed=41; last: comma=-35; last: deep=13; last: done=57; last: down=-17; last: due=-38; last: equal=11;
last: first=-69; last: line=-28; last: list=-6; last: near_and=51; last: near_avg=-40; last: near_done=21;
last: near_down=-17; last: near_due=-10; last: near_equal=11; last: near_list=-6; last: near_of=-5;
last: near_open=85; last: near_past=-35; last: near_plan=-29; last: near_rest=-20; last: near_row=-6;
last: near_share=55; last: near_total=-37; last: near_up=-42; last: near_versus=-42; last: of=-45;
last: open=105; last: opened=-30; last: paren=-65; last: past=-35; last: plan=-58; last: rest=-20;
last: row=-6; last: semi=33; last: such=-9; last: then_among=-25; last: then_close=25; last: then_colon=-7;
last: then_down=-19; last: then_end=38; last: then_list=-19; last: then_of=-44; last: then_open=-17;
last: then_past=-37; last: then_plan=-11; last: then_rest=-7; last: then_share=-20; last: then_total=108;
last: then_up=-111; last: threshold=-79; last: total=-76; last: up=-46; last: versus=-73; most=859;
number 2 0=-179; number 2 1=-216; number 2 2=-156; number 3 0=104; number 4 0=359; number 5 0=-6;
number 6 0=-7; one sentence False=-279; one sentence True=115; over False=217; over True=-381;
places False=-191; places True=9; reach 1=-102; reach 2=18; reach 3=48; reach 5=256; reach far=-6;
reach near=-71; reach next=-143; reach passage=-14; reach second=-33; second: after_change=-41;
second: among=-20; second: and=7; second: avg=-10; second: closed=49; second: comma=22; second: deep=-19;
second: done=-18; second: down=-7; second: due=-36; second: equal=-17; second: first=-47; second: line=-21;
second: near_among=-17; second: near_and=10; second: near_avg=-10; second: near_done=-52;
second: near_down=-7; second: near_due=-19; second: near_equal=-17; second: near_of=-22; second: near_open=57;
second: near_past=-45; second: near_plan=-22; second: near_share=49; second: near_total=-14;
second: near_up=-21; second: near_versus=-21; second: of=-64; second: open=33; second: opened=-77;
second: paren=-74; second: past=-45; second: plan=-41; second: semi=16; second: share=49; second: such=-8;
second: then_among=-16; second: then_close=-89; second: then_colon=-27; second: then_down=-21;
second: then_end=18; second: then_list=-6; second: then_of=-38; second: then_open=92; second: then_past=78;
second: then_plan=-28; second: then_rest=-6; second: then_share=-57; second: then_total=-53;
second: then_up=-49; second: then_versus=-22; second: threshold=-82; second: total=-51; second: up=-27;
second: versus=-51; shared 0=-97; shared 1=79; shared 2=79; shared 3=-42;
"""
