"""Weights (trọng số) of ties of the shape whole: learned, in hundredths of a bit; not by hand."""

TABLE = """\
=-30; first: among=-11; first: and=93; first: avg=-8; first: closed=-34; first: colon=-45; first: comma=-116;
first: deep=26; first: done=45; first: down=-29; first: due=-57; first: equal=51; first: first=58;
first: line=38; first: near_among=-9; first: near_and=141; first: near_avg=-8; first: near_colon=-45;
first: near_done=-31; first: near_down=-29; first: near_due=-59; first: near_equal=51; first: near_list=71;
first: near_of=-89; first: near_past=-69; first: near_plan=-36; first: near_row=-16; first: near_share=31;
first: near_total=-28; first: near_up=-29; first: near_versus=-16; first: of=-92; first: open=36;
first: opened=36; first: paren=-66; first: past=-69; first: plan=-56; first: row=-16; first: semi=32;
first: share=6; first: such=-17; first: then_among=-41; first: then_close=22; first: then_colon=27;
first: then_down=-19; first: then_end=115; first: then_list=-14; first: then_of=141; first: then_open=144;
first: then_past=25; first: then_plan=-38; first: then_rest=35; first: then_share=-69; first: then_total=-50;
first: then_up=-44; first: then_versus=-44; first: threshold=5; first: total=-30; first: up=80;
first: versus=-25; last: and=57; last: avg=-41; last: closed=45; last: colon=-8; last: comma=-28;
last: deep=23; last: done=27; last: down=-22; last: due=-36; last: equal=32; last: first=-78; last: line=-21;
last: list=-16; last: near_and=74; last: near_avg=-41; last: near_colon=-8; last: near_done=39;
last: near_down=-22; last: near_equal=32; last: near_list=-10; last: near_of=-5; last: near_open=86;
last: near_past=-35; last: near_plan=-28; last: near_rest=-19; last: near_row=-10; last: near_share=47;
last: near_total=-40; last: near_up=-43; last: near_versus=-46; last: of=-52; last: open=112;
last: opened=-54; last: paren=-54; last: past=-35; last: plan=-63; last: rest=-19; last: row=-10;
last: semi=5; last: share=14; last: such=-9; last: then_among=-25; last: then_close=26; last: then_colon=-6;
last: then_down=-15; last: then_end=81; last: then_list=-19; last: then_of=-39; last: then_past=-59;
last: then_plan=-10; last: then_rest=-11; last: then_share=-17; last: then_total=94; last: then_up=-134;
last: threshold=-69; last: total=-86; last: up=-46; last: versus=-80; most=873; number 2 0=-170;
number 2 1=-223; number 2 2=-106; number 3 0=113; number 4 0=366; number 5 0=-6; number 6 0=-5;
one sentence False=-237; one sentence True=89; over False=212; over True=-404; places False=-199;
places True=33; reach 1=-115; reach 2=32; reach 3=57; reach 5=240; reach far=-6; reach near=-88;
reach next=-171; reach passage=74; reach second=-36; second: among=-22; second: and=37; second: avg=-10;
second: closed=58; second: comma=5; second: deep=-24; second: done=-49; second: down=-7; second: due=-32;
second: first=-55; second: line=-8; second: list=-10; second: near_among=-18; second: near_and=37;
second: near_avg=-10; second: near_done=-42; second: near_down=-7; second: near_due=-8; second: near_list=-9;
second: near_of=-24; second: near_open=57; second: near_past=-38; second: near_plan=-15; second: near_row=-9;
second: near_share=34; second: near_total=-13; second: near_up=-20; second: near_versus=-18; second: of=-73;
second: open=19; second: opened=-67; second: paren=-58; second: past=-38; second: plan=-40; second: row=-9;
second: share=27; second: such=-8; second: then_among=-11; second: then_close=-129; second: then_colon=-39;
second: then_down=-22; second: then_end=33; second: then_list=-7; second: then_of=-26; second: then_open=84;
second: then_past=50; second: then_plan=-35; second: then_rest=-8; second: then_share=-54;
second: then_total=-58; second: then_up=-53; second: then_versus=-27; second: threshold=-68;
second: total=-58; second: up=-25; second: versus=-55; shared 0=-101; shared 1=69; shared 2=117; shared 3=-28;
"""
