"""Weights (trọng số) of ties of the shape split: learned, in hundredths of a bit; not by hand."""

TABLE = """\
=-69; most=204; other: after nữ=19; other: after thành=18; other: after_change=-33; other: among=-46;
other: and=-53; other: before quá=17; other: closed=92; other: colon=-37; other: comma=-57; other: deep=-65;
other: done=78; other: down=-21; other: due=50; other: first=-127; other: line=-55; other: near_among=-33;
other: near_and=-39; other: near_colon=-32; other: near_done=80; other: near_down=-20; other: near_list=-39;
other: near_of=-41; other: near_open=36; other: near_past=-19; other: near_rest=-38; other: near_share=-22;
other: near_such=51; other: near_total=-38; other: near_versus=-16; other: no_unit=-69; other: of=-56;
other: open=80; other: opened=-19; other: paren=34; other: past=-22; other: rest=-38; other: semi=101;
other: share=-22; other: such=39; other: then_among=-27; other: then_close=-36; other: then_down=21;
other: then_end=-87; other: then_list=29; other: then_of=-45; other: then_open=202; other: then_past=24;
other: then_rest=-38; other: then_share=-102; other: then_total=64; other: then_up=-55; other: then_versus=-15;
other: total=-40; other: versus=-21; part: after thành=21; part: after_change=-47; part: and=44;
part: before (=-17; part: before ,=23; part: before một=19; part: before đã=16; part: closed=-80; part: colon=78;
part: comma=-153; part: deep=-79; part: done=-113; part: down=157; part: due=-56; part: list=74;
part: near_among=46; part: near_and=60; part: near_colon=-23; part: near_done=-66; part: near_down=163;
part: near_due=-50; part: near_list=-42; part: near_open=-44; part: near_past=26; part: near_plan=-15;
part: near_rest=-29; part: near_total=73; part: no_unit=-53; part: of=-18; part: open=-50; part: paren=-59;
part: past=16; part: plan=-16; part: rest=-30; part: semi=-82; part: then_among=-27; part: then_close=-27;
part: then_colon=-20; part: then_down=55; part: then_end=-88; part: then_list=-54; part: then_of=-41;
part: then_rest=-21; part: then_share=-21; part: then_total=-17; part: then_up=-16; part: total=65; part: up=-16;
rank 1=65; rank 2=-17; rank 3=34; rank 4=-80; rank 5=-104; reach 1 1 1=93; reach 1 1 3=103; reach 1 2 3=118;
reach 1 near 1=-40; reach 1 near 3=-60; reach 1 next 1=-42; reach 1 next 3=-34; reach 1 passage 3=-35;
reach 1 second 1=-49; reach 1 second 3=105; reach 2 1 3=-27; reach 2 near 3=-18; reach 2 next 2=-24;
reach 2 next 3=-46; reach 2 passage 3=73; reach 2 second 3=-44; reach near 3 3=-29; reach near next near=118;
reach next next next=-15; shared 0=-112; shared 1=-70; shared 2=-45; shared 3=105; stated: after là=36;
stated: after lòng=18; stated: after đạt=-15; stated: after_change=-67; stated: among=-20; stated: before )=-17;
stated: before ,=16; stated: closed=-23; stated: colon=114; stated: comma=-65; stated: deep=-151; stated: done=87;
stated: down=41; stated: due=-76; stated: line=63; stated: near_and=20; stated: near_colon=113;
stated: near_done=119; stated: near_down=41; stated: near_due=-43; stated: near_open=-47; stated: near_past=-24;
stated: near_plan=-33; stated: near_share=-131; stated: near_total=24; stated: near_up=-39;
stated: near_versus=-17; stated: of=86; stated: open=49; stated: opened=-106; stated: paren=-43; stated: past=-33;
stated: plan=-40; stated: semi=148; stated: share=-44; stated: then_among=149; stated: then_close=-136;
stated: then_down=-38; stated: then_end=-17; stated: then_list=-28; stated: then_of=104; stated: then_open=-39;
stated: then_past=-17; stated: then_plan=-22; stated: then_share=-35; stated: then_total=-18; stated: then_up=-30;
stated: then_versus=-18; stated: total=136; stated: up=-41; stated: versus=-20; unit half=-23; unit none=-36;
unit same=-36; unit strange=-23; whole False True False=-92; whole True False False=-33;
"""
