"""Weights (trọng số) of ties of the shape quotient: learned, in hundredths of a bit; not by hand."""

TABLE = """\
=-76; kinds COUNT COUNT COUNT=89; kinds COUNT COUNT OTHER=-26; kinds COUNT COUNT SCORE=-12;
kinds COUNT MONEY COUNT=-30; kinds COUNT OTHER OTHER=-14; kinds COUNT SCORE COUNT=-7;
kinds MONEY COUNT COUNT=-36; kinds MONEY COUNT OTHER=-5; kinds MONEY MONEY COUNT=33;
kinds MONEY MONEY MONEY=-6; kinds MONEY MONEY OTHER=-18; kinds OTHER COUNT COUNT=71;
kinds OTHER COUNT OTHER=-74; kinds OTHER OTHER COUNT=22; kinds OTHER OTHER OTHER=-8;
kinds SCORE COUNT COUNT=-28; kinds SCORE SCORE COUNT=-9; most=1065; order 012=-35; order 021=-28;
order 102=-61; order 120=-35; order 201=-82; order 210=164; part 1=247; part 2=16; part 3=-37; part 5=-17;
part near=-83; part next=-153; part passage=-50; part-stated unit akin=-8; part-stated unit apart=-114;
part-stated unit general=-6; part-stated unit half=-18; part-stated unit none=-9; part-stated unit same=151;
part-stated unit strange=-72; part-whole unit akin=-13; part-whole unit apart=51; part-whole unit general=-32;
part-whole unit half=-49; part-whole unit none=-13; part-whole unit same=-82; part-whole unit strange=62;
part: among=14; part: and=-8; part: avg=-53; part: closed=52; part: colon=41; part: comma=-60; part: deep=-81;
part: done=56; part: down=-10; part: due=-28; part: equal=-21; part: line=-103; part: list=-18; part: lone=23;
part: near_among=34; part: near_and=-7; part: near_avg=-53; part: near_colon=69; part: near_done=-20;
part: near_down=-8; part: near_due=-57; part: near_equal=-21; part: near_list=-10; part: near_of=36;
part: near_past=-31; part: near_plan=-5; part: near_rest=-30; part: near_share=-10; part: near_total=36;
part: near_versus=-21; part: no_unit=-32; part: of=20; part: open=-7; part: opened=-39; part: paren=23;
part: past=-35; part: plan=-14; part: rest=-30; part: semi=-23; part: share=-10; part: such=5;
part: then_among=-5; part: then_avg=51; part: then_close=-9; part: then_down=12; part: then_list=-5;
part: then_of=-18; part: then_open=-14; part: then_past=-7; part: then_rest=27; part: then_share=-62;
part: then_total=-51; part: then_up=-43; part: then_versus=-8; part: total=25; part: up=-5; part: versus=-24;
per named=272; stated: among=7; stated: and=-6; stated: avg=110; stated: change=-7; stated: colon=-10;
stated: comma=48; stated: deep=-15; stated: done=57; stated: down=29; stated: due=14; stated: first=-64;
stated: line=19; stated: near_among=7; stated: near_and=-6; stated: near_avg=96; stated: near_colon=-8;
stated: near_done=-35; stated: near_down=-24; stated: near_due=14; stated: near_of=13; stated: near_past=-39;
stated: near_share=29; stated: near_total=-43; stated: near_up=-16; stated: near_versus=-12;
stated: no_unit=-10; stated: of=13; stated: open=-19; stated: opened=-35; stated: paren=38; stated: past=-39;
stated: semi=36; stated: share=10; stated: then_among=10; stated: then_avg=67; stated: then_close=20;
stated: then_down=-18; stated: then_end=-15; stated: then_list=-7; stated: then_open=-7; stated: then_past=18;
stated: then_rest=-6; stated: then_share=-21; stated: then_total=-25; stated: total=-43; stated: up=-21;
stated: versus=-12; whole 1=119; whole 2=79; whole 3=-66; whole 5=38; whole near=-195; whole next=-108;
whole passage=57; whole: among=33; whole: and=-59; whole: avg=-18; whole: bare=39; whole: closed=-31;
whole: comma=-96; whole: done=29; whole: down=-28; whole: due=9; whole: equal=-49; whole: first=113;
whole: line=-40; whole: list=-42; whole: lone=-14; whole: near_among=47; whole: near_and=-23;
whole: near_avg=-17; whole: near_done=86; whole: near_down=-27; whole: near_due=16; whole: near_equal=-49;
whole: near_list=-21; whole: near_of=26; whole: near_open=-22; whole: near_past=46; whole: near_plan=-15;
whole: near_rest=-44; whole: near_share=-22; whole: near_total=123; whole: near_up=-19;
whole: near_versus=-53; whole: no_unit=-11; whole: of=17; whole: open=-31; whole: opened=66; whole: paren=-32;
whole: past=23; whole: plan=-22; whole: rest=-44; whole: semi=-77; whole: share=-23; whole: such=-57;
whole: then_among=25; whole: then_avg=51; whole: then_colon=-41; whole: then_down=-29; whole: then_end=-15;
whole: then_list=-53; whole: then_of=52; whole: then_open=-25; whole: then_past=-42; whole: then_rest=-11;
whole: then_share=20; whole: then_total=-53; whole: then_up=50; whole: then_versus=-8; whole: total=123;
whole: up=-33; whole: versus=-56;
"""
