"""Weights (trọng số) of ties of the shape split: learned, in hundredths of a bit; not by hand."""

TABLE = """\
=-96; most=216; other: after_change=-9; other: among=-46; other: and=-46; other: closed=75; other: colon=-37;
other: comma=-51; other: deep=-60; other: done=68; other: down=-9; other: due=13; other: first=-109;
other: line=-45; other: list=-43; other: near_among=-35; other: near_and=-42; other: near_colon=-33;
other: near_done=90; other: near_down=-9; other: near_due=19; other: near_list=-42; other: near_of=-47;
other: near_open=38; other: near_past=-18; other: near_plan=-7; other: near_rest=-43; other: near_share=-18;
other: near_total=-29; other: near_up=-10; other: near_versus=-16; other: no_unit=-61; other: of=-58;
other: open=34; other: opened=-20; other: paren=-12; other: past=-21; other: plan=-7; other: rest=-43;
other: semi=101; other: share=-18; other: such=-11; other: then_among=-19; other: then_close=-41;
other: then_colon=-6; other: then_down=-15; other: then_end=-80; other: then_list=85; other: then_of=-35;
other: then_open=224; other: then_past=-16; other: then_rest=-45; other: then_share=-104;
other: then_total=76; other: then_up=-45; other: then_versus=-5; other: total=-32; other: up=-10;
other: versus=-19; part: after_change=-32; part: and=49; part: bare=-9; part: closed=-73; part: colon=72;
part: comma=-192; part: deep=-66; part: done=-102; part: down=114; part: due=-63; part: line=15;
part: list=78; part: near_among=26; part: near_and=59; part: near_colon=-23; part: near_done=-58;
part: near_down=115; part: near_due=-55; part: near_list=-49; part: near_of=-5; part: near_open=-44;
part: near_past=-34; part: near_plan=-5; part: near_rest=-24; part: near_share=-7; part: near_total=76;
part: near_up=-10; part: near_versus=-7; part: no_unit=-58; part: of=-22; part: open=-50; part: opened=-13;
part: paren=-52; part: past=-41; part: plan=-6; part: rest=-24; part: semi=-86; part: share=-7;
part: then_among=-27; part: then_close=-12; part: then_colon=-13; part: then_down=-10; part: then_end=-67;
part: then_list=-31; part: then_of=-40; part: then_open=37; part: then_past=-5; part: then_plan=-15;
part: then_rest=-16; part: then_share=-31; part: then_total=-22; part: then_up=-15; part: total=63;
part: up=-10; part: versus=-8; rank 1=23; rank 2=7; rank 3=57; rank 4=-68; rank 5=-93; reach 1 1 1=-7;
reach 1 1 3=110; reach 1 2 3=138; reach 1 3 3=-13; reach 1 near 1=-31; reach 1 near 3=-68; reach 1 next 1=-41;
reach 1 next 3=-17; reach 1 passage 1=-11; reach 1 passage 3=-35; reach 1 second 1=-25; reach 1 second 3=95;
reach 2 1 3=-23; reach 2 3 3=-9; reach 2 near 3=-14; reach 2 next 2=-24; reach 2 next 3=-54;
reach 2 passage 2=-5; reach 2 passage 3=66; reach 2 second 2=-8; reach 2 second 3=-63; reach 3 passage 3=-7;
reach near 1 3=-5; reach near 3 3=-20; reach near near 3=-7; reach near next 3=-9; reach near next near=142;
reach near second 3=-7; reach near second near=-7; reach next 3 next=-10; reach next near 3=-5;
reach next near next=-7; reach next next 3=-9; reach next next next=-16; reach second near second=-7;
shared 0=-103; shared 1=-55; shared 2=-44; shared 3=121; stated: after_change=-42; stated: among=-23;
stated: and=17; stated: avg=-9; stated: bare=-12; stated: closed=-14; stated: colon=108; stated: comma=-71;
stated: deep=-152; stated: done=93; stated: due=-73; stated: equal=-45; stated: first=-19; stated: line=78;
stated: list=-8; stated: near_among=-5; stated: near_and=22; stated: near_avg=-6; stated: near_colon=108;
stated: near_done=127; stated: near_due=-35; stated: near_equal=-45; stated: near_of=-5;
stated: near_open=-44; stated: near_past=-25; stated: near_plan=-16; stated: near_rest=-5;
stated: near_share=-146; stated: near_total=20; stated: near_up=-36; stated: near_versus=-22; stated: of=101;
stated: open=20; stated: opened=-131; stated: paren=-21; stated: past=-29; stated: plan=-26; stated: rest=-5;
stated: semi=169; stated: share=-58; stated: such=-13; stated: then_among=141; stated: then_close=-143;
stated: then_down=-17; stated: then_end=-26; stated: then_list=-28; stated: then_of=102;
stated: then_open=-26; stated: then_past=-8; stated: then_plan=-14; stated: then_rest=-5;
stated: then_share=-49; stated: then_total=-23; stated: then_up=-37; stated: total=141; stated: up=-42;
stated: versus=-29; unit akin=-6; unit half=-16; unit none=-42; unit same=-39; unit strange=-26;
whole False True False=-109; whole True False False=-12;
"""
