"""Weights (trọng số) of ties of the shape split: learned, in hundredths of a bit; not by hand."""

TABLE = """\
=-93; most=114; other: among=-31; other: and=-35; other: closed=73; other: colon=-34; other: comma=-47;
other: deep=-45; other: done=46; other: down=-5; other: due=15; other: first=-87; other: line=-40;
other: list=-17; other: near_among=-26; other: near_and=-34; other: near_colon=-30; other: near_done=54;
other: near_down=-5; other: near_due=16; other: near_list=-15; other: near_of=-32; other: near_open=31;
other: near_past=-16; other: near_plan=-7; other: near_rest=-32; other: near_share=-13; other: near_total=-17;
other: near_up=-6; other: near_versus=-14; other: no_unit=-45; other: of=-39; other: open=25;
other: opened=-18; other: paren=-10; other: past=-20; other: plan=-8; other: rest=-32; other: semi=45;
other: share=-13; other: such=-9; other: then_among=-18; other: then_close=-27; other: then_colon=-7;
other: then_down=-12; other: then_end=-55; other: then_list=13; other: then_of=-27; other: then_open=122;
other: then_past=-12; other: then_rest=-19; other: then_share=-78; other: then_total=56; other: then_up=-23;
other: total=-21; other: up=-6; other: versus=-17; part: among=12; part: and=32; part: closed=-46;
part: colon=62; part: comma=-136; part: deep=-48; part: done=-60; part: down=86; part: due=-49;
part: first=24; part: line=-23; part: list=56; part: near_among=18; part: near_and=36; part: near_colon=-14;
part: near_done=-44; part: near_down=88; part: near_due=-44; part: near_list=-29; part: near_of=6;
part: near_open=-30; part: near_past=-22; part: near_plan=-6; part: near_rest=-18; part: near_share=-5;
part: near_total=43; part: near_up=-7; part: near_versus=-8; part: no_unit=-44; part: open=-37;
part: opened=-11; part: paren=-28; part: past=-27; part: plan=-8; part: rest=-18; part: semi=-58;
part: share=-6; part: then_among=-18; part: then_close=-12; part: then_colon=-9; part: then_down=-9;
part: then_end=-47; part: then_list=-7; part: then_of=-27; part: then_open=30; part: then_past=-5;
part: then_rest=-13; part: then_share=-9; part: then_total=-14; part: then_up=-12; part: total=34;
part: up=-7; part: versus=-10; rank 1=11; rank 3=25; rank 4=-51; rank 5=-72; reach 1 1 1=-5; reach 1 1 3=71;
reach 1 2 3=86; reach 1 3 3=-8; reach 1 near 1=-24; reach 1 near 3=-41; reach 1 next 1=-31;
reach 1 next 3=-56; reach 1 passage 1=-6; reach 1 passage 3=-12; reach 1 second 1=-8; reach 1 second 3=63;
reach 2 1 3=-17; reach 2 3 3=-7; reach 2 near 3=-12; reach 2 next 2=-17; reach 2 next 3=-34;
reach 2 passage 3=68; reach 2 second 2=-5; reach 2 second 3=-27; reach near 1 3=-5; reach near 1 near=-5;
reach near 3 3=-10; reach near 3 near=-5; reach near near 3=-6; reach near near near=-6; reach near next 3=-9;
reach near next near=84; reach next 3 next=-5; reach next next 3=-8; reach next next next=-11; shared 0=-74;
shared 1=-40; shared 2=-37; shared 3=75; stated: among=-21; stated: and=-26; stated: avg=-9; stated: bare=-5;
stated: closed=-12; stated: colon=91; stated: comma=-55; stated: deep=-117; stated: done=76; stated: due=-46;
stated: equal=-34; stated: first=48; stated: line=67; stated: list=-5; stated: near_and=-25;
stated: near_avg=-6; stated: near_colon=91; stated: near_done=99; stated: near_due=-22;
stated: near_equal=-34; stated: near_of=34; stated: near_open=-30; stated: near_past=-19;
stated: near_plan=-13; stated: near_rest=-5; stated: near_share=-116; stated: near_total=39;
stated: near_up=-24; stated: near_versus=-20; stated: of=98; stated: open=22; stated: opened=-101;
stated: paren=-15; stated: past=-21; stated: plan=-20; stated: rest=-6; stated: semi=100; stated: share=-24;
stated: such=-8; stated: then_among=76; stated: then_close=-110; stated: then_down=-9; stated: then_end=-20;
stated: then_list=-19; stated: then_of=63; stated: then_open=-17; stated: then_past=-6; stated: then_plan=-13;
stated: then_rest=-5; stated: then_share=-23; stated: then_up=-24; stated: total=122; stated: up=-26;
stated: versus=-25; unit half=-15; unit none=-28; unit same=-32; unit strange=-17; whole False True False=-89;
whole True False False=-11;
"""
