"""Weights (trọng số) of ties of the shape quotient: learned, in hundredths of a bit; not by hand."""

TABLE = """\
=-222; kinds COUNT COUNT OTHER=42; kinds COUNT COUNT SCORE=-5; kinds COUNT MONEY COUNT=-60;
kinds COUNT OTHER COUNT=-7; kinds COUNT SCORE COUNT=-13; kinds MONEY COUNT COUNT=-53;
kinds MONEY COUNT OTHER=-21; kinds MONEY MONEY COUNT=-49; kinds MONEY MONEY MONEY=-34;
kinds MONEY MONEY OTHER=-36; kinds OTHER COUNT COUNT=64; kinds OTHER MONEY COUNT=-84;
kinds OTHER MONEY OTHER=-5; kinds OTHER OTHER COUNT=22; kinds OTHER OTHER OTHER=-6;
kinds SCORE COUNT COUNT=19; kinds SCORE COUNT SCORE=-14; kinds SCORE MONEY COUNT=-9;
kinds SCORE SCORE COUNT=-31; most=824; order 012=-62; order 021=-59; order 102=-138; order 120=40;
order 201=-147; order 210=79; part 1=202; part 2=55; part 3=-34; part 5=66; part near=-137; part next=-257;
part passage=-147; part-stated unit apart=-178; part-stated unit general=-35; part-stated unit half=15;
part-stated unit none=-26; part-stated unit same=143; part-stated unit strange=-200; part-whole unit akin=-31;
part-whole unit apart=15; part-whole unit general=-50; part-whole unit half=-30; part-whole unit none=-56;
part-whole unit same=-251; part-whole unit strange=52; part: among=-14; part: and=-25; part: avg=-83;
part: closed=25; part: colon=-39; part: deep=-119; part: done=-51; part: down=-9; part: first=-9;
part: list=-31; part: lone=-11; part: near_among=28; part: near_and=-23; part: near_avg=-83;
part: near_done=-81; part: near_down=-7; part: near_due=-16; part: near_list=-25; part: near_of=24;
part: near_open=-20; part: near_plan=-13; part: near_share=8; part: near_up=-19; part: near_versus=-32;
part: no_unit=-40; part: of=-14; part: open=-24; part: opened=-57; part: paren=-45; part: past=-13;
part: plan=-38; part: rest=-21; part: semi=-49; part: share=7; part: such=27; part: then_among=-35;
part: then_avg=86; part: then_close=-26; part: then_colon=70; part: then_down=8; part: then_end=-22;
part: then_list=31; part: then_of=92; part: then_open=-52; part: then_rest=-18; part: then_share=-47;
part: then_total=-18; part: then_up=-22; part: then_versus=42; part: total=25; part: up=-22; part: versus=-34;
per named=192; stated: and=-90; stated: avg=133; stated: change=-7; stated: closed=49; stated: colon=-14;
stated: comma=-20; stated: deep=37; stated: done=70; stated: down=11; stated: due=21; stated: first=-44;
stated: line=-32; stated: list=-14; stated: near_among=34; stated: near_avg=67; stated: near_colon=-12;
stated: near_done=-29; stated: near_down=-44; stated: near_due=21; stated: near_equal=-19;
stated: near_of=-27; stated: near_open=53; stated: near_past=14; stated: near_plan=-5; stated: near_share=50;
stated: near_total=-61; stated: near_up=-22; stated: no_unit=-52; stated: of=-62; stated: open=29;
stated: opened=49; stated: paren=-27; stated: past=14; stated: plan=-5; stated: semi=-54; stated: share=24;
stated: then_among=-11; stated: then_avg=26; stated: then_close=72; stated: then_down=-35;
stated: then_end=39; stated: then_of=-34; stated: then_open=-13; stated: then_past=-55; stated: then_plan=-5;
stated: then_rest=-39; stated: then_share=22; stated: then_total=42; stated: then_versus=-41;
stated: total=-85; stated: up=-33; whole 1=72; whole 2=114; whole 3=-70; whole 5=46; whole near=-200;
whole next=-198; whole passage=-18; whole: among=20; whole: and=-62; whole: avg=47; whole: bare=15;
whole: closed=18; whole: colon=-31; whole: comma=-134; whole: deep=-86; whole: done=27; whole: down=-49;
whole: due=33; whole: first=37; whole: line=-61; whole: list=-26; whole: lone=-31; whole: near_among=46;
whole: near_and=-39; whole: near_avg=46; whole: near_colon=-13; whole: near_done=97; whole: near_down=-48;
whole: near_due=45; whole: near_list=7; whole: near_of=8; whole: near_open=-35; whole: near_past=47;
whole: near_plan=-39; whole: near_rest=58; whole: near_share=-50; whole: near_total=109; whole: near_up=-30;
whole: near_versus=-47; whole: no_unit=16; whole: of=-9; whole: open=-44; whole: opened=-57; whole: past=21;
whole: plan=-42; whole: rest=20; whole: semi=-64; whole: share=-51; whole: such=-22; whole: then_among=38;
whole: then_avg=65; whole: then_close=-75; whole: then_colon=14; whole: then_down=-116; whole: then_end=-111;
whole: then_list=22; whole: then_of=9; whole: then_open=-91; whole: then_past=19; whole: then_plan=-7;
whole: then_rest=-28; whole: then_share=17; whole: then_total=-74; whole: then_versus=5; whole: total=135;
whole: up=-59; whole: versus=-49;
"""
