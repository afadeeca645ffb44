"""Weights (trọng số) of ties of the shape split: learned, in hundredths of a bit; not by hand."""

TABLE = """\
=-79; most=204; other: after nữ=19; other: after thành=19; other: after_change=-33; other: among=-48;
other: and=-54; other: before quá=17; other: closed=98; other: colon=-37; other: comma=-58; other: deep=-63;
other: done=80; other: down=-21; other: due=51; other: first=-131; other: line=-54; other: near_among=-34;
other: near_and=-39; other: near_colon=-32; other: near_done=93; other: near_down=-20; other: near_list=-36;
other: near_of=-42; other: near_open=38; other: near_past=-19; other: near_rest=-35; other: near_share=-21;
other: near_such=50; other: near_total=-37; other: near_versus=-17; other: no_unit=-69; other: of=-57;
other: open=78; other: opened=-20; other: paren=36; other: past=-23; other: rest=-35; other: semi=94;
other: share=-21; other: such=38; other: then_among=-30; other: then_close=-32; other: then_down=21;
other: then_end=-86; other: then_of=-48; other: then_open=181; other: then_past=25; other: then_rest=-37;
other: then_share=-102; other: then_total=69; other: then_up=-44; other: then_versus=-15; other: total=-39;
other: versus=-21; part: after thành=22; part: after_change=-45; part: among=21; part: and=55; part: before (=-18;
part: before ,=23; part: before một=20; part: before đã=17; part: closed=-74; part: colon=84; part: comma=-150;
part: deep=-75; part: done=-109; part: down=159; part: due=-56; part: line=-27; part: list=75; part: near_among=40;
part: near_and=66; part: near_colon=-25; part: near_done=-65; part: near_down=163; part: near_due=-52;
part: near_list=-42; part: near_of=16; part: near_open=-43; part: near_past=24; part: near_rest=-28;
part: near_total=76; part: no_unit=-50; part: of=-15; part: open=-50; part: opened=-15; part: paren=-54;
part: past=18; part: rest=-28; part: semi=-79; part: then_among=-28; part: then_close=-27; part: then_colon=-17;
part: then_down=58; part: then_end=-82; part: then_list=-53; part: then_of=-42; part: then_rest=-19;
part: then_share=-16; part: then_up=-16; part: total=66; part: up=-15; rank 1=71; rank 2=-16; rank 3=34;
rank 4=-74; rank 5=-115; reach 1 1 1=94; reach 1 1 3=102; reach 1 2 3=116; reach 1 near 1=-43; reach 1 near 3=-63;
reach 1 next 1=-40; reach 1 next 3=-63; reach 1 passage 3=-32; reach 1 second 1=-47; reach 1 second 3=116;
reach 2 1 3=-29; reach 2 near 3=-18; reach 2 next 2=-23; reach 2 next 3=-44; reach 2 passage 3=78;
reach 2 second 3=-38; reach near 3 3=-28; reach near next near=111; shared 0=-108; shared 1=-60; shared 2=-44;
shared 3=90; stated: after là=37; stated: after lòng=18; stated: after đạt=-16; stated: after_change=-72;
stated: among=-17; stated: and=20; stated: before )=-17; stated: before ,=18; stated: closed=-25;
stated: colon=118; stated: comma=-54; stated: deep=-151; stated: done=98; stated: down=42; stated: due=-76;
stated: first=18; stated: line=65; stated: near_and=24; stated: near_colon=118; stated: near_done=127;
stated: near_down=46; stated: near_due=-48; stated: near_open=-41; stated: near_past=-23; stated: near_plan=-29;
stated: near_share=-138; stated: near_total=30; stated: near_up=-37; stated: near_versus=-16; stated: of=90;
stated: open=50; stated: opened=-102; stated: paren=-43; stated: past=-25; stated: plan=-39; stated: semi=159;
stated: share=-42; stated: then_among=157; stated: then_close=-136; stated: then_down=-36; stated: then_list=-25;
stated: then_of=112; stated: then_open=-35; stated: then_plan=-21; stated: then_share=-31; stated: then_up=-28;
stated: then_versus=-17; stated: total=134; stated: up=-40; stated: versus=-20; unit half=-22; unit none=-35;
unit same=-33; unit strange=-22; whole False True False=-91; whole True False False=-26;
"""
