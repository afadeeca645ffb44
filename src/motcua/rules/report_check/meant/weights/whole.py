"""Weights (trọng số) of ties of the shape whole: learned, in hundredths of a bit; not by hand."""

TABLE = """\
=-25; first: after lệ=24; first: after đạt=-23; first: after_change=-71; first: and=160; first: before ,=-30;
first: before semicolon=27; first: before số=21; first: closed=-100; first: colon=-17; first: comma=-61;
first: done=52; first: down=-20; first: due=76; first: first=157; first: line=-18; first: list=37;
first: near_and=213; first: near_colon=-17; first: near_done=-41; first: near_down=-20; first: near_due=78;
first: near_list=61; first: near_of=-95; first: near_open=-24; first: near_past=-76; first: near_plan=-36;
first: near_row=-27; first: near_share=18; first: near_total=-21; first: near_up=-17; first: near_versus=-89;
first: of=-96; first: open=-33; first: paren=-120; first: past=-83; first: plan=-39; first: row=-27;
first: semi=49; first: share=-15; first: such=-45; first: then_among=-45; first: then_colon=-28;
first: then_down=-21; first: then_end=124; first: then_of=155; first: then_open=51; first: then_past=29;
first: then_plan=-48; first: then_share=-88; first: then_total=-61; first: then_up=16; first: then_versus=-62;
first: total=-19; first: up=18; first: versus=-93; last: after chiếm=15; last: after đạt=-28;
last: after_change=-137; last: and=21; last: avg=-40; last: before ,=-27; last: before .=39;
last: before semicolon=-31; last: before và=-17; last: closed=127; last: colon=80; last: deep=-95; last: done=92;
last: down=-30; last: equal=24; last: first=-87; last: line=-34; last: near_and=43; last: near_avg=-40;
last: near_colon=84; last: near_down=-30; last: near_due=22; last: near_equal=24; last: near_of=-23;
last: near_open=80; last: near_past=-37; last: near_plan=-44; last: near_rest=-38; last: near_share=64;
last: near_total=-41; last: near_up=-51; last: near_versus=38; last: of=-51; last: open=103; last: paren=-87;
last: past=-39; last: plan=-57; last: rest=-38; last: semi=-23; last: share=31; last: then_among=-64;
last: then_end=73; last: then_list=-45; last: then_of=-77; last: then_open=-62; last: then_past=-64;
last: then_rest=-98; last: then_share=-90; last: then_total=72; last: then_up=-127; last: then_versus=-85;
last: threshold=-28; last: total=-69; last: up=-51; last: versus=28; most=823; number 2 0=-156; number 2 1=-196;
number 2 2=-265; number 3 0=87; number 4 0=235; number 5 0=277; number 6 0=-33; one sentence False=-304;
one sentence True=99; over False=236; over True=-389; places False=-172; places True=-19; reach 1=-56; reach 2=31;
reach 3=20; reach 5=298; reach near=-109; reach next=-149; reach second=-39; second: after ,=23;
second: after chiếm=15; second: after lệ=31; second: after đạt=-35; second: after_change=-110; second: among=-28;
second: and=-32; second: before ,=-15; second: before .=-29; second: before semicolon=19; second: closed=-16;
second: colon=41; second: comma=40; second: done=23; second: down=-25; second: due=22; second: first=-35;
second: line=-18; second: near_among=-24; second: near_and=-31; second: near_colon=44; second: near_done=-77;
second: near_down=-25; second: near_due=51; second: near_of=-32; second: near_open=132; second: near_past=-36;
second: near_plan=-38; second: near_rest=-46; second: near_share=55; second: near_versus=-88; second: of=-64;
second: open=76; second: opened=-20; second: paren=42; second: past=-37; second: plan=-42; second: rest=-46;
second: semi=-45; second: share=32; second: then_among=-36; second: then_colon=-28; second: then_down=-64;
second: then_end=-75; second: then_of=-84; second: then_open=113; second: then_past=66; second: then_plan=-32;
second: then_rest=-66; second: then_share=-21; second: then_total=-95; second: then_up=-33;
second: then_versus=-134; second: threshold=-31; second: total=-40; second: up=-17; second: versus=-100;
shared 0=-68; shared 1=97; shared 2=146; shared 3=-119;
"""
