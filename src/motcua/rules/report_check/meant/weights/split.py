"""Weights (trọng số) of ties of the shape split: learned, in hundredths of a bit; not by hand."""

TABLE = """\
=-88; most=198; other: after nữ=18; other: after thành=18; other: after_change=-31; other: among=-46;
other: and=-51; other: before quá=17; other: closed=96; other: colon=-34; other: comma=-52; other: deep=-61;
other: done=78; other: down=-20; other: due=47; other: first=-127; other: line=-52; other: near_among=-32;
other: near_and=-40; other: near_colon=-30; other: near_done=88; other: near_down=-20; other: near_list=-37;
other: near_of=-42; other: near_open=36; other: near_past=-19; other: near_rest=-36; other: near_share=-20;
other: near_such=48; other: near_total=-39; other: near_versus=-17; other: no_unit=-67; other: of=-55;
other: open=82; other: opened=-19; other: paren=35; other: past=-23; other: rest=-36; other: semi=89;
other: share=-20; other: such=36; other: then_among=-28; other: then_close=-33; other: then_down=20;
other: then_end=-85; other: then_of=-47; other: then_open=181; other: then_past=22; other: then_rest=-37;
other: then_share=-102; other: then_total=69; other: then_up=-52; other: total=-42; other: versus=-22;
part: after thành=21; part: after_change=-48; part: among=15; part: and=51; part: before (=-18; part: before ,=22;
part: before một=19; part: before đã=16; part: closed=-79; part: colon=81; part: comma=-149; part: deep=-75;
part: done=-107; part: down=159; part: due=-55; part: line=-28; part: list=74; part: near_among=42;
part: near_and=65; part: near_colon=-16; part: near_done=-64; part: near_down=164; part: near_due=-50;
part: near_list=-41; part: near_of=21; part: near_open=-41; part: near_past=24; part: near_plan=-15;
part: near_rest=-28; part: near_total=76; part: no_unit=-50; part: open=-49; part: paren=-56; part: past=16;
part: plan=-17; part: rest=-28; part: semi=-81; part: then_among=-26; part: then_close=-25; part: then_colon=-17;
part: then_down=54; part: then_end=-84; part: then_list=-52; part: then_of=-40; part: then_rest=-21;
part: then_share=-16; part: then_total=-15; part: total=68; part: up=-15; rank 1=68; rank 2=-21; rank 3=32;
rank 4=-79; rank 5=-114; reach 1 1 1=88; reach 1 1 3=103; reach 1 2 3=116; reach 1 near 1=-42; reach 1 near 3=-52;
reach 1 next 1=-41; reach 1 next 3=-65; reach 1 passage 3=-31; reach 1 second 1=-43; reach 1 second 3=110;
reach 2 1 3=-28; reach 2 near 3=-18; reach 2 next 2=-25; reach 2 next 3=-45; reach 2 passage 3=79;
reach 2 second 3=-38; reach near 3 3=-29; reach near next near=111; shared 0=-104; shared 1=-64; shared 2=-33;
shared 3=94; stated: after là=36; stated: after lòng=18; stated: after đạt=-15; stated: after_change=-71;
stated: among=-21; stated: and=17; stated: before )=-17; stated: before ,=17; stated: closed=-24;
stated: colon=117; stated: comma=-41; stated: deep=-144; stated: done=90; stated: down=40; stated: due=-75;
stated: first=22; stated: line=64; stated: near_and=24; stated: near_colon=117; stated: near_done=120;
stated: near_down=40; stated: near_due=-40; stated: near_open=-45; stated: near_past=-22; stated: near_plan=-31;
stated: near_share=-130; stated: near_total=27; stated: near_up=-41; stated: near_versus=-16; stated: of=91;
stated: open=48; stated: opened=-100; stated: paren=-39; stated: past=-32; stated: plan=-38; stated: semi=154;
stated: share=-35; stated: then_among=151; stated: then_close=-133; stated: then_down=-34; stated: then_list=-29;
stated: then_of=112; stated: then_open=-37; stated: then_plan=-21; stated: then_share=-31; stated: then_up=-29;
stated: then_versus=-17; stated: total=134; stated: up=-41; stated: versus=-19; unit half=-22; unit none=-34;
unit same=-38; unit strange=-22; whole False True False=-94; whole True False False=-30;
"""
