"""Weights (trọng số) of ties of the shape pool: learned, in hundredths of a bit; not by hand."""

TABLE = """\
=-89; most=463; rank 1=-51; rank 2=74; rank 3=-16; rank 4=-92; reach 1 1 3=-5; reach 1 1 next=126;
reach 1 2 2=-9; reach 1 2 3=-5; reach 1 2 near=-14; reach 1 2 next=-17; reach 1 2 second=-11;
reach 1 near 1=182; reach 1 near 2=-25; reach 1 near 3=-13; reach 1 near 5=-25; reach 1 near near=122;
reach 1 near next=-82; reach 1 near passage=-19; reach 1 near second=-20; reach 1 next 1=16;
reach 1 next 2=-30; reach 1 next 3=-19; reach 1 next near=-81; reach 1 next next=-41;
reach 1 next passage=-16; reach 1 passage 1=-6; reach 1 passage 2=-6; reach 1 passage 3=-10;
reach 1 passage near=-8; reach 1 second 1=55; reach 1 second 2=-5; reach 1 second near=-9;
reach 1 second next=-5; reach 2 near near=-6; reach 2 next 2=-7; reach 2 next 3=-5; reach 2 next near=-15;
reach 2 next next=66; reach 2 passage near=-5; reach near next next=-5; second: among=-40; second: and=-63;
second: comma=119; second: deep=-24; second: down=-6; second: due=48; second: first=-61; second: line=-27;
second: list=-11; second: near_among=-32; second: near_and=-56; second: near_down=-5; second: near_due=50;
second: near_list=-8; second: near_of=-34; second: near_open=-109; second: near_past=-26;
second: near_rest=-29; second: near_total=-20; second: near_up=-10; second: near_versus=-6;
second: no_unit=-47; second: of=-43; second: open=-125; second: paren=-19; second: past=-27; second: rest=-29;
second: semi=-42; second: such=-5; second: then_among=-9; second: then_close=-52; second: then_colon=23;
second: then_end=-16; second: then_of=-14; second: then_open=126; second: then_past=-12;
second: then_rest=-21; second: then_share=57; second: then_total=-36; second: then_up=-14; second: total=-22;
second: up=-23; second: versus=-7; shared 0=-62; shared 1=-83; shared 2=-66; shared 3=122; stated: among=-5;
stated: and=122; stated: avg=-13; stated: closed=66; stated: colon=-6; stated: comma=-113; stated: deep=-102;
stated: done=39; stated: due=-24; stated: equal=-14; stated: first=91; stated: line=-28; stated: near_and=167;
stated: near_avg=-13; stated: near_colon=-6; stated: near_done=30; stated: near_due=-18;
stated: near_equal=-14; stated: near_of=-37; stated: near_open=-33; stated: near_past=-9;
stated: near_rest=-26; stated: near_share=31; stated: near_such=-24; stated: near_total=-10;
stated: near_up=37; stated: near_versus=-21; stated: of=-46; stated: open=-47; stated: opened=-67;
stated: paren=40; stated: past=-10; stated: plan=-9; stated: rest=-26; stated: semi=68; stated: share=56;
stated: such=112; stated: then_among=-7; stated: then_close=-90; stated: then_end=-6; stated: then_list=-36;
stated: then_of=-37; stated: then_open=-12; stated: then_plan=-14; stated: then_rest=-14;
stated: then_share=22; stated: then_total=90; stated: then_up=49; stated: then_versus=-6; stated: total=-12;
stated: up=33; stated: versus=-23; unit akin=-5; unit apart=-71; unit half=-60; unit none=-12; unit same=82;
unit strange=-19; whole False False False=-92;
"""
