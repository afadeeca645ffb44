"""Weights (trọng số) of ties of the shape split: learned, in hundredths of a bit; not by hand."""

TABLE = """\
=-93; most=208; other: after nữ=18; other: after thành=18; other: after_change=-31; other: among=-46;
other: and=-51; other: before quá=17; other: closed=96; other: colon=-36; other: comma=-51; other: deep=-61;
other: done=79; other: down=-19; other: due=47; other: first=-122; other: line=-54; other: near_among=-34;
other: near_and=-40; other: near_colon=-31; other: near_done=87; other: near_down=-18; other: near_list=-36;
other: near_of=-42; other: near_open=32; other: near_past=-20; other: near_rest=-35; other: near_share=-20;
other: near_such=48; other: near_total=-40; other: near_versus=-17; other: no_unit=-67; other: of=-54;
other: open=76; other: opened=-19; other: paren=34; other: past=-23; other: rest=-36; other: semi=93;
other: share=-20; other: such=34; other: then_among=-28; other: then_close=-32; other: then_down=19;
other: then_end=-85; other: then_of=-46; other: then_open=176; other: then_past=23; other: then_rest=-37;
other: then_share=-102; other: then_total=66; other: then_up=-52; other: then_versus=-15; other: total=-43;
other: versus=-22; part: after thành=21; part: after_change=-47; part: among=18; part: and=56; part: before (=-18;
part: before ,=22; part: before một=19; part: before đã=17; part: closed=-78; part: colon=86; part: comma=-143;
part: deep=-74; part: done=-110; part: down=157; part: due=-56; part: line=-27; part: list=72; part: near_among=47;
part: near_and=61; part: near_done=-63; part: near_down=166; part: near_due=-51; part: near_list=-42;
part: near_of=20; part: near_open=-43; part: near_past=22; part: near_plan=-16; part: near_rest=-29;
part: near_total=82; part: no_unit=-50; part: open=-50; part: paren=-54; part: plan=-16; part: rest=-29;
part: semi=-79; part: then_among=-26; part: then_close=-25; part: then_colon=-17; part: then_down=55;
part: then_end=-86; part: then_list=-55; part: then_of=-40; part: then_rest=-21; part: then_share=-15;
part: then_total=-15; part: total=70; part: up=-15; rank 1=74; rank 2=-21; rank 3=35; rank 4=-80; rank 5=-115;
reach 1 1 1=89; reach 1 1 3=103; reach 1 2 3=115; reach 1 near 1=-42; reach 1 near 3=-44; reach 1 next 1=-42;
reach 1 next 3=-69; reach 1 passage 3=-33; reach 1 second 1=-44; reach 1 second 3=109; reach 2 1 3=-28;
reach 2 near 3=-18; reach 2 next 2=-24; reach 2 next 3=-46; reach 2 passage 3=79; reach 2 second 3=-39;
reach near 3 3=-31; reach near next near=111; shared 0=-103; shared 1=-60; shared 2=-29; shared 3=96;
stated: after là=37; stated: after lòng=18; stated: after đạt=-15; stated: after_change=-72; stated: among=-20;
stated: and=15; stated: before )=-17; stated: before ,=18; stated: closed=-23; stated: colon=112;
stated: comma=-34; stated: deep=-146; stated: done=90; stated: down=45; stated: due=-74; stated: first=30;
stated: line=60; stated: near_and=23; stated: near_colon=113; stated: near_done=120; stated: near_down=46;
stated: near_due=-43; stated: near_open=-48; stated: near_past=-23; stated: near_plan=-33; stated: near_share=-129;
stated: near_total=24; stated: near_up=-42; stated: near_versus=-18; stated: of=84; stated: open=49;
stated: opened=-107; stated: paren=-38; stated: past=-32; stated: plan=-40; stated: semi=138; stated: share=-44;
stated: then_among=150; stated: then_close=-138; stated: then_down=-35; stated: then_list=-31; stated: then_of=107;
stated: then_open=-35; stated: then_past=-16; stated: then_plan=-22; stated: then_share=-32; stated: then_up=-29;
stated: then_versus=-19; stated: total=131; stated: up=-43; stated: versus=-21; unit half=-23; unit none=-35;
unit same=-37; unit strange=-21; whole False True False=-95; whole True False False=-28;
"""
