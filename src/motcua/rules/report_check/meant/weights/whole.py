"""Weights (trọng số) of ties of the shape whole: learned, in hundredths of a bit; not by hand."""

TABLE = """\
=-21; first: after lệ=24; first: after đạt=-23; first: after_change=-58; first: and=162; first: before ,=-31;
first: before semicolon=29; first: before số=20; first: closed=-101; first: comma=-51; first: done=55;
first: down=-19; first: due=78; first: first=161; first: line=-17; first: list=54; first: near_and=214;
first: near_done=-45; first: near_down=-19; first: near_due=79; first: near_list=72; first: near_of=-95;
first: near_open=-22; first: near_past=-76; first: near_plan=-36; first: near_row=-23; first: near_total=-20;
first: near_up=-17; first: near_versus=-86; first: of=-98; first: open=-31; first: paren=-120; first: past=-84;
first: plan=-39; first: row=-23; first: semi=54; first: such=-42; first: then_among=-42; first: then_colon=-31;
first: then_down=-22; first: then_end=114; first: then_of=154; first: then_open=51; first: then_past=31;
first: then_plan=-48; first: then_share=-83; first: then_total=-62; first: then_up=15; first: then_versus=-62;
first: threshold=15; first: total=-17; first: up=20; first: versus=-97; last: after chiếm=16; last: after đạt=-30;
last: after_change=-138; last: and=34; last: avg=-43; last: before ,=-27; last: before .=49;
last: before semicolon=-30; last: before và=-17; last: closed=128; last: colon=85; last: comma=-18; last: deep=-62;
last: done=88; last: down=-30; last: equal=23; last: first=-84; last: line=-34; last: near_and=50;
last: near_avg=-43; last: near_colon=87; last: near_down=-30; last: near_due=24; last: near_equal=23;
last: near_of=-24; last: near_open=85; last: near_past=-36; last: near_plan=-43; last: near_rest=-33;
last: near_share=79; last: near_total=-45; last: near_up=-46; last: near_versus=48; last: of=-48; last: open=119;
last: paren=-98; last: past=-38; last: plan=-51; last: rest=-33; last: semi=-20; last: share=39;
last: then_among=-60; last: then_down=17; last: then_end=62; last: then_list=-42; last: then_of=-77;
last: then_open=-63; last: then_past=-59; last: then_rest=-93; last: then_share=-89; last: then_total=72;
last: then_up=-125; last: then_versus=-86; last: threshold=-26; last: total=-72; last: up=-47; last: versus=35;
most=739; number 2 0=-147; number 2 1=-194; number 2 2=-266; number 3 0=88; number 4 0=233; number 5 0=266;
number 6 0=-38; one sentence False=-296; one sentence True=97; over False=158; over True=-402; places False=-169;
places True=-17; reach 1=-58; reach 2=25; reach 3=24; reach 5=303; reach near=-104; reach next=-153;
reach second=-39; second: after ,=23; second: after chiếm=15; second: after lệ=30; second: after đạt=-36;
second: after_change=-107; second: among=-27; second: and=-32; second: before ,=-15; second: before .=-29;
second: before semicolon=19; second: closed=-18; second: colon=43; second: comma=44; second: done=20;
second: down=-25; second: due=28; second: first=-40; second: line=-20; second: near_among=-23;
second: near_and=-32; second: near_colon=47; second: near_done=-73; second: near_down=-24; second: near_due=50;
second: near_of=-32; second: near_open=135; second: near_past=-40; second: near_plan=-41; second: near_rest=-45;
second: near_share=63; second: near_versus=-88; second: of=-61; second: open=74; second: opened=-19;
second: paren=33; second: past=-40; second: plan=-46; second: rest=-45; second: semi=-44; second: share=39;
second: then_among=-37; second: then_colon=-29; second: then_down=-62; second: then_end=-56; second: then_of=-83;
second: then_open=116; second: then_past=69; second: then_plan=-31; second: then_rest=-66; second: then_share=-17;
second: then_total=-95; second: then_up=-39; second: then_versus=-130; second: threshold=-28; second: total=-39;
second: up=-16; second: versus=-99; shared 0=-67; shared 1=104; shared 2=144; shared 3=-117;
"""
