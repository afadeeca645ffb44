"""Weights (trọng số) of ties of the shape whole: learned, in hundredths of a bit; not by hand."""

TABLE = """\
=-22; first: among=-8; first: and=62; first: closed=-20; first: colon=-22; first: comma=-84; first: deep=18;
first: done=13; first: down=-19; first: due=-22; first: equal=27; first: first=58; first: line=15;
first: list=14; first: near_among=-9; first: near_and=91; first: near_colon=-22; first: near_done=-26;
first: near_down=-19; first: near_due=-24; first: near_equal=27; first: near_list=46; first: near_of=-51;
first: near_past=-50; first: near_plan=-21; first: near_row=-8; first: near_share=37; first: near_total=-18;
first: near_up=-19; first: near_versus=-16; first: of=-53; first: open=15; first: opened=39; first: paren=-66;
first: past=-50; first: plan=-37; first: row=-8; first: semi=15; first: share=-13; first: such=-9;
first: then_among=-29; first: then_close=7; first: then_down=-14; first: then_end=106; first: then_list=-9;
first: then_of=73; first: then_open=89; first: then_past=22; first: then_plan=-26; first: then_rest=25;
first: then_share=-42; first: then_total=-27; first: then_up=-30; first: then_versus=-28;
first: threshold=-17; first: total=-21; first: up=46; first: versus=-20; last: and=39; last: avg=-19;
last: closed=29; last: colon=-6; last: comma=-23; last: done=22; last: down=-16; last: due=-23;
last: equal=14; last: first=-50; last: line=-13; last: list=-8; last: near_and=49; last: near_avg=-19;
last: near_colon=-6; last: near_done=18; last: near_down=-16; last: near_equal=14; last: near_list=-8;
last: near_of=-5; last: near_open=64; last: near_past=-34; last: near_plan=-18; last: near_rest=-14;
last: near_row=-8; last: near_share=9; last: near_total=-25; last: near_up=-30; last: near_versus=-34;
last: of=-28; last: open=85; last: opened=-31; last: paren=-42; last: past=-35; last: plan=-37;
last: rest=-14; last: row=-8; last: semi=12; last: share=7; last: such=-8; last: then_among=-20;
last: then_down=-16; last: then_end=45; last: then_list=-15; last: then_of=-32; last: then_open=-18;
last: then_past=-33; last: then_plan=-9; last: then_rest=-9; last: then_share=-14; last: then_total=61;
last: then_up=-76; last: threshold=-28; last: total=-44; last: up=-34; last: versus=-55; most=801;
number 2 0=-131; number 2 1=-165; number 2 2=-91; number 3 0=93; number 4 0=294; number 5 0=-8; number 6 0=-6;
one sentence False=-186; one sentence True=109; over False=250; over True=-254; places False=-142;
places True=37; reach 1=-86; reach 2=16; reach 3=47; reach 5=192; reach far=-6; reach near=-64;
reach next=-125; reach passage=48; reach second=-30; second: among=-14; second: and=28; second: avg=-7;
second: closed=37; second: comma=-9; second: deep=-32; second: done=-29; second: down=-6; second: due=-18;
second: first=-43; second: line=-7; second: list=-8; second: near_among=-12; second: near_and=29;
second: near_avg=-7; second: near_done=-34; second: near_down=-6; second: near_due=-6; second: near_list=-8;
second: near_of=-19; second: near_open=42; second: near_past=-37; second: near_plan=-12; second: near_rest=-5;
second: near_row=-8; second: near_share=30; second: near_total=-10; second: near_up=-14;
second: near_versus=-20; second: of=-39; second: open=13; second: opened=-74; second: paren=-43;
second: past=-37; second: plan=-25; second: rest=-5; second: row=-8; second: share=30; second: such=-7;
second: then_among=-9; second: then_close=-74; second: then_colon=-17; second: then_down=-16;
second: then_end=22; second: then_list=-6; second: then_of=-23; second: then_open=62; second: then_past=40;
second: then_plan=-24; second: then_rest=-7; second: then_share=-37; second: then_total=-38;
second: then_up=-43; second: then_versus=-19; second: threshold=-30; second: total=-29; second: up=-20;
second: versus=-45; shared 0=-92; shared 1=53; shared 2=64; shared 3=-31;
"""
