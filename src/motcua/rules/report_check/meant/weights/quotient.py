"""Weights (trọng số) of ties of the shape quotient: learned, in hundredths of a bit; not by hand."""

TABLE = """\
=-75; kinds COUNT COUNT COUNT=55; kinds COUNT COUNT OTHER=-68; kinds COUNT COUNT SCORE=-17;
kinds COUNT MONEY COUNT=-62; kinds COUNT MONEY OTHER=-5; kinds COUNT OTHER COUNT=-8;
kinds COUNT OTHER OTHER=-11; kinds COUNT SCORE COUNT=-15; kinds MONEY COUNT COUNT=-51;
kinds MONEY COUNT OTHER=-15; kinds MONEY MONEY MONEY=-43; kinds MONEY MONEY OTHER=19;
kinds OTHER COUNT COUNT=94; kinds OTHER MONEY COUNT=-97; kinds OTHER OTHER COUNT=25;
kinds OTHER OTHER OTHER=-8; kinds SCORE COUNT SCORE=-9; kinds SCORE MONEY COUNT=-9;
kinds SCORE SCORE COUNT=-13; most=728; order 012=-69; order 021=-51; order 102=-97; order 120=-20;
order 201=-145; order 210=93; part 1=224; part 2=18; part 3=-41; part 5=49; part near=-168; part next=-254;
part passage=-155; part-stated unit akin=-27; part-stated unit apart=-168; part-stated unit general=-25;
part-stated unit none=-24; part-stated unit same=49; part-stated unit strange=-171; part-whole unit akin=-47;
part-whole unit general=-61; part-whole unit half=-59; part-whole unit none=-56; part-whole unit same=-184;
part-whole unit strange=22; part: among=-15; part: and=-29; part: avg=-100; part: closed=72; part: colon=-39;
part: comma=-24; part: deep=-153; part: done=24; part: down=-15; part: due=-24; part: equal=-23;
part: first=-18; part: line=17; part: list=-39; part: near_among=29; part: near_and=-23; part: near_avg=-100;
part: near_done=-63; part: near_down=-11; part: near_due=-32; part: near_equal=-23; part: near_list=-32;
part: near_of=22; part: near_open=-14; part: near_past=17; part: near_plan=-12; part: near_rest=9;
part: near_share=16; part: near_total=-7; part: near_up=-18; part: near_versus=-34; part: no_unit=-50;
part: of=-16; part: open=-16; part: opened=-63; part: plan=-37; part: rest=-23; part: semi=-42;
part: share=16; part: such=27; part: then_among=-34; part: then_avg=50; part: then_close=-44;
part: then_colon=64; part: then_list=54; part: then_of=98; part: then_open=-42; part: then_past=22;
part: then_share=-51; part: then_total=-16; part: then_up=-26; part: then_versus=48; part: total=22;
part: up=-18; part: versus=-35; per named=194; stated: among=12; stated: and=-87; stated: avg=149;
stated: change=-7; stated: closed=35; stated: colon=-14; stated: comma=-22; stated: deep=-32; stated: done=68;
stated: down=35; stated: due=23; stated: equal=-7; stated: first=-49; stated: line=-9; stated: list=-8;
stated: near_among=32; stated: near_avg=55; stated: near_colon=-13; stated: near_done=-24;
stated: near_down=-40; stated: near_due=23; stated: near_equal=-23; stated: near_of=-23; stated: near_open=62;
stated: near_past=-45; stated: near_rest=23; stated: near_share=74; stated: near_total=-53;
stated: near_up=-14; stated: near_versus=-15; stated: no_unit=-9; stated: of=-54; stated: open=32;
stated: opened=-42; stated: paren=26; stated: past=-45; stated: rest=23; stated: semi=-26; stated: share=45;
stated: then_among=18; stated: then_avg=49; stated: then_close=12; stated: then_down=-37; stated: then_end=18;
stated: then_list=-7; stated: then_of=-11; stated: then_open=-9; stated: then_past=35; stated: then_rest=-26;
stated: then_share=46; stated: then_total=6; stated: then_versus=-24; stated: total=-75; stated: up=-23;
stated: versus=-15; whole 1=98; whole 2=92; whole 3=-88; whole 5=63; whole near=-213; whole next=-180;
whole passage=-46; whole: among=44; whole: and=-66; whole: avg=-14; whole: bare=21; whole: closed=17;
whole: colon=-10; whole: comma=-177; whole: deep=-26; whole: done=-25; whole: down=-43; whole: due=8;
whole: equal=-23; whole: first=64; whole: line=-57; whole: list=-20; whole: lone=-11; whole: near_among=49;
whole: near_and=-45; whole: near_avg=-8; whole: near_done=69; whole: near_down=-39; whole: near_due=33;
whole: near_equal=-23; whole: near_of=25; whole: near_open=-48; whole: near_past=83; whole: near_plan=-73;
whole: near_rest=56; whole: near_share=-38; whole: near_total=104; whole: near_up=-27; whole: near_versus=-79;
whole: no_unit=-44; whole: of=6; whole: open=-57; whole: opened=43; whole: paren=-39; whole: past=52;
whole: plan=-76; whole: rest=12; whole: semi=-71; whole: share=-38; whole: such=-37; whole: then_among=35;
whole: then_avg=70; whole: then_close=-21; whole: then_colon=-32; whole: then_down=-105; whole: then_end=-43;
whole: then_list=11; whole: then_of=25; whole: then_open=-95; whole: then_past=-77; whole: then_rest=-31;
whole: then_share=23; whole: then_total=-83; whole: then_up=24; whole: then_versus=-6; whole: total=133;
whole: up=-60; whole: versus=-88;
"""
