"""Weights (trọng số) of ties of the shape split: learned, in hundredths of a bit; not by hand."""

TABLE = """\
=-93; most=140; other: among=-31; other: and=-35; other: closed=77; other: colon=-34; other: comma=-50;
other: deep=-44; other: done=46; other: down=-5; other: due=13; other: first=-87; other: line=-40;
other: list=-16; other: near_among=-25; other: near_and=-33; other: near_colon=-29; other: near_done=51;
other: near_down=-5; other: near_due=16; other: near_list=-14; other: near_of=-31; other: near_open=33;
other: near_past=-17; other: near_plan=-7; other: near_rest=-32; other: near_share=-13; other: near_total=-16;
other: near_up=-6; other: near_versus=-14; other: no_unit=-43; other: of=-40; other: open=26;
other: opened=-18; other: paren=-11; other: past=-20; other: plan=-8; other: rest=-32; other: semi=46;
other: share=-13; other: such=-9; other: then_among=-18; other: then_close=-26; other: then_colon=-7;
other: then_down=-12; other: then_end=-56; other: then_list=12; other: then_of=-27; other: then_open=124;
other: then_past=-12; other: then_rest=-18; other: then_share=-77; other: then_total=54; other: then_up=-24;
other: total=-20; other: up=-6; other: versus=-17; part: among=10; part: and=31; part: closed=-46;
part: colon=64; part: comma=-137; part: deep=-44; part: done=-59; part: down=87; part: due=-49;
part: first=21; part: line=-23; part: list=56; part: near_among=23; part: near_and=35; part: near_colon=-12;
part: near_done=-44; part: near_down=89; part: near_due=-45; part: near_list=-28; part: near_of=8;
part: near_open=-28; part: near_past=-23; part: near_plan=-7; part: near_rest=-18; part: near_share=-5;
part: near_total=45; part: near_up=-7; part: near_versus=-8; part: no_unit=-41; part: of=-9; part: open=-36;
part: opened=-11; part: paren=-27; part: past=-27; part: plan=-8; part: rest=-18; part: semi=-58;
part: share=-6; part: then_among=-18; part: then_close=-11; part: then_colon=-9; part: then_down=-9;
part: then_end=-47; part: then_list=-7; part: then_of=-27; part: then_open=31; part: then_past=-5;
part: then_rest=-13; part: then_share=-8; part: then_total=-14; part: then_up=-11; part: total=35;
part: up=-7; part: versus=-9; rank 1=7; rank 3=24; rank 4=-51; rank 5=-76; reach 1 1 1=-5; reach 1 1 3=69;
reach 1 2 3=86; reach 1 3 3=-8; reach 1 near 1=-23; reach 1 near 3=-42; reach 1 next 1=-30;
reach 1 next 3=-58; reach 1 passage 1=-5; reach 1 passage 3=-12; reach 1 second 1=-7; reach 1 second 3=64;
reach 2 1 3=-18; reach 2 3 3=-7; reach 2 near 3=-11; reach 2 next 2=-16; reach 2 next 3=-34;
reach 2 passage 3=71; reach 2 second 2=-5; reach 2 second 3=-27; reach near 1 3=-5; reach near 1 near=-5;
reach near 3 3=-10; reach near 3 near=-5; reach near near 3=-6; reach near near near=-6; reach near next 3=-9;
reach near next near=85; reach next 3 next=-5; reach next next 3=-8; reach next next next=-11; shared 0=-72;
shared 1=-42; shared 2=-42; shared 3=77; stated: among=-22; stated: and=-25; stated: avg=-8; stated: bare=-5;
stated: closed=-11; stated: colon=93; stated: comma=-48; stated: deep=-118; stated: done=75; stated: due=-43;
stated: equal=-33; stated: first=57; stated: line=66; stated: list=-6; stated: near_and=-24;
stated: near_avg=-6; stated: near_colon=93; stated: near_done=100; stated: near_due=-22;
stated: near_equal=-33; stated: near_of=34; stated: near_open=-30; stated: near_past=-18;
stated: near_plan=-13; stated: near_rest=-6; stated: near_share=-118; stated: near_total=49;
stated: near_up=-22; stated: near_versus=-20; stated: of=94; stated: open=22; stated: opened=-101;
stated: paren=-14; stated: past=-21; stated: plan=-20; stated: rest=-6; stated: semi=99; stated: share=-15;
stated: such=-8; stated: then_among=79; stated: then_close=-109; stated: then_down=-9; stated: then_end=-13;
stated: then_list=-18; stated: then_of=65; stated: then_open=-17; stated: then_past=-6; stated: then_plan=-14;
stated: then_rest=-5; stated: then_share=-25; stated: then_total=-5; stated: then_up=-25; stated: total=127;
stated: up=-25; stated: versus=-25; unit half=-13; unit none=-27; unit same=-18; unit strange=-15;
whole False True False=-80; whole True False False=6;
"""
