"""Weights (trọng số) of ties of the shape split: learned, in hundredths of a bit; not by hand."""

TABLE = """\
=-70; most=202; other: after_change=-12; other: among=-43; other: and=-48; other: avg=-5; other: closed=72;
other: colon=-40; other: comma=-63; other: deep=-65; other: done=75; other: down=-9; other: due=16;
other: first=-116; other: line=-49; other: list=-40; other: near_among=-32; other: near_and=-43;
other: near_colon=-36; other: near_done=91; other: near_down=-9; other: near_due=19; other: near_list=-38;
other: near_of=-45; other: near_open=39; other: near_past=-20; other: near_plan=-7; other: near_rest=-40;
other: near_share=-17; other: near_total=-29; other: near_up=-10; other: near_versus=-16; other: no_unit=-65;
other: of=-55; other: open=32; other: opened=-21; other: paren=-13; other: past=-22; other: plan=-9;
other: rest=-40; other: semi=88; other: share=-17; other: such=-11; other: then_among=-24; other: then_avg=-5;
other: then_close=-40; other: then_colon=-7; other: then_down=-17; other: then_end=-83; other: then_list=55;
other: then_of=-42; other: then_open=211; other: then_past=-17; other: then_rest=-46; other: then_share=-102;
other: then_total=82; other: then_up=-45; other: total=-31; other: up=-10; other: versus=-18;
part: after_change=-35; part: among=6; part: and=52; part: avg=-6; part: bare=-7; part: closed=-80;
part: colon=80; part: comma=-191; part: deep=-65; part: done=-105; part: down=114; part: due=-64;
part: line=8; part: list=79; part: near_among=32; part: near_and=63; part: near_colon=-29;
part: near_done=-66; part: near_down=116; part: near_due=-57; part: near_list=-49; part: near_of=6;
part: near_open=-45; part: near_past=-35; part: near_plan=-8; part: near_rest=-24; part: near_share=-6;
part: near_total=76; part: near_up=-10; part: near_versus=-7; part: no_unit=-61; part: of=-24; part: open=-50;
part: opened=-13; part: paren=-52; part: past=-41; part: plan=-9; part: rest=-25; part: semi=-83;
part: share=-7; part: then_among=-26; part: then_avg=-5; part: then_close=-13; part: then_colon=-12;
part: then_down=-11; part: then_end=-77; part: then_list=-28; part: then_of=-40; part: then_open=36;
part: then_past=-9; part: then_plan=-14; part: then_rest=-16; part: then_share=-26; part: then_total=-19;
part: then_up=-14; part: total=65; part: up=-10; part: versus=-8; rank 1=19; rank 3=52; rank 4=-66;
rank 5=-104; reach 1 1 1=-8; reach 1 1 3=113; reach 1 2 1=-6; reach 1 2 3=137; reach 1 3 3=-14;
reach 1 near 1=-29; reach 1 near 3=-69; reach 1 next 1=-42; reach 1 next 3=-36; reach 1 passage 1=-11;
reach 1 passage 3=-32; reach 1 second 1=-25; reach 1 second 3=101; reach 2 1 3=-27; reach 2 3 3=-9;
reach 2 near 2=-5; reach 2 near 3=-18; reach 2 next 2=-23; reach 2 next 3=-53; reach 2 passage 2=-5;
reach 2 passage 3=68; reach 2 second 2=-8; reach 2 second 3=-57; reach 3 passage 3=-6; reach near 3 3=-22;
reach near near 3=-6; reach near next 3=-9; reach near next near=137; reach near second 3=-7;
reach near second near=-7; reach next 2 next=-6; reach next 3 next=-8; reach next near next=-7;
reach next next 3=-11; reach next next next=-16; reach second near second=-6; shared 0=-103; shared 1=-57;
shared 2=-42; shared 3=121; stated: after_change=-47; stated: among=-26; stated: and=20; stated: avg=-9;
stated: bare=-11; stated: closed=-18; stated: colon=100; stated: comma=-63; stated: deep=-158;
stated: done=100; stated: due=-68; stated: equal=-50; stated: first=-15; stated: line=67; stated: list=-9;
stated: near_among=-5; stated: near_and=26; stated: near_avg=-6; stated: near_colon=100;
stated: near_done=133; stated: near_due=-37; stated: near_equal=-50; stated: near_open=-41;
stated: near_past=-24; stated: near_plan=-18; stated: near_rest=-8; stated: near_share=-159;
stated: near_total=22; stated: near_up=-34; stated: near_versus=-21; stated: of=101; stated: open=35;
stated: opened=-131; stated: paren=-23; stated: past=-27; stated: plan=-26; stated: rest=-8; stated: semi=166;
stated: share=-44; stated: then_among=144; stated: then_close=-145; stated: then_down=-17;
stated: then_end=-5; stated: then_list=-24; stated: then_of=99; stated: then_open=-26; stated: then_past=-9;
stated: then_plan=-15; stated: then_rest=-9; stated: then_share=-41; stated: then_total=-24;
stated: then_up=-44; stated: total=146; stated: up=-41; stated: versus=-30; unit akin=-6; unit half=-17;
unit none=-40; unit same=-37; unit strange=-23; whole False True False=-112; whole True False False=-22;
"""
