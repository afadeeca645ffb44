"""Weights (trọng số) of ties of the shape whole: learned, in hundredths of a bit; not by hand."""

TABLE = """\
=-33; first: after_change=-22; first: among=-9; first: and=92; first: closed=-39; first: colon=-24;
first: comma=-96; first: done=84; first: down=-7; first: due=-38; first: equal=62; first: first=88;
first: line=67; first: list=35; first: near_among=-7; first: near_and=140; first: near_colon=-24;
first: near_done=-30; first: near_down=-7; first: near_due=-35; first: near_equal=62; first: near_list=75;
first: near_of=-93; first: near_past=-69; first: near_plan=-19; first: near_row=-5; first: near_share=59;
first: near_total=-15; first: near_up=-19; first: near_versus=-11; first: of=-98; first: open=26;
first: paren=-41; first: past=-69; first: plan=-24; first: row=-5; first: semi=46; first: such=-39;
first: then_among=-46; first: then_close=-7; first: then_colon=42; first: then_down=-14; first: then_end=123;
first: then_list=-9; first: then_of=152; first: then_open=124; first: then_past=51; first: then_plan=-28;
first: then_rest=22; first: then_share=-75; first: then_total=-55; first: then_up=-51; first: then_versus=-52;
first: threshold=17; first: total=-23; first: up=93; first: versus=-13; last: after_change=-50;
last: among=-7; last: and=52; last: avg=-41; last: closed=45; last: colon=-7; last: comma=-35; last: done=27;
last: down=-15; last: due=-36; last: equal=8; last: first=-68; last: line=-23; last: list=-6;
last: near_among=-5; last: near_and=65; last: near_avg=-39; last: near_colon=-7; last: near_done=42;
last: near_down=-17; last: near_due=-5; last: near_equal=8; last: near_list=-5; last: near_of=-10;
last: near_open=102; last: near_past=-31; last: near_plan=-27; last: near_rest=-43; last: near_row=-5;
last: near_share=49; last: near_total=-50; last: near_up=-38; last: near_versus=-46; last: of=-43;
last: open=114; last: paren=-67; last: past=-32; last: plan=-60; last: rest=-43; last: row=-5; last: semi=39;
last: share=39; last: such=-6; last: then_among=-15; last: then_colon=-5; last: then_down=48;
last: then_end=91; last: then_list=-19; last: then_of=-34; last: then_open=-48; last: then_past=-41;
last: then_plan=-9; last: then_rest=-120; last: then_share=-27; last: then_total=104; last: then_up=-102;
last: threshold=-55; last: total=-85; last: up=-42; last: versus=-72; most=817; number 2 0=-202;
number 2 1=-241; number 2 2=-210; number 3 0=79; number 4 0=257; number 5 0=263; number 6 0=-15;
one sentence False=-287; one sentence True=79; over False=198; over True=-371; places False=-193;
places True=21; reach 1=-113; reach 2=8; reach 3=22; reach 5=329; reach far=-7; reach near=-76;
reach next=-139; reach passage=-23; reach second=-25; second: after_change=-43; second: among=-22;
second: and=39; second: avg=-12; second: closed=61; second: colon=-7; second: comma=46; second: deep=-68;
second: done=-36; second: down=-8; second: due=-81; second: equal=-11; second: first=-50; second: line=-14;
second: near_among=-19; second: near_and=39; second: near_avg=-14; second: near_colon=-6;
second: near_done=-34; second: near_down=-7; second: near_due=-64; second: near_equal=-7; second: near_of=-23;
second: near_open=66; second: near_past=-37; second: near_plan=-20; second: near_rest=-46;
second: near_share=30; second: near_total=-18; second: near_up=-16; second: near_versus=-27; second: of=-62;
second: open=27; second: opened=-12; second: paren=-75; second: past=-36; second: plan=-38; second: rest=-46;
second: semi=26; second: share=22; second: such=-5; second: then_among=-11; second: then_close=-47;
second: then_colon=-37; second: then_down=-27; second: then_end=42; second: then_list=-6; second: then_of=-30;
second: then_open=145; second: then_past=83; second: then_plan=-30; second: then_rest=-69;
second: then_share=-14; second: then_total=-72; second: then_up=-47; second: then_versus=-27;
second: threshold=-58; second: total=-58; second: up=-24; second: versus=-57; shared 0=-72; shared 1=58;
shared 2=121; shared 3=-35;
"""
