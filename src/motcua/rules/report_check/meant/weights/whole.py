"""Weights (trọng số) of ties of the shape whole: learned, in hundredths of a bit; not by hand."""

TABLE = """\
=-27; first: after là=-16; first: after lệ=23; first: after đạt=-25; first: after_change=-58; first: and=162;
first: before ,=-24; first: before semicolon=27; first: before số=21; first: closed=-92; first: colon=-17;
first: comma=-48; first: done=54; first: down=68; first: due=69; first: equal=-15; first: first=184;
first: line=-31; first: list=35; first: near_and=202; first: near_colon=-17; first: near_done=-48;
first: near_down=68; first: near_due=78; first: near_equal=-15; first: near_list=72; first: near_of=-102;
first: near_open=-21; first: near_past=-74; first: near_plan=-42; first: near_row=-34; first: near_share=30;
first: near_total=-37; first: near_up=-15; first: near_versus=-88; first: of=-106; first: open=-37;
first: paren=-120; first: past=-74; first: plan=-52; first: row=-34; first: semi=50; first: such=-54;
first: then_among=-47; first: then_colon=-33; first: then_down=-28; first: then_end=106; first: then_of=147;
first: then_open=35; first: then_past=35; first: then_plan=-66; first: then_share=-106; first: then_total=-62;
first: then_up=22; first: then_versus=-70; first: total=79; first: up=23; first: versus=-103; last: after chiếm=17;
last: after lệ=15; last: after đạt=-29; last: after_change=-138; last: and=29; last: avg=-44; last: before ,=-32;
last: before .=43; last: before kế=15; last: before semicolon=-30; last: before và=-18; last: closed=128;
last: colon=88; last: comma=-18; last: deep=-47; last: done=94; last: down=-34; last: equal=67; last: first=-85;
last: line=-41; last: near_and=44; last: near_avg=-42; last: near_colon=91; last: near_down=-34; last: near_due=17;
last: near_equal=67; last: near_of=-20; last: near_open=83; last: near_past=-40; last: near_plan=-52;
last: near_rest=-49; last: near_share=60; last: near_total=-38; last: near_up=-53; last: near_versus=39;
last: of=-48; last: open=118; last: paren=-91; last: past=-40; last: plan=-64; last: rest=-49; last: semi=-33;
last: share=28; last: then_among=-64; last: then_end=63; last: then_list=-52; last: then_of=-78;
last: then_open=-85; last: then_past=-62; last: then_plan=80; last: then_rest=-100; last: then_share=-90;
last: then_total=65; last: then_up=-128; last: then_versus=-84; last: threshold=-26; last: total=-62; last: up=-54;
last: versus=18; most=797; number 2 0=-144; number 2 1=-189; number 2 2=-254; number 3 0=93; number 4 0=247;
number 5 0=280; number 6 0=-30; one sentence False=-303; one sentence True=114; over False=194; over True=-407;
places False=-137; places True=-18; reach 1=-15; reach 2=38; reach 3=26; reach 5=309; reach near=-101;
reach next=-153; reach second=-36; second: after ,=22; second: after chiếm=16; second: after lệ=33;
second: after đạt=-35; second: after_change=-109; second: among=-37; second: and=-30; second: before ,=-23;
second: before .=-30; second: before kế=15; second: before semicolon=21; second: closed=-27; second: colon=50;
second: comma=43; second: done=25; second: down=-29; second: due=36; second: equal=35; second: first=-33;
second: line=-30; second: near_among=-33; second: near_and=-30; second: near_colon=50; second: near_done=-78;
second: near_down=-29; second: near_due=56; second: near_equal=35; second: near_of=-41; second: near_open=139;
second: near_past=-41; second: near_plan=-46; second: near_rest=-50; second: near_share=48; second: near_up=-16;
second: near_versus=-87; second: of=-72; second: open=74; second: opened=-21; second: paren=32; second: past=-42;
second: plan=-50; second: rest=-50; second: semi=-46; second: share=29; second: then_among=-38;
second: then_colon=-30; second: then_down=-67; second: then_end=-72; second: then_of=-80; second: then_open=105;
second: then_past=65; second: then_plan=50; second: then_rest=-76; second: then_share=-31; second: then_total=-101;
second: then_up=-49; second: then_versus=-139; second: threshold=-27; second: total=-42; second: up=-20;
second: versus=-103; shared 0=-80; shared 1=80; shared 2=116; shared 3=-137;
"""
