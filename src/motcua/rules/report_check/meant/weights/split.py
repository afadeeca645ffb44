"""Weights (trọng số) of ties of the shape split: learned, in hundredths of a bit; not by hand."""

TABLE = """\
=-88; most=212; other: after nữ=19; other: after thành=19; other: after_change=-34; other: among=-47;
other: and=-52; other: before quá=16; other: closed=93; other: colon=-37; other: comma=-51; other: deep=-63;
other: done=79; other: down=-20; other: due=49; other: first=-131; other: line=-52; other: near_among=-32;
other: near_and=-40; other: near_colon=-32; other: near_done=94; other: near_down=-20; other: near_list=-36;
other: near_of=-41; other: near_open=35; other: near_past=-19; other: near_rest=-36; other: near_share=-20;
other: near_such=51; other: near_total=-37; other: near_versus=-17; other: no_unit=-70; other: of=-56;
other: open=81; other: opened=-21; other: paren=36; other: past=-23; other: rest=-36; other: semi=95;
other: share=-22; other: such=36; other: then_among=-30; other: then_close=-34; other: then_down=21;
other: then_end=-86; other: then_of=-49; other: then_open=190; other: then_past=27; other: then_rest=-38;
other: then_share=-103; other: then_total=70; other: then_up=-46; other: then_versus=-15; other: total=-39;
other: versus=-22; part: after thành=22; part: after_change=-47; part: among=17; part: and=56; part: before (=-17;
part: before ,=24; part: before một=20; part: before đã=16; part: closed=-75; part: colon=88; part: comma=-150;
part: deep=-77; part: done=-107; part: down=159; part: due=-57; part: line=-20; part: list=74; part: near_among=43;
part: near_and=66; part: near_done=-64; part: near_down=163; part: near_due=-51; part: near_list=-40;
part: near_of=24; part: near_open=-43; part: near_past=25; part: near_rest=-28; part: near_total=75;
part: no_unit=-50; part: open=-51; part: paren=-57; part: past=17; part: rest=-28; part: semi=-79;
part: then_among=-27; part: then_close=-27; part: then_colon=-18; part: then_down=58; part: then_end=-84;
part: then_list=-54; part: then_of=-41; part: then_rest=-21; part: then_share=-18; part: then_total=-15;
part: then_up=-16; part: total=67; part: up=-15; rank 1=79; rank 2=-16; rank 3=34; rank 4=-75; rank 5=-117;
reach 1 1 1=89; reach 1 1 3=98; reach 1 2 3=118; reach 1 near 1=-40; reach 1 near 3=-50; reach 1 next 1=-42;
reach 1 next 3=-66; reach 1 passage 3=-31; reach 1 second 1=-48; reach 1 second 3=117; reach 2 1 3=-28;
reach 2 near 3=-19; reach 2 next 2=-25; reach 2 next 3=-44; reach 2 passage 3=80; reach 2 second 3=-39;
reach near 3 3=-28; reach near next near=113; shared 0=-102; shared 1=-57; shared 2=-30; shared 3=94;
stated: after là=36; stated: after lòng=18; stated: after đạt=-15; stated: after_change=-69; stated: among=-17;
stated: and=16; stated: before )=-17; stated: before ,=16; stated: closed=-28; stated: colon=112;
stated: comma=-31; stated: deep=-146; stated: done=100; stated: down=46; stated: due=-80; stated: line=61;
stated: near_and=22; stated: near_colon=113; stated: near_done=129; stated: near_down=48; stated: near_due=-48;
stated: near_open=-42; stated: near_past=-25; stated: near_plan=-31; stated: near_share=-129;
stated: near_total=29; stated: near_up=-34; stated: near_versus=-18; stated: of=86; stated: open=52;
stated: opened=-98; stated: paren=-43; stated: past=-25; stated: plan=-39; stated: semi=157; stated: share=-29;
stated: then_among=151; stated: then_close=-135; stated: then_down=-34; stated: then_list=-24; stated: then_of=105;
stated: then_open=-37; stated: then_past=-15; stated: then_plan=-22; stated: then_share=-32; stated: then_up=-26;
stated: then_versus=-16; stated: total=133; stated: up=-37; stated: versus=-22; unit half=-21; unit none=-35;
unit same=-34; unit strange=-23; whole False True False=-90; whole True False False=-25;
"""
