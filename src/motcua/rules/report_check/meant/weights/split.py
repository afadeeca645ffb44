"""Weights (trọng số) of ties of the shape split: learned, in hundredths of a bit; not by hand."""

TABLE = """\
=-113; most=166; other: among=-52; other: and=-48; other: avg=-6; other: closed=71; other: colon=-48;
other: comma=-13; other: deep=-76; other: done=52; other: down=-7; other: equal=-6; other: first=-114;
other: line=-60; other: list=-35; other: near_among=-44; other: near_and=-45; other: near_avg=-5;
other: near_colon=-45; other: near_done=64; other: near_down=-7; other: near_list=-28; other: near_of=-52;
other: near_open=43; other: near_past=-27; other: near_plan=-9; other: near_rest=-44; other: near_share=-20;
other: near_total=-32; other: near_up=-7; other: near_versus=-25; other: no_unit=-74; other: of=-61;
other: open=34; other: opened=-27; other: paren=-11; other: past=-34; other: plan=-9; other: rest=-44;
other: semi=97; other: share=-21; other: such=-19; other: then_among=22; other: then_avg=-7;
other: then_close=-53; other: then_colon=-13; other: then_down=-19; other: then_end=-92; other: then_open=134;
other: then_past=-25; other: then_rest=22; other: then_share=-135; other: then_total=74; other: then_up=-51;
other: total=-34; other: up=-8; other: versus=-27; part: among=38; part: and=81; part: bare=-11;
part: closed=-66; part: colon=117; part: comma=-217; part: deep=-78; part: done=-70; part: down=109;
part: due=-93; part: first=80; part: line=-82; part: list=62; part: near_among=70; part: near_and=87;
part: near_colon=36; part: near_done=-39; part: near_down=110; part: near_due=-70; part: near_list=-39;
part: near_of=47; part: near_open=-45; part: near_past=-34; part: near_plan=-7; part: near_rest=-26;
part: near_share=-6; part: near_total=43; part: near_up=-8; part: near_versus=-12; part: no_unit=-66;
part: open=-60; part: opened=-11; part: paren=-65; part: past=-38; part: plan=-9; part: rest=-27;
part: semi=-96; part: share=-7; part: such=-7; part: then_among=-36; part: then_avg=-7; part: then_close=-8;
part: then_colon=-13; part: then_down=-12; part: then_end=-79; part: then_list=-23; part: then_of=-45;
part: then_open=59; part: then_past=-5; part: then_plan=-11; part: then_rest=-20; part: then_share=-28;
part: then_total=-24; part: then_up=-23; part: total=26; part: up=-9; part: versus=-14; rank 1=123;
rank 2=-41; rank 4=-103; rank 5=-126; reach 1 1 1=-11; reach 1 1 3=63; reach 1 2 3=120; reach 1 3 3=-12;
reach 1 near 1=-37; reach 1 near 3=75; reach 1 next 1=-41; reach 1 next 3=-112; reach 1 passage 1=-6;
reach 1 passage 3=-14; reach 1 second 1=-11; reach 1 second 3=76; reach 2 1 3=-50; reach 2 3 3=-10;
reach 2 near 2=-9; reach 2 near 3=-26; reach 2 next 2=-26; reach 2 next 3=-56; reach 2 passage 3=93;
reach 2 second 2=-5; reach 2 second 3=-63; reach 3 passage 3=-5; reach near 1 3=-9; reach near 1 near=-13;
reach near 3 3=-15; reach near near 3=-9; reach near near near=-10; reach near next 3=-6;
reach near next near=120; reach near passage near=-5; reach next 1 3=-7; reach next 1 next=-8;
reach next 2 next=-6; reach next 3 next=-12; reach next near 3=-6; reach next near next=-5;
reach next next 3=-19; reach next next next=-11; reach second 1 second=-6; reach second near second=-8;
shared 0=-60; shared 1=-74; shared 2=-26; shared 3=37; stated: among=-23; stated: and=-55; stated: avg=-6;
stated: bare=-9; stated: closed=-15; stated: colon=107; stated: comma=-98; stated: deep=-166;
stated: done=103; stated: due=-96; stated: equal=-45; stated: first=99; stated: line=58; stated: list=-19;
stated: near_and=-48; stated: near_colon=107; stated: near_done=166; stated: near_due=-52;
stated: near_equal=-45; stated: near_list=-10; stated: near_of=10; stated: near_open=-53;
stated: near_past=-22; stated: near_plan=-16; stated: near_rest=-6; stated: near_row=-9;
stated: near_share=-82; stated: near_such=-13; stated: near_total=15; stated: near_up=-42;
stated: near_versus=-24; stated: of=81; stated: open=25; stated: opened=-147; stated: paren=-20;
stated: past=-23; stated: plan=-26; stated: rest=-6; stated: row=-9; stated: semi=93; stated: share=-25;
stated: such=-35; stated: then_among=129; stated: then_close=-156; stated: then_down=-17;
stated: then_end=-53; stated: then_list=-40; stated: then_of=66; stated: then_open=-30; stated: then_past=-12;
stated: then_plan=-23; stated: then_rest=-8; stated: then_share=-45; stated: then_total=131;
stated: then_up=-54; stated: total=125; stated: up=-45; stated: versus=-33; unit akin=-11; unit half=-22;
unit none=-46; unit same=-47; unit strange=-31; whole False True False=-124; whole True False False=-11;
"""
