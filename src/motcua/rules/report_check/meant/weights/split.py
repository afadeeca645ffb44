"""Weights (trọng số) of ties of the shape split: learned, in hundredths of a bit; not by hand."""

TABLE = """\
=-74; most=211; other: after nữ=18; other: after thành=19; other: after_change=-33; other: among=-46;
other: and=-52; other: before quá=17; other: closed=96; other: colon=-36; other: comma=-55; other: deep=-63;
other: done=77; other: down=-20; other: due=49; other: first=-130; other: line=-54; other: near_among=-32;
other: near_and=-40; other: near_colon=-32; other: near_done=92; other: near_down=-20; other: near_list=-37;
other: near_of=-42; other: near_open=36; other: near_past=-19; other: near_rest=-35; other: near_share=-20;
other: near_such=49; other: near_total=-37; other: near_versus=-17; other: no_unit=-68; other: of=-56;
other: open=78; other: opened=-19; other: paren=34; other: past=-22; other: rest=-35; other: semi=98;
other: share=-21; other: such=39; other: then_among=-28; other: then_close=-33; other: then_down=21;
other: then_end=-86; other: then_of=-46; other: then_open=189; other: then_past=27; other: then_rest=-39;
other: then_share=-103; other: then_total=67; other: then_up=-45; other: then_versus=-15; other: total=-39;
other: versus=-21; part: after thành=22; part: after_change=-45; part: and=50; part: before (=-17;
part: before ,=23; part: before một=19; part: before đã=17; part: closed=-78; part: colon=78; part: comma=-150;
part: deep=-78; part: done=-111; part: down=156; part: due=-57; part: line=-30; part: list=73; part: near_among=42;
part: near_and=62; part: near_colon=-24; part: near_done=-64; part: near_down=161; part: near_due=-51;
part: near_list=-40; part: near_open=-43; part: near_past=26; part: near_rest=-29; part: near_total=76;
part: no_unit=-52; part: open=-51; part: paren=-57; part: past=18; part: rest=-29; part: semi=-81;
part: then_among=-27; part: then_close=-26; part: then_colon=-17; part: then_down=55; part: then_end=-82;
part: then_list=-54; part: then_of=-39; part: then_rest=-20; part: then_share=-19; part: then_up=-16;
part: total=65; part: up=-15; rank 1=71; rank 2=-18; rank 3=33; rank 4=-74; rank 5=-113; reach 1 1 1=94;
reach 1 1 3=103; reach 1 2 3=118; reach 1 near 1=-41; reach 1 near 3=-56; reach 1 next 1=-42; reach 1 next 3=-59;
reach 1 passage 3=-32; reach 1 second 1=-46; reach 1 second 3=113; reach 2 1 3=-29; reach 2 near 3=-18;
reach 2 next 2=-24; reach 2 next 3=-45; reach 2 passage 3=75; reach 2 second 3=-39; reach near 3 3=-29;
reach near next near=113; shared 0=-107; shared 1=-58; shared 2=-41; shared 3=100; stated: after là=36;
stated: after lòng=18; stated: after_change=-70; stated: among=-18; stated: and=19; stated: before )=-17;
stated: before ,=17; stated: closed=-25; stated: colon=113; stated: comma=-42; stated: deep=-146; stated: done=96;
stated: down=46; stated: due=-77; stated: line=61; stated: near_and=32; stated: near_colon=113;
stated: near_done=122; stated: near_down=47; stated: near_due=-44; stated: near_open=-44; stated: near_past=-24;
stated: near_plan=-32; stated: near_share=-139; stated: near_total=27; stated: near_up=-40;
stated: near_versus=-17; stated: of=87; stated: open=49; stated: opened=-103; stated: paren=-40; stated: past=-26;
stated: plan=-41; stated: semi=154; stated: share=-44; stated: then_among=152; stated: then_close=-136;
stated: then_down=-37; stated: then_list=-27; stated: then_of=106; stated: then_open=-36; stated: then_plan=-22;
stated: then_share=-31; stated: then_up=-27; stated: then_versus=-16; stated: total=129; stated: up=-42;
stated: versus=-21; unit half=-21; unit none=-35; unit same=-38; unit strange=-22; whole False True False=-90;
whole True False False=-26;
"""
