"""Weights (trọng số) of ties of the shape split: learned, in hundredths of a bit; not by hand."""

TABLE = """\
=-93; most=125; other: among=-31; other: and=-33; other: closed=74; other: colon=-32; other: comma=-48;
other: deep=-43; other: done=43; other: down=-5; other: due=13; other: first=-86; other: line=-39;
other: list=-16; other: near_among=-25; other: near_and=-32; other: near_colon=-28; other: near_done=53;
other: near_down=-5; other: near_due=15; other: near_list=-15; other: near_of=-31; other: near_open=32;
other: near_past=-17; other: near_plan=-7; other: near_rest=-32; other: near_share=-12; other: near_total=-17;
other: near_up=-6; other: near_versus=-14; other: no_unit=-43; other: of=-39; other: open=24;
other: opened=-19; other: paren=-10; other: past=-21; other: plan=-8; other: rest=-32; other: semi=44;
other: share=-13; other: such=-9; other: then_among=-18; other: then_close=-26; other: then_colon=-7;
other: then_down=-12; other: then_end=-60; other: then_list=11; other: then_of=-28; other: then_open=127;
other: then_past=-12; other: then_rest=-19; other: then_share=-76; other: then_total=55; other: then_up=-24;
other: total=-20; other: up=-6; other: versus=-17; part: among=13; part: and=35; part: closed=-46;
part: colon=68; part: comma=-138; part: deep=-44; part: done=-61; part: down=86; part: due=-51;
part: first=29; part: line=-25; part: list=56; part: near_among=27; part: near_and=39; part: near_colon=-8;
part: near_done=-45; part: near_down=88; part: near_due=-44; part: near_list=-28; part: near_of=9;
part: near_open=-29; part: near_past=-21; part: near_plan=-6; part: near_rest=-18; part: near_share=-5;
part: near_total=45; part: near_up=-7; part: near_versus=-8; part: no_unit=-40; part: of=-5; part: open=-37;
part: opened=-12; part: paren=-27; part: past=-27; part: plan=-8; part: rest=-18; part: semi=-56;
part: share=-6; part: then_among=-18; part: then_close=-12; part: then_colon=-8; part: then_down=-11;
part: then_end=-48; part: then_list=-7; part: then_of=-27; part: then_open=33; part: then_past=-5;
part: then_rest=-12; part: then_share=-7; part: then_total=-14; part: then_up=-11; part: total=35;
part: up=-7; part: versus=-10; rank 1=12; rank 2=9; rank 3=23; rank 4=-53; rank 5=-73; reach 1 1 1=-5;
reach 1 1 3=69; reach 1 2 3=86; reach 1 3 3=-8; reach 1 near 1=-23; reach 1 near 3=-37; reach 1 next 1=-31;
reach 1 next 3=-58; reach 1 passage 1=-6; reach 1 passage 3=-12; reach 1 second 1=-7; reach 1 second 3=65;
reach 2 1 3=-19; reach 2 3 3=-7; reach 2 near 3=-13; reach 2 next 2=-16; reach 2 next 3=-36;
reach 2 passage 3=69; reach 2 second 2=-5; reach 2 second 3=-28; reach near 1 3=-5; reach near 1 near=-5;
reach near 3 3=-9; reach near near 3=-6; reach near near near=-5; reach near next 3=-9;
reach near next near=84; reach near second 3=-5; reach next 2 next=-5; reach next next 3=-8;
reach next next next=-12; shared 0=-72; shared 1=-40; shared 2=-37; shared 3=71; stated: among=-21;
stated: and=-24; stated: avg=-9; stated: closed=-11; stated: colon=93; stated: comma=-37; stated: deep=-115;
stated: done=79; stated: due=-42; stated: equal=-37; stated: first=56; stated: line=70; stated: list=-6;
stated: near_and=-23; stated: near_avg=-6; stated: near_colon=93; stated: near_done=106; stated: near_due=-20;
stated: near_equal=-37; stated: near_of=28; stated: near_open=-33; stated: near_past=-20;
stated: near_plan=-12; stated: near_rest=-5; stated: near_share=-119; stated: near_such=-5;
stated: near_total=47; stated: near_up=-25; stated: near_versus=-19; stated: of=89; stated: open=19;
stated: opened=-97; stated: paren=-16; stated: past=-21; stated: plan=-19; stated: rest=-5; stated: semi=97;
stated: share=-19; stated: such=-10; stated: then_among=78; stated: then_close=-108; stated: then_down=-10;
stated: then_end=-14; stated: then_list=-18; stated: then_of=62; stated: then_open=-19; stated: then_past=-6;
stated: then_plan=-15; stated: then_rest=-6; stated: then_share=-26; stated: then_up=-24; stated: total=125;
stated: up=-27; stated: versus=-23; unit half=-15; unit none=-27; unit same=-16; unit strange=-15;
whole False True False=-95; whole True False False=-11;
"""
