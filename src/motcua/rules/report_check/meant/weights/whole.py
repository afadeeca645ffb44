"""Weights (trọng số) of ties of the shape whole: learned, in hundredths of a bit; not by hand."""

TABLE = """\
=-25; first: after lệ=23; first: after đạt=-26; first: after_change=-64; first: and=159; first: before ,=-29;
first: before semicolon=30; first: before số=21; first: closed=-98; first: comma=-59; first: done=56;
first: down=-19; first: due=76; first: equal=15; first: first=159; first: line=-18; first: list=48;
first: near_and=215; first: near_done=-40; first: near_down=-20; first: near_due=82; first: near_equal=15;
first: near_list=68; first: near_of=-95; first: near_open=-24; first: near_past=-76; first: near_plan=-36;
first: near_row=-23; first: near_total=-21; first: near_up=-16; first: near_versus=-87; first: of=-98;
first: open=-29; first: paren=-122; first: past=-85; first: plan=-39; first: row=-23; first: semi=55;
first: such=-43; first: then_among=-42; first: then_colon=-29; first: then_down=-21; first: then_end=123;
first: then_of=154; first: then_open=46; first: then_past=31; first: then_plan=-48; first: then_share=-85;
first: then_total=-60; first: then_up=16; first: then_versus=-64; first: threshold=16; first: total=-18;
first: up=25; first: versus=-97; last: after chiếm=16; last: after đạt=-29; last: after_change=-148; last: and=25;
last: avg=-41; last: before ,=-27; last: before .=40; last: before semicolon=-31; last: before và=-17;
last: closed=133; last: colon=87; last: comma=-20; last: deep=-70; last: done=90; last: down=-31; last: equal=24;
last: first=-82; last: line=-33; last: near_and=44; last: near_avg=-40; last: near_colon=90; last: near_down=-31;
last: near_due=26; last: near_equal=24; last: near_of=-21; last: near_open=82; last: near_past=-37;
last: near_plan=-43; last: near_rest=-42; last: near_share=75; last: near_total=-46; last: near_up=-46;
last: near_versus=44; last: of=-50; last: open=120; last: paren=-94; last: past=-39; last: plan=-54;
last: rest=-42; last: semi=-21; last: share=25; last: then_among=-66; last: then_down=26; last: then_end=82;
last: then_list=-41; last: then_of=-79; last: then_open=-56; last: then_past=-59; last: then_rest=-92;
last: then_share=-85; last: then_total=71; last: then_up=-125; last: then_versus=-88; last: threshold=-28;
last: total=-73; last: up=-48; last: versus=32; most=770; number 2 0=-137; number 2 1=-184; number 2 2=-259;
number 3 0=97; number 4 0=241; number 5 0=273; number 6 0=-35; one sentence False=-290; one sentence True=104;
over False=161; over True=-416; places False=-170; reach 1=-54; reach 2=27; reach 3=20; reach 5=302;
reach near=-104; reach next=-147; reach second=-39; second: after ,=23; second: after chiếm=16;
second: after lệ=31; second: after đạt=-36; second: after_change=-107; second: among=-27; second: and=-30;
second: before ,=-16; second: before .=-29; second: before semicolon=19; second: closed=-17; second: colon=43;
second: comma=53; second: done=21; second: down=-25; second: due=31; second: first=-36; second: line=-18;
second: near_among=-24; second: near_and=-28; second: near_colon=46; second: near_done=-76; second: near_down=-25;
second: near_due=47; second: near_of=-32; second: near_open=137; second: near_past=-39; second: near_plan=-40;
second: near_rest=-49; second: near_share=57; second: near_versus=-89; second: of=-60; second: open=77;
second: opened=-22; second: paren=37; second: past=-39; second: plan=-45; second: rest=-49; second: semi=-39;
second: share=39; second: then_among=-38; second: then_colon=-27; second: then_down=-62; second: then_end=-72;
second: then_of=-85; second: then_open=112; second: then_past=74; second: then_plan=-32; second: then_rest=-73;
second: then_share=-20; second: then_total=-97; second: then_up=-39; second: then_versus=-133;
second: threshold=-31; second: total=-38; second: up=-17; second: versus=-97; shared 0=-57; shared 1=105;
shared 2=148; shared 3=-111;
"""
