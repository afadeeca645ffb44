"""Weights (trọng số) of ties of the shape quotient: learned, in hundredths of a bit; not by hand."""

TABLE = """\
=-142; kinds COUNT COUNT COUNT=46; kinds COUNT COUNT OTHER=-69; kinds COUNT COUNT SCORE=-16;
kinds COUNT MONEY COUNT=-62; kinds COUNT OTHER COUNT=-8; kinds COUNT OTHER OTHER=-12;
kinds COUNT SCORE COUNT=-12; kinds MONEY COUNT COUNT=-50; kinds MONEY COUNT OTHER=-15;
kinds MONEY MONEY MONEY=-42; kinds MONEY MONEY OTHER=25; kinds OTHER COUNT COUNT=91;
kinds OTHER MONEY COUNT=-96; kinds OTHER OTHER COUNT=20; kinds OTHER OTHER OTHER=-8;
kinds SCORE COUNT COUNT=11; kinds SCORE COUNT SCORE=-6; kinds SCORE MONEY COUNT=-8;
kinds SCORE SCORE COUNT=-9; most=746; order 012=-63; order 021=-49; order 102=-86; order 120=-18;
order 201=-145; order 210=109; part 1=234; part 2=21; part 3=-30; part 5=48; part near=-154; part next=-237;
part passage=-148; part-stated unit akin=-32; part-stated unit apart=-165; part-stated unit general=-23;
part-stated unit half=15; part-stated unit none=-21; part-stated unit same=43; part-stated unit strange=-160;
part-whole unit akin=-47; part-whole unit general=-61; part-whole unit half=-67; part-whole unit none=-59;
part-whole unit same=-185; part: among=-12; part: and=-29; part: avg=-104; part: closed=71; part: colon=-43;
part: comma=-23; part: deep=-152; part: done=21; part: down=-14; part: due=-22; part: equal=-21;
part: first=-14; part: line=17; part: list=-39; part: lone=5; part: near_among=27; part: near_and=-23;
part: near_avg=-104; part: near_done=-65; part: near_down=-11; part: near_due=-32; part: near_equal=-21;
part: near_list=-30; part: near_of=21; part: near_open=-13; part: near_past=12; part: near_plan=-13;
part: near_rest=9; part: near_share=10; part: near_total=-13; part: near_up=-15; part: near_versus=-33;
part: no_unit=-53; part: of=-13; part: open=-16; part: opened=-65; part: plan=-37; part: rest=-23;
part: semi=-47; part: share=13; part: such=26; part: then_among=-34; part: then_avg=47; part: then_close=-45;
part: then_colon=63; part: then_list=59; part: then_of=106; part: then_open=-44; part: then_past=22;
part: then_share=-58; part: then_total=-22; part: then_up=-29; part: then_versus=49; part: total=21;
part: up=-20; part: versus=-34; per named=211; stated: among=14; stated: and=-89; stated: avg=145;
stated: change=-6; stated: closed=38; stated: colon=-13; stated: comma=-30; stated: deep=-36; stated: done=55;
stated: down=36; stated: due=24; stated: equal=-12; stated: first=-51; stated: line=-7; stated: list=-7;
stated: near_among=33; stated: near_avg=63; stated: near_colon=-12; stated: near_done=-27;
stated: near_down=-40; stated: near_due=24; stated: near_equal=-24; stated: near_of=-26; stated: near_open=65;
stated: near_past=-42; stated: near_rest=21; stated: near_share=72; stated: near_total=-56;
stated: near_up=-16; stated: near_versus=-14; stated: no_unit=-24; stated: of=-43; stated: open=31;
stated: opened=-38; stated: paren=23; stated: past=-42; stated: rest=21; stated: semi=-28; stated: share=41;
stated: then_among=26; stated: then_avg=48; stated: then_close=13; stated: then_down=-41; stated: then_end=19;
stated: then_list=-7; stated: then_open=-7; stated: then_past=39; stated: then_rest=-28;
stated: then_share=43; stated: then_total=9; stated: then_versus=-27; stated: total=-74; stated: up=-24;
stated: versus=-14; whole 1=105; whole 2=100; whole 3=-82; whole 5=69; whole near=-205; whole next=-176;
whole passage=-43; whole: among=36; whole: and=-67; whole: avg=-18; whole: bare=19; whole: closed=20;
whole: colon=-12; whole: comma=-178; whole: deep=-21; whole: done=-24; whole: down=-39; whole: equal=-24;
whole: first=70; whole: line=-61; whole: list=-16; whole: lone=-9; whole: near_among=59; whole: near_and=-41;
whole: near_avg=-15; whole: near_done=66; whole: near_down=-39; whole: near_due=35; whole: near_equal=-24;
whole: near_list=5; whole: near_of=10; whole: near_open=-47; whole: near_past=80; whole: near_plan=-77;
whole: near_rest=55; whole: near_share=-37; whole: near_total=110; whole: near_up=-28; whole: near_versus=-80;
whole: no_unit=-43; whole: of=8; whole: open=-54; whole: opened=37; whole: paren=-43; whole: past=51;
whole: plan=-76; whole: rest=12; whole: semi=-75; whole: share=-37; whole: such=-39; whole: then_among=35;
whole: then_avg=61; whole: then_close=-17; whole: then_colon=-30; whole: then_down=-103; whole: then_end=-46;
whole: then_list=10; whole: then_of=24; whole: then_open=-93; whole: then_past=-74; whole: then_rest=-32;
whole: then_share=22; whole: then_total=-81; whole: then_up=26; whole: then_versus=-6; whole: total=125;
whole: up=-54; whole: versus=-90;
"""
