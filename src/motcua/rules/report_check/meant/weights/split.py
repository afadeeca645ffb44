"""Weights (trọng số) of ties of the shape split: learned, in hundredths of a bit; not by hand."""

TABLE = """\
=-89; most=237; other: after_change=-11; other: among=-46; other: and=-46; other: closed=73; other: colon=-39;
other: comma=-58; other: deep=-61; other: done=74; other: down=-9; other: due=12; other: first=-113;
other: line=-45; other: list=-44; other: near_among=-35; other: near_and=-43; other: near_colon=-34;
other: near_done=89; other: near_down=-8; other: near_due=17; other: near_list=-41; other: near_of=-45;
other: near_open=45; other: near_past=-19; other: near_plan=-8; other: near_rest=-43; other: near_share=-17;
other: near_total=-29; other: near_up=-10; other: near_versus=-17; other: no_unit=-62; other: of=-55;
other: open=31; other: opened=-21; other: paren=-13; other: past=-22; other: plan=-8; other: rest=-43;
other: semi=96; other: share=-18; other: such=-11; other: then_among=-18; other: then_close=-40;
other: then_colon=-6; other: then_down=-15; other: then_end=-80; other: then_list=83; other: then_of=-35;
other: then_open=220; other: then_past=-16; other: then_rest=-43; other: then_share=-102;
other: then_total=77; other: then_up=-44; other: then_versus=-5; other: total=-32; other: up=-10;
other: versus=-19; part: after_change=-32; part: and=48; part: bare=-9; part: closed=-75; part: colon=75;
part: comma=-192; part: deep=-66; part: done=-99; part: down=110; part: due=-63; part: line=7; part: list=77;
part: near_among=23; part: near_and=62; part: near_colon=-20; part: near_done=-57; part: near_down=114;
part: near_due=-56; part: near_list=-50; part: near_open=-44; part: near_past=-36; part: near_plan=-6;
part: near_rest=-24; part: near_row=-5; part: near_share=-6; part: near_total=75; part: near_up=-10;
part: near_versus=-7; part: no_unit=-52; part: of=-27; part: open=-50; part: opened=-14; part: paren=-53;
part: past=-42; part: plan=-7; part: rest=-24; part: row=-5; part: semi=-87; part: share=-7;
part: then_among=-28; part: then_close=-13; part: then_colon=-14; part: then_down=-11; part: then_end=-67;
part: then_list=-31; part: then_of=-40; part: then_open=36; part: then_past=-5; part: then_plan=-16;
part: then_rest=-16; part: then_share=-27; part: then_total=-21; part: then_up=-15; part: total=65;
part: up=-10; part: versus=-8; rank 1=23; rank 3=51; rank 4=-70; rank 5=-101; reach 1 1 1=-8; reach 1 1 3=104;
reach 1 2 3=133; reach 1 3 3=-13; reach 1 near 1=-32; reach 1 near 3=-70; reach 1 next 1=-39;
reach 1 next 3=-16; reach 1 passage 1=-11; reach 1 passage 3=-35; reach 1 second 1=-24; reach 1 second 3=93;
reach 2 1 3=-25; reach 2 3 3=-9; reach 2 near 3=-14; reach 2 next 2=-24; reach 2 next 3=-52;
reach 2 passage 2=-5; reach 2 passage 3=66; reach 2 second 2=-8; reach 2 second 3=-59; reach 3 passage 3=-7;
reach near 1 3=-5; reach near 3 3=-22; reach near near 3=-7; reach near next 3=-9; reach near next near=140;
reach near passage near=-5; reach near second 3=-8; reach near second near=-7; reach next 2 next=-5;
reach next 3 next=-9; reach next near 3=-5; reach next near next=-6; reach next next 3=-10;
reach next next next=-17; reach second near second=-7; shared 0=-100; shared 1=-55; shared 2=-52;
shared 3=110; stated: after_change=-42; stated: among=-27; stated: and=16; stated: avg=-8; stated: bare=-12;
stated: closed=-14; stated: colon=110; stated: comma=-72; stated: deep=-144; stated: done=92; stated: due=-72;
stated: equal=-43; stated: first=-13; stated: line=68; stated: list=-8; stated: near_among=-5;
stated: near_and=19; stated: near_avg=-5; stated: near_colon=110; stated: near_done=131; stated: near_due=-34;
stated: near_equal=-43; stated: near_of=-6; stated: near_open=-43; stated: near_past=-25;
stated: near_plan=-17; stated: near_rest=-5; stated: near_share=-152; stated: near_total=17;
stated: near_up=-33; stated: near_versus=-22; stated: of=93; stated: open=21; stated: opened=-127;
stated: paren=-20; stated: past=-30; stated: plan=-29; stated: rest=-5; stated: semi=160; stated: share=-57;
stated: such=-13; stated: then_among=143; stated: then_close=-140; stated: then_down=-17;
stated: then_end=-25; stated: then_list=-27; stated: then_of=101; stated: then_open=-23; stated: then_past=-9;
stated: then_plan=-14; stated: then_rest=-7; stated: then_share=-44; stated: then_total=-23;
stated: then_up=-39; stated: total=144; stated: up=-39; stated: versus=-28; unit akin=-6; unit half=-14;
unit none=-38; unit same=-11; unit strange=-24; whole False True False=-94;
"""
