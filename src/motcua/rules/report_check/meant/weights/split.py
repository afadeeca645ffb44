"""Weights (trọng số) of ties of the shape split: learned, in hundredths of a bit; not by hand."""

TABLE = """\
=-88; most=210; other: after_change=-10; other: among=-46; other: and=-50; other: closed=70; other: colon=-41;
other: comma=-67; other: deep=-63; other: done=75; other: down=-9; other: due=13; other: first=-116;
other: line=-47; other: list=-44; other: near_among=-35; other: near_and=-45; other: near_colon=-36;
other: near_done=83; other: near_down=-9; other: near_due=18; other: near_list=-43; other: near_of=-48;
other: near_open=36; other: near_past=-18; other: near_plan=-8; other: near_rest=-43; other: near_share=-19;
other: near_total=-29; other: near_up=-11; other: near_versus=-17; other: no_unit=-59; other: of=-58;
other: open=31; other: opened=-21; other: paren=-14; other: past=-21; other: plan=-8; other: rest=-43;
other: semi=92; other: share=-19; other: such=-11; other: then_among=-20; other: then_close=-41;
other: then_colon=-6; other: then_down=-16; other: then_end=-80; other: then_list=88; other: then_of=-37;
other: then_open=226; other: then_past=-18; other: then_rest=-47; other: then_share=-107;
other: then_total=82; other: then_up=-47; other: then_versus=-6; other: total=-32; other: up=-11;
other: versus=-19; part: after_change=-32; part: and=46; part: bare=-9; part: closed=-77; part: colon=72;
part: comma=-197; part: deep=-66; part: done=-104; part: down=110; part: due=-63; part: line=13;
part: list=73; part: near_among=23; part: near_and=56; part: near_colon=-23; part: near_done=-59;
part: near_down=111; part: near_due=-56; part: near_list=-50; part: near_open=-45; part: near_past=-37;
part: near_plan=-6; part: near_rest=-24; part: near_row=-5; part: near_share=-7; part: near_total=74;
part: near_up=-10; part: near_versus=-7; part: no_unit=-62; part: of=-27; part: open=-52; part: opened=-14;
part: paren=-53; part: past=-43; part: plan=-7; part: rest=-24; part: row=-5; part: semi=-89; part: share=-8;
part: then_among=-28; part: then_close=-12; part: then_colon=-15; part: then_down=-12; part: then_end=-69;
part: then_list=-34; part: then_of=-41; part: then_open=32; part: then_past=-6; part: then_plan=-17;
part: then_rest=-17; part: then_share=-32; part: then_total=-23; part: then_up=-17; part: total=63;
part: up=-11; part: versus=-8; rank 1=20; rank 3=48; rank 4=-72; rank 5=-106; reach 1 1 1=-8; reach 1 1 3=108;
reach 1 2 3=132; reach 1 3 3=-13; reach 1 near 1=-32; reach 1 near 3=-73; reach 1 next 1=-41;
reach 1 next 3=-16; reach 1 passage 1=-11; reach 1 passage 3=-37; reach 1 second 1=-25; reach 1 second 3=91;
reach 2 1 3=-23; reach 2 3 3=-9; reach 2 near 3=-15; reach 2 next 2=-24; reach 2 next 3=-56;
reach 2 passage 2=-5; reach 2 passage 3=64; reach 2 second 2=-8; reach 2 second 3=-62; reach 3 passage 3=-7;
reach near 1 3=-5; reach near 3 3=-22; reach near near 3=-8; reach near next 3=-10; reach near next near=140;
reach near passage near=-5; reach near second 3=-8; reach near second near=-8; reach next 2 next=-5;
reach next 3 next=-11; reach next near next=-7; reach next next 3=-10; reach next next next=-16;
reach second near second=-7; shared 0=-106; shared 1=-59; shared 2=-54; shared 3=118;
stated: after_change=-47; stated: among=-24; stated: and=9; stated: avg=-9; stated: bare=-12;
stated: closed=-14; stated: colon=104; stated: comma=-83; stated: deep=-154; stated: done=97; stated: due=-75;
stated: equal=-49; stated: line=69; stated: list=-8; stated: near_among=-5; stated: near_and=16;
stated: near_avg=-6; stated: near_colon=104; stated: near_done=127; stated: near_due=-36;
stated: near_equal=-49; stated: near_of=-9; stated: near_open=-46; stated: near_past=-30;
stated: near_plan=-20; stated: near_share=-150; stated: near_total=20; stated: near_up=-35;
stated: near_versus=-23; stated: of=91; stated: open=23; stated: opened=-130; stated: paren=-19;
stated: past=-34; stated: plan=-28; stated: semi=160; stated: share=-65; stated: such=-13;
stated: then_among=145; stated: then_close=-142; stated: then_down=-17; stated: then_end=-20;
stated: then_list=-26; stated: then_of=101; stated: then_open=-25; stated: then_past=-8;
stated: then_plan=-14; stated: then_rest=-7; stated: then_share=-47; stated: then_total=-24;
stated: then_up=-43; stated: total=144; stated: up=-41; stated: versus=-30; unit akin=-6; unit half=-16;
unit none=-40; unit same=-30; unit strange=-28; whole False True False=-109; whole True False False=-14;
"""
