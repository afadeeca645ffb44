"""Weights (trọng số) of ties of the shape split: learned, in hundredths of a bit; not by hand."""

TABLE = """\
=-99; most=206; other: after nữ=18; other: after thành=18; other: after_change=-32; other: among=-44;
other: and=-51; other: before quá=17; other: closed=93; other: colon=-35; other: comma=-56; other: deep=-62;
other: done=78; other: down=-19; other: due=47; other: first=-130; other: line=-55; other: near_among=-33;
other: near_and=-40; other: near_colon=-31; other: near_done=93; other: near_down=-18; other: near_list=-37;
other: near_of=-42; other: near_open=34; other: near_past=-20; other: near_rest=-35; other: near_share=-21;
other: near_such=47; other: near_total=-37; other: near_versus=-17; other: no_unit=-67; other: of=-54;
other: open=78; other: opened=-20; other: paren=35; other: past=-23; other: rest=-35; other: semi=94;
other: share=-21; other: such=35; other: then_among=-29; other: then_close=-32; other: then_down=19;
other: then_end=-85; other: then_of=-48; other: then_open=175; other: then_past=23; other: then_rest=-38;
other: then_share=-104; other: then_total=67; other: then_up=-44; other: then_versus=-15; other: total=-40;
other: versus=-21; part: after thành=21; part: after_change=-47; part: among=16; part: and=54; part: before (=-18;
part: before ,=22; part: before một=19; part: before đã=17; part: closed=-78; part: colon=77; part: comma=-148;
part: deep=-75; part: done=-109; part: down=158; part: due=-57; part: line=-29; part: list=71; part: near_among=45;
part: near_and=63; part: near_colon=-17; part: near_done=-64; part: near_down=162; part: near_due=-51;
part: near_list=-41; part: near_of=15; part: near_open=-41; part: near_past=22; part: near_rest=-28;
part: near_total=76; part: no_unit=-49; part: open=-48; part: paren=-55; part: past=15; part: rest=-28;
part: semi=-78; part: then_among=-26; part: then_close=-26; part: then_colon=-17; part: then_down=56;
part: then_end=-81; part: then_list=-53; part: then_of=-41; part: then_rest=-20; part: then_share=-15;
part: then_up=-15; part: total=66; part: up=-15; rank 1=68; rank 2=-19; rank 3=33; rank 4=-75; rank 5=-114;
reach 1 1 1=88; reach 1 1 3=100; reach 1 2 3=115; reach 1 near 1=-41; reach 1 near 3=-57; reach 1 next 1=-41;
reach 1 next 3=-65; reach 1 passage 3=-32; reach 1 second 1=-44; reach 1 second 3=115; reach 2 1 3=-27;
reach 2 near 3=-18; reach 2 next 2=-25; reach 2 next 3=-46; reach 2 passage 3=79; reach 2 second 3=-37;
reach near 3 3=-29; reach near next near=110; shared 0=-104; shared 1=-60; shared 2=-39; shared 3=94;
stated: after là=36; stated: after lòng=18; stated: after đạt=-15; stated: after_change=-68; stated: among=-19;
stated: and=19; stated: avg=-15; stated: before )=-16; stated: before ,=16; stated: closed=-26; stated: colon=114;
stated: comma=-38; stated: deep=-139; stated: done=94; stated: down=45; stated: due=-74; stated: line=56;
stated: near_and=25; stated: near_colon=114; stated: near_done=121; stated: near_down=47; stated: near_due=-44;
stated: near_open=-46; stated: near_past=-22; stated: near_plan=-30; stated: near_share=-131;
stated: near_total=25; stated: near_up=-43; stated: near_versus=-17; stated: of=84; stated: open=46;
stated: opened=-98; stated: paren=-38; stated: past=-24; stated: plan=-37; stated: semi=156; stated: share=-39;
stated: then_among=154; stated: then_close=-129; stated: then_down=-37; stated: then_list=-31; stated: then_of=112;
stated: then_open=-36; stated: then_plan=-23; stated: then_share=-32; stated: then_up=-28; stated: then_versus=-16;
stated: total=131; stated: up=-43; stated: versus=-21; unit half=-21; unit none=-33; unit same=-26;
unit strange=-23; whole False True False=-91; whole True False False=-30;
"""
