"""Weights (trọng số) of ties of the shape split: learned, in hundredths of a bit; not by hand."""

TABLE = """\
=-60; most=209; other: after_change=-12; other: among=-44; other: and=-47; other: avg=-5; other: closed=72;
other: colon=-38; other: comma=-59; other: deep=-63; other: done=75; other: down=-9; other: due=17;
other: first=-114; other: line=-48; other: list=-41; other: near_among=-33; other: near_and=-43;
other: near_colon=-34; other: near_done=92; other: near_down=-9; other: near_due=18; other: near_list=-39;
other: near_of=-44; other: near_open=41; other: near_past=-19; other: near_plan=-7; other: near_rest=-40;
other: near_share=-16; other: near_total=-29; other: near_up=-10; other: near_versus=-15; other: no_unit=-66;
other: of=-55; other: open=33; other: opened=-21; other: paren=-12; other: past=-22; other: plan=-9;
other: rest=-40; other: semi=92; other: share=-17; other: such=-10; other: then_among=-23; other: then_avg=-5;
other: then_close=-40; other: then_colon=-7; other: then_down=-17; other: then_end=-82; other: then_list=65;
other: then_of=-42; other: then_open=218; other: then_past=-17; other: then_rest=-45; other: then_share=-101;
other: then_total=82; other: then_up=-46; other: then_versus=-5; other: total=-32; other: up=-10;
other: versus=-18; part: after_change=-35; part: among=6; part: and=52; part: avg=-6; part: bare=-7;
part: closed=-79; part: colon=82; part: comma=-190; part: deep=-62; part: done=-107; part: down=115;
part: due=-64; part: line=8; part: list=79; part: near_among=30; part: near_and=61; part: near_colon=-30;
part: near_done=-66; part: near_down=117; part: near_due=-57; part: near_list=-48; part: near_of=8;
part: near_open=-44; part: near_past=-34; part: near_plan=-7; part: near_rest=-25; part: near_share=-6;
part: near_total=77; part: near_up=-10; part: near_versus=-7; part: no_unit=-60; part: of=-25; part: open=-50;
part: opened=-13; part: paren=-50; part: past=-41; part: plan=-8; part: rest=-25; part: semi=-83;
part: share=-7; part: then_among=-26; part: then_avg=-5; part: then_close=-12; part: then_colon=-12;
part: then_down=-11; part: then_end=-77; part: then_list=-29; part: then_of=-39; part: then_open=36;
part: then_past=-9; part: then_plan=-14; part: then_rest=-15; part: then_share=-25; part: then_total=-20;
part: then_up=-15; part: total=66; part: up=-10; part: versus=-8; rank 1=20; rank 2=6; rank 3=53; rank 4=-66;
rank 5=-100; reach 1 1 1=-8; reach 1 1 3=112; reach 1 2 1=-6; reach 1 2 3=138; reach 1 3 3=-13;
reach 1 near 1=-30; reach 1 near 3=-68; reach 1 next 1=-41; reach 1 next 3=-21; reach 1 passage 1=-12;
reach 1 passage 3=-32; reach 1 second 1=-26; reach 1 second 3=98; reach 2 1 3=-27; reach 2 3 3=-9;
reach 2 near 2=-5; reach 2 near 3=-18; reach 2 next 2=-22; reach 2 next 3=-52; reach 2 passage 2=-5;
reach 2 passage 3=69; reach 2 second 2=-9; reach 2 second 3=-60; reach 3 passage 3=-6; reach near 3 3=-22;
reach near near 3=-6; reach near next 3=-9; reach near next near=138; reach near second 3=-7;
reach near second near=-7; reach next 2 next=-5; reach next 3 next=-8; reach next near next=-6;
reach next next 3=-11; reach next next next=-16; reach second near second=-6; shared 0=-105; shared 1=-55;
shared 2=-43; shared 3=124; stated: after_change=-46; stated: among=-29; stated: and=19; stated: avg=-9;
stated: bare=-13; stated: closed=-17; stated: colon=98; stated: comma=-60; stated: deep=-156;
stated: done=102; stated: due=-67; stated: equal=-50; stated: first=-13; stated: line=62; stated: list=-9;
stated: near_among=-6; stated: near_and=25; stated: near_avg=-6; stated: near_colon=98; stated: near_done=135;
stated: near_due=-37; stated: near_equal=-50; stated: near_open=-41; stated: near_past=-23;
stated: near_plan=-17; stated: near_rest=-8; stated: near_share=-155; stated: near_total=20;
stated: near_up=-31; stated: near_versus=-20; stated: of=100; stated: open=32; stated: opened=-133;
stated: paren=-22; stated: past=-27; stated: plan=-26; stated: rest=-8; stated: semi=170; stated: share=-43;
stated: then_among=145; stated: then_close=-145; stated: then_down=-17; stated: then_end=-6;
stated: then_list=-23; stated: then_of=106; stated: then_open=-25; stated: then_past=-8;
stated: then_plan=-14; stated: then_rest=-8; stated: then_share=-42; stated: then_total=-23;
stated: then_up=-44; stated: total=147; stated: up=-37; stated: versus=-28; unit akin=-6; unit half=-17;
unit none=-42; unit same=-37; unit strange=-25; whole False True False=-111; whole True False False=-22;
"""
