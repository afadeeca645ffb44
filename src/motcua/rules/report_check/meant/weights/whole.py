"""Weights (trọng số) of ties of the shape whole: learned, in hundredths of a bit; not by hand."""

TABLE = """\
=-18; first: after_change=-18; first: among=-11; first: and=83; first: closed=-37; first: colon=-32;
first: comma=-66; first: deep=9; first: done=47; first: down=-10; first: due=-25; first: equal=54;
first: first=50; first: line=17; first: list=15; first: near_among=-9; first: near_and=125;
first: near_colon=-32; first: near_done=-32; first: near_down=-11; first: near_due=-29; first: near_equal=54;
first: near_list=89; first: near_of=-82; first: near_past=-64; first: near_plan=-28; first: near_row=-9;
first: near_share=22; first: near_total=-20; first: near_up=-26; first: near_versus=-14; first: of=-87;
first: open=26; first: opened=8; first: paren=-71; first: past=-64; first: plan=-36; first: row=-9;
first: semi=43; first: share=-10; first: such=-30; first: then_among=-48; first: then_close=-50;
first: then_down=-14; first: then_end=114; first: then_list=-8; first: then_of=154; first: then_open=95;
first: then_past=48; first: then_plan=-32; first: then_rest=21; first: then_share=-77; first: then_total=-46;
first: then_up=-42; first: then_versus=-37; first: total=-25; first: up=76; first: versus=-17;
last: after_change=-44; last: and=44; last: avg=-38; last: closed=32; last: comma=-19; last: deep=9;
last: done=42; last: down=-18; last: due=-36; last: equal=11; last: first=-73; last: line=-29; last: list=-8;
last: near_and=67; last: near_avg=-38; last: near_done=24; last: near_down=-18; last: near_due=-9;
last: near_equal=11; last: near_list=-7; last: near_of=-6; last: near_open=80; last: near_past=-31;
last: near_plan=-27; last: near_rest=-21; last: near_row=-7; last: near_share=53; last: near_total=-38;
last: near_up=-41; last: near_versus=-38; last: of=-44; last: open=108; last: opened=-37; last: paren=-63;
last: past=-31; last: plan=-56; last: rest=-21; last: row=-7; last: semi=35; last: share=15; last: such=-8;
last: then_among=-27; last: then_close=32; last: then_colon=-7; last: then_down=-17; last: then_end=5;
last: then_list=-17; last: then_of=-48; last: then_open=-15; last: then_past=-43; last: then_plan=-12;
last: then_rest=-8; last: then_share=-20; last: then_total=105; last: then_up=-111; last: threshold=-82;
last: total=-75; last: up=-46; last: versus=-66; most=922; number 2 0=-174; number 2 1=-216; number 2 2=-154;
number 3 0=110; number 4 0=360; number 5 0=-5; number 6 0=-6; one sentence False=-263; one sentence True=128;
over False=269; over True=-325; places False=-187; places True=15; reach 1=-101; reach 2=36; reach 3=70;
reach 5=268; reach far=-6; reach near=-72; reach next=-141; reach passage=-13; reach second=-32;
second: after_change=-39; second: among=-19; second: and=9; second: avg=-11; second: closed=42;
second: comma=21; second: deep=-6; second: done=-23; second: down=-6; second: due=-36; second: equal=-16;
second: first=-47; second: line=-20; second: near_among=-16; second: near_and=11; second: near_avg=-11;
second: near_done=-53; second: near_down=-6; second: near_due=-19; second: near_equal=-16;
second: near_of=-23; second: near_open=62; second: near_past=-41; second: near_plan=-21;
second: near_share=50; second: near_total=-15; second: near_up=-21; second: near_versus=-19; second: of=-61;
second: open=36; second: opened=-75; second: paren=-73; second: past=-41; second: plan=-40; second: semi=9;
second: share=34; second: such=-7; second: then_among=-18; second: then_close=-95; second: then_colon=-28;
second: then_down=-20; second: then_end=26; second: then_list=-6; second: then_of=-39; second: then_open=92;
second: then_past=73; second: then_plan=-27; second: then_rest=-6; second: then_share=-55;
second: then_total=-53; second: then_up=-49; second: then_versus=-21; second: threshold=-84;
second: total=-51; second: up=-27; second: versus=-52; shared 0=-121; shared 1=70; shared 2=79; shared 3=-45;
"""
