"""Weights of an average or a multiple: learned, in hundredths of a bit; not by hand."""

TABLE = """\
=-397; kinds COUNT COUNT OTHER=57; kinds COUNT COUNT SCORE=-33; kinds COUNT MONEY COUNT=-44;
kinds COUNT OTHER OTHER=-14; kinds MONEY COUNT COUNT=-70; kinds MONEY COUNT OTHER=-10;
kinds MONEY MONEY COUNT=-74; kinds MONEY MONEY MONEY=-10; kinds MONEY MONEY OTHER=-47;
kinds OTHER COUNT COUNT=64; kinds OTHER COUNT OTHER=-71; kinds OTHER COUNT SCORE=-11;
kinds OTHER OTHER COUNT=68; kinds OTHER OTHER OTHER=-15; kinds OTHER SCORE OTHER=-10;
kinds SCORE COUNT COUNT=-80; kinds SCORE COUNT SCORE=-25; kinds SCORE SCORE COUNT=-35; most=466; order 012=-62;
order 021=-66; order 102=-121; order 120=-37; order 201=-103; order 210=-8; part 1=174; part 2=21; part 3=-75;
part 5=-28; part near=-148; part next=-248; part passage=-94; part-stated unit akin=-11;
part-stated unit apart=-161; part-stated unit general=-19; part-stated unit half=-92;
part-stated unit none=-30; part-stated unit same=53; part-stated unit strange=-137; part-whole unit akin=-41;
part-whole unit apart=-72; part-whole unit general=-23; part-whole unit half=-38; part-whole unit none=-35;
part-whole unit same=-162; part-whole unit strange=-25; part: among=-39; part: and=-38; part: avg=-51;
part: colon=69; part: comma=-108; part: deep=-102; part: done=-38; part: down=-38; part: due=-53;
part: equal=-12; part: first=-67; part: line=-79; part: list=-39; part: lone=64; part: near_among=-28;
part: near_and=-36; part: near_avg=-50; part: near_colon=129; part: near_done=-100; part: near_down=-37;
part: near_due=-93; part: near_equal=-12; part: near_list=-29; part: near_open=42; part: near_rest=-21;
part: near_share=-11; part: near_total=42; part: near_versus=-31; part: no_unit=-17; part: open=30;
part: opened=-57; part: paren=43; part: rest=-22; part: semi=-61; part: share=-11; part: such=-11;
part: then_avg=172; part: then_close=-13; part: then_down=46; part: then_end=-11; part: then_list=-9;
part: then_of=-13; part: then_open=-17; part: then_past=-23; part: then_rest=-24; part: then_share=-104;
part: then_total=-32; part: then_up=-62; part: then_versus=-10; part: total=35; part: up=-14; part: versus=-36;
per named=171; stated: and=-24; stated: avg=88; stated: change=-15; stated: colon=-21; stated: comma=-97;
stated: done=107; stated: down=42; stated: due=-32; stated: first=-100; stated: line=-29; stated: near_and=-24;
stated: near_avg=33; stated: near_colon=-13; stated: near_done=-28; stated: near_down=-42;
stated: near_due=-32; stated: near_of=-25; stated: near_past=-23; stated: near_share=30;
stated: near_total=-45; stated: near_up=-18; stated: no_unit=-61; stated: of=-26; stated: open=-8;
stated: opened=21; stated: past=-23; stated: semi=-42; stated: share=23; stated: then_among=-19;
stated: then_avg=37; stated: then_close=21; stated: then_down=-28; stated: then_list=-25; stated: then_of=-28;
stated: then_open=-22; stated: then_past=32; stated: then_rest=-8; stated: then_share=-47;
stated: then_total=52; stated: then_versus=38; stated: total=-45; stated: up=-27; whole 1=82; whole 2=44;
whole 3=-61; whole 5=-17; whole near=-280; whole next=-171; whole: among=15; whole: and=8; whole: avg=46;
whole: bare=45; whole: closed=-73; whole: comma=-88; whole: deep=51; whole: down=-39; whole: due=28;
whole: equal=-29; whole: first=12; whole: line=-78; whole: list=-82; whole: lone=-25; whole: near_among=27;
whole: near_and=31; whole: near_avg=57; whole: near_colon=19; whole: near_done=45; whole: near_down=-37;
whole: near_due=33; whole: near_equal=-29; whole: near_list=-39; whole: near_open=-17; whole: near_past=42;
whole: near_plan=-19; whole: near_rest=-30; whole: near_share=-39; whole: near_total=94; whole: near_up=-21;
whole: near_versus=-75; whole: no_unit=-38; whole: open=-42; whole: opened=47; whole: paren=-63;
whole: past=29; whole: plan=-21; whole: rest=-30; whole: semi=-176; whole: share=-46; whole: then_among=35;
whole: then_avg=-22; whole: then_close=-16; whole: then_colon=-46; whole: then_down=-53; whole: then_end=-10;
whole: then_list=-39; whole: then_of=16; whole: then_open=-24; whole: then_past=87; whole: then_rest=-22;
whole: then_total=-25; whole: then_up=27; whole: then_versus=10; whole: total=132; whole: up=-35;
whole: versus=-81;
"""
