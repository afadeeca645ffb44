"""Weights (trọng số) of ties of the shape split: learned, in hundredths of a bit; not by hand."""

TABLE = """\
=-13; most=189; other: among=-19; other: and=-17; other: closed=83; other: colon=-18; other: comma=28;
other: deep=-29; other: done=-33; other: due=-23; other: first=-47; other: line=-20; other: list=-8;
other: near_among=-15; other: near_and=-15; other: near_colon=-14; other: near_done=-29; other: near_due=-23;
other: near_list=-6; other: near_of=-19; other: near_open=58; other: near_past=-11; other: near_rest=-13;
other: near_share=-6; other: near_total=-6; other: near_versus=-7; other: no_unit=-26; other: of=-23;
other: open=51; other: opened=-10; other: paren=-9; other: past=-13; other: rest=-13; other: semi=29;
other: share=-6; other: then_among=-10; other: then_close=-16; other: then_down=-8; other: then_end=-34;
other: then_of=-15; other: then_open=72; other: then_rest=-5; other: then_share=-38; other: then_total=-8;
other: then_up=-8; other: total=-8; other: versus=-8; part: among=-24; part: and=-12; part: closed=-27;
part: colon=11; part: comma=-83; part: deep=-28; part: done=-40; part: down=40; part: due=-31; part: first=51;
part: line=-37; part: list=34; part: near_among=-18; part: near_and=-11; part: near_colon=-26;
part: near_done=-32; part: near_down=40; part: near_due=-30; part: near_list=-9; part: near_of=-22;
part: near_open=-20; part: near_past=-11; part: near_rest=-7; part: near_versus=-6; part: no_unit=-23;
part: of=-28; part: open=-27; part: opened=-11; part: paren=-12; part: past=-13; part: rest=-7;
part: semi=-37; part: then_among=-11; part: then_close=-10; part: then_colon=-5; part: then_end=-27;
part: then_of=-14; part: then_open=61; part: then_rest=-6; part: then_share=42; part: then_total=-6;
part: then_up=-8; part: total=-6; part: versus=-7; rank 1=-26; rank 2=43; rank 3=16; rank 4=-24; rank 5=-22;
reach 1 2 3=85; reach 1 near 1=-10; reach 1 near 3=-17; reach 1 next 1=-14; reach 1 next 3=-31;
reach 1 passage 3=-8; reach 2 1 3=-7; reach 2 near 3=-5; reach 2 next 2=-7; reach 2 next 3=-18;
reach 2 passage 3=83; reach 2 second 3=-11; reach near next 3=-6; reach near next near=40; shared 0=-38;
shared 1=-18; shared 2=17; shared 3=27; stated: among=-6; stated: and=-20; stated: avg=-7; stated: colon=41;
stated: comma=-61; stated: deep=-75; stated: done=53; stated: due=-20; stated: equal=-13; stated: first=75;
stated: line=29; stated: list=-5; stated: near_and=-17; stated: near_avg=-6; stated: near_colon=41;
stated: near_done=67; stated: near_due=-9; stated: near_equal=-13; stated: near_of=51; stated: near_open=-11;
stated: near_past=-6; stated: near_share=-101; stated: near_total=82; stated: near_up=-13;
stated: near_versus=-9; stated: of=137; stated: open=-18; stated: opened=-58; stated: paren=-12;
stated: past=-9; stated: plan=-7; stated: semi=63; stated: share=52; stated: such=-5; stated: then_among=85;
stated: then_close=-69; stated: then_list=-10; stated: then_of=79; stated: then_open=-5; stated: then_plan=-7;
stated: then_share=-8; stated: then_up=-12; stated: total=79; stated: up=-15; stated: versus=-13;
unit half=-7; unit none=-17; unit same=19; unit strange=-5; whole False True False=-38;
whole True False False=25;
"""
