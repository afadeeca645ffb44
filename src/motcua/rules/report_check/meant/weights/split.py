"""Weights (trọng số) of ties of the shape split: learned, in hundredths of a bit; not by hand."""

TABLE = """\
=-94; most=142; other: among=-31; other: and=-35; other: closed=68; other: colon=-33; other: comma=-51;
other: deep=-44; other: done=47; other: down=-6; other: due=14; other: first=-90; other: line=-43;
other: list=-17; other: near_among=-25; other: near_and=-31; other: near_colon=-29; other: near_done=59;
other: near_down=-5; other: near_due=16; other: near_list=-15; other: near_of=-32; other: near_open=34;
other: near_past=-18; other: near_plan=-7; other: near_rest=-27; other: near_share=-13; other: near_total=-17;
other: near_up=-6; other: near_versus=-14; other: no_unit=-46; other: of=-40; other: open=26;
other: opened=-19; other: paren=-10; other: past=-22; other: plan=-7; other: rest=-28; other: semi=45;
other: share=-14; other: such=-9; other: then_among=-19; other: then_close=-26; other: then_colon=-7;
other: then_down=-13; other: then_end=-55; other: then_list=14; other: then_of=-28; other: then_open=135;
other: then_past=-11; other: then_rest=-16; other: then_share=-80; other: then_total=63; other: then_up=-23;
other: total=-21; other: up=-6; other: versus=-17; part: among=11; part: and=27; part: closed=-48;
part: colon=69; part: comma=-143; part: deep=-44; part: done=-64; part: down=85; part: due=-50;
part: first=27; part: line=-23; part: list=59; part: near_among=27; part: near_and=36; part: near_colon=-8;
part: near_done=-42; part: near_down=86; part: near_due=-46; part: near_list=-27; part: near_of=10;
part: near_open=-29; part: near_past=-22; part: near_plan=-6; part: near_rest=-17; part: near_share=-6;
part: near_total=43; part: near_up=-7; part: near_versus=-8; part: no_unit=-43; part: of=-9; part: open=-36;
part: opened=-12; part: paren=-26; part: past=-26; part: plan=-8; part: rest=-17; part: semi=-58;
part: share=-6; part: then_among=-20; part: then_close=-12; part: then_colon=-9; part: then_down=-10;
part: then_end=-45; part: then_list=-8; part: then_of=-29; part: then_open=32; part: then_past=-6;
part: then_rest=-12; part: then_share=-12; part: then_total=-15; part: then_up=-13; part: total=34;
part: up=-7; part: versus=-10; rank 1=14; rank 3=27; rank 4=-53; rank 5=-76; reach 1 1 1=-5; reach 1 1 3=74;
reach 1 2 3=88; reach 1 3 3=-9; reach 1 near 1=-22; reach 1 near 3=-37; reach 1 next 1=-32;
reach 1 next 3=-59; reach 1 passage 1=-5; reach 1 passage 3=-11; reach 1 second 1=-7; reach 1 second 3=60;
reach 2 1 3=-18; reach 2 3 3=-6; reach 2 near 3=-14; reach 2 next 2=-16; reach 2 next 3=-37;
reach 2 passage 3=65; reach 2 second 2=-5; reach 2 second 3=-28; reach near 3 3=-9; reach near near 3=-5;
reach near near near=-5; reach near next 3=-10; reach near next near=83; reach near second 3=-5;
reach next 2 next=-5; reach next 3 next=-5; reach next near 3=-5; reach next near next=-5;
reach next next 3=-8; reach next next next=-9; shared 0=-72; shared 1=-36; shared 2=-41; shared 3=71;
stated: among=-15; stated: and=-32; stated: avg=-7; stated: closed=-12; stated: colon=89; stated: comma=-44;
stated: deep=-115; stated: done=83; stated: down=-5; stated: due=-48; stated: equal=-33; stated: first=36;
stated: line=64; stated: list=-7; stated: near_and=-27; stated: near_colon=89; stated: near_done=110;
stated: near_due=-28; stated: near_equal=-33; stated: near_of=24; stated: near_open=-32;
stated: near_past=-16; stated: near_plan=-15; stated: near_share=-122; stated: near_total=42;
stated: near_up=-27; stated: near_versus=-17; stated: of=76; stated: open=33; stated: opened=-102;
stated: paren=-12; stated: past=-19; stated: plan=-22; stated: semi=111; stated: share=-24; stated: such=-10;
stated: then_among=77; stated: then_close=-111; stated: then_down=-8; stated: then_list=-21;
stated: then_of=63; stated: then_open=-17; stated: then_past=-6; stated: then_plan=-18; stated: then_rest=-6;
stated: then_share=-24; stated: then_total=-6; stated: then_up=-25; stated: total=121; stated: up=-30;
stated: versus=-22; unit half=-16; unit none=-28; unit same=-17; unit strange=-14; whole False True False=-84;
"""
