"""Weights (trọng số) of ties of the shape whole: learned, in hundredths of a bit; not by hand."""

TABLE = """\
=-16; first: among=-9; first: and=61; first: closed=-21; first: colon=-25; first: comma=-80; first: deep=36;
first: done=24; first: down=-20; first: due=-28; first: equal=30; first: first=53; first: line=17;
first: list=21; first: near_among=-8; first: near_and=94; first: near_colon=-25; first: near_done=-24;
first: near_down=-19; first: near_due=-24; first: near_equal=30; first: near_list=52; first: near_of=-60;
first: near_past=-50; first: near_plan=-22; first: near_row=-7; first: near_share=30; first: near_total=-18;
first: near_up=-19; first: near_versus=-15; first: of=-62; first: open=18; first: opened=38; first: paren=-55;
first: past=-52; first: plan=-38; first: row=-7; first: semi=16; first: share=-7; first: such=-12;
first: then_among=-27; first: then_close=-9; first: then_down=-15; first: then_end=95; first: then_list=-10;
first: then_of=72; first: then_open=85; first: then_past=18; first: then_plan=-26; first: then_rest=25;
first: then_share=-38; first: then_total=-29; first: then_up=-32; first: then_versus=-30;
first: threshold=-20; first: total=-20; first: up=47; first: versus=-18; last: and=41; last: avg=-22;
last: closed=25; last: colon=-7; last: comma=-25; last: done=12; last: down=-16; last: due=-25;
last: equal=17; last: first=-57; last: line=-15; last: list=-7; last: near_and=58; last: near_avg=-22;
last: near_colon=-7; last: near_done=17; last: near_down=-17; last: near_equal=17; last: near_list=-7;
last: near_of=-6; last: near_open=66; last: near_past=-36; last: near_plan=-20; last: near_rest=-16;
last: near_row=-7; last: near_share=37; last: near_total=-29; last: near_up=-34; last: near_versus=-40;
last: of=-29; last: open=96; last: opened=-24; last: paren=-40; last: past=-36; last: plan=-41;
last: rest=-16; last: row=-7; last: semi=12; last: share=30; last: such=-9; last: then_among=-20;
last: then_down=-16; last: then_end=61; last: then_list=-17; last: then_of=-32; last: then_open=-5;
last: then_past=-34; last: then_plan=-10; last: then_rest=-9; last: then_share=-16; last: then_total=61;
last: then_up=-81; last: threshold=-44; last: total=-52; last: up=-38; last: versus=-61; most=767;
number 2 0=-131; number 2 1=-164; number 2 2=-90; number 3 0=90; number 4 0=292; number 5 0=-8; number 6 0=-6;
one sentence False=-183; one sentence True=103; over False=215; over True=-277; places False=-145;
places True=42; reach 1=-78; reach 2=27; reach 3=52; reach 5=186; reach far=-6; reach near=-66;
reach next=-131; reach passage=43; reach second=-30; second: among=-13; second: and=30; second: avg=-8;
second: closed=32; second: comma=13; second: deep=-23; second: done=-18; second: down=-7; second: due=-21;
second: first=-39; second: line=-8; second: list=-7; second: near_among=-11; second: near_and=35;
second: near_avg=-8; second: near_done=-34; second: near_down=-7; second: near_due=-7; second: near_list=-7;
second: near_of=-18; second: near_open=39; second: near_past=-36; second: near_plan=-14; second: near_rest=-5;
second: near_row=-7; second: near_share=30; second: near_total=-12; second: near_up=-17;
second: near_versus=-21; second: of=-42; second: open=17; second: opened=-51; second: paren=-47;
second: past=-36; second: plan=-27; second: rest=-5; second: row=-7; second: semi=5; second: share=26;
second: such=-8; second: then_among=-9; second: then_close=-89; second: then_colon=-17; second: then_down=-17;
second: then_end=25; second: then_list=-6; second: then_of=-22; second: then_open=61; second: then_past=37;
second: then_plan=-26; second: then_rest=-7; second: then_share=-42; second: then_total=-42;
second: then_up=-47; second: then_versus=-19; second: threshold=-42; second: total=-34; second: up=-23;
second: versus=-43; shared 0=-95; shared 1=50; shared 2=63; shared 3=-28;
"""
