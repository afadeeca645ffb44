"""Weights (trọng số) of ties of the shape split: learned, in hundredths of a bit; not by hand."""

TABLE = """\
=-85; most=102; other: among=-31; other: and=-34; other: closed=68; other: colon=-32; other: comma=-43;
other: deep=-43; other: done=47; other: down=-6; other: due=9; other: first=-88; other: line=-40;
other: list=-17; other: near_among=-24; other: near_and=-32; other: near_colon=-28; other: near_done=52;
other: near_down=-5; other: near_due=13; other: near_list=-15; other: near_of=-31; other: near_open=32;
other: near_past=-18; other: near_plan=-7; other: near_rest=-29; other: near_share=-12; other: near_total=-16;
other: near_up=-6; other: near_versus=-13; other: no_unit=-47; other: of=-37; other: open=25;
other: opened=-18; other: paren=-10; other: past=-21; other: plan=-8; other: rest=-29; other: semi=46;
other: share=-13; other: such=-9; other: then_among=-17; other: then_close=-26; other: then_colon=-7;
other: then_down=-12; other: then_end=-57; other: then_list=8; other: then_of=-27; other: then_open=115;
other: then_past=-12; other: then_rest=-17; other: then_share=-77; other: then_total=50; other: then_up=-24;
other: total=-20; other: up=-6; other: versus=-16; part: among=14; part: and=35; part: closed=-46;
part: colon=68; part: comma=-136; part: deep=-43; part: done=-60; part: down=85; part: due=-49;
part: first=31; part: line=-26; part: list=58; part: near_among=27; part: near_and=38; part: near_colon=-6;
part: near_done=-43; part: near_down=86; part: near_due=-43; part: near_list=-27; part: near_of=10;
part: near_open=-28; part: near_past=-23; part: near_plan=-6; part: near_rest=-17; part: near_share=-5;
part: near_total=46; part: near_up=-7; part: near_versus=-8; part: no_unit=-45; part: open=-36;
part: opened=-12; part: paren=-28; part: past=-27; part: plan=-8; part: rest=-17; part: semi=-57;
part: share=-6; part: then_among=-18; part: then_close=-11; part: then_colon=-9; part: then_down=-10;
part: then_end=-48; part: then_list=-8; part: then_of=-27; part: then_open=32; part: then_past=-5;
part: then_rest=-12; part: then_share=-8; part: then_total=-13; part: then_up=-12; part: total=36;
part: up=-7; part: versus=-10; rank 1=12; rank 3=24; rank 4=-51; rank 5=-77; reach 1 1 1=-5; reach 1 1 3=63;
reach 1 2 3=86; reach 1 3 3=-8; reach 1 near 1=-22; reach 1 near 3=-31; reach 1 next 1=-31;
reach 1 next 3=-62; reach 1 passage 1=-5; reach 1 passage 3=-11; reach 1 second 1=-7; reach 1 second 3=63;
reach 2 1 3=-18; reach 2 3 3=-6; reach 2 near 3=-13; reach 2 next 2=-16; reach 2 next 3=-36;
reach 2 passage 3=70; reach 2 second 2=-5; reach 2 second 3=-27; reach near 1 3=-5; reach near 1 near=-5;
reach near 3 3=-10; reach near 3 near=-5; reach near near 3=-6; reach near near near=-6; reach near next 3=-9;
reach near next near=83; reach next 2 next=-5; reach next next 3=-8; reach next next next=-11; shared 0=-72;
shared 1=-40; shared 2=-39; shared 3=72; stated: among=-19; stated: and=-24; stated: avg=-12;
stated: closed=-10; stated: colon=86; stated: comma=-43; stated: deep=-118; stated: done=80; stated: down=-5;
stated: due=-43; stated: equal=-33; stated: first=58; stated: line=62; stated: list=-5; stated: near_and=-21;
stated: near_avg=-9; stated: near_colon=86; stated: near_done=105; stated: near_due=-21;
stated: near_equal=-33; stated: near_of=28; stated: near_open=-31; stated: near_past=-21;
stated: near_plan=-12; stated: near_rest=-5; stated: near_share=-104; stated: near_such=-5;
stated: near_total=47; stated: near_up=-27; stated: near_versus=-20; stated: of=88; stated: open=19;
stated: opened=-99; stated: paren=-16; stated: past=-24; stated: plan=-19; stated: rest=-5; stated: semi=93;
stated: share=-13; stated: such=-11; stated: then_among=77; stated: then_close=-111; stated: then_down=-9;
stated: then_end=-8; stated: then_list=-19; stated: then_of=62; stated: then_open=-16; stated: then_past=-6;
stated: then_plan=-16; stated: then_rest=-6; stated: then_share=-24; stated: then_up=-28; stated: total=115;
stated: up=-30; stated: versus=-28; unit half=-16; unit none=-29; unit same=-34; unit strange=-16;
whole False True False=-88; whole True False False=-10;
"""
