"""Weights (trọng số) of ties of the shape pool: learned, in hundredths of a bit; not by hand."""

TABLE = """\
=-243; most=377; rank 1=-140; rank 2=26; rank 3=44; rank 4=-188; rank 5=-42; reach 1 1 next=241;
reach 1 1 passage=-16; reach 1 2 1=245; reach 1 2 2=-15; reach 1 2 far=-59; reach 1 2 near=-34; reach 1 2 next=-33;
reach 1 2 passage=-69; reach 1 2 second=-24; reach 1 near 1=214; reach 1 near 2=-52; reach 1 near 3=-41;
reach 1 near 5=-52; reach 1 near far=115; reach 1 near near=235; reach 1 near next=-177; reach 1 near passage=185;
reach 1 near second=-86; reach 1 next 2=-54; reach 1 next 3=-27; reach 1 next far=-20; reach 1 next near=-155;
reach 1 next next=-85; reach 1 next passage=-94; reach 1 passage 1=-24; reach 1 passage near=145;
reach 1 passage passage=-15; reach 1 second 1=105; reach 1 second far=-52; reach 1 second near=-19;
reach 1 second next=-32; reach 1 second second=-93; reach 2 next near=-19; reach 2 next next=78;
reach 2 passage near=-15; reach next near second=-35; second: after ,=38; second: after /=-22;
second: after huyện=-20; second: after hạn=37; second: after học=16; second: after_change=-29; second: among=-87;
second: and=-54; second: avg=-25; second: before ,=44; second: before .=-32; second: before hài=33;
second: before quá=-17; second: before semicolon=26; second: before đúng=56; second: before đồng=-15;
second: closed=-53; second: comma=149; second: deep=-126; second: due=19; second: first=-136; second: line=-95;
second: list=-43; second: near_among=-62; second: near_and=-48; second: near_avg=-25; second: near_due=32;
second: near_list=-36; second: near_open=-115; second: near_past=-32; second: near_rest=-60;
second: near_share=-16; second: near_total=-56; second: no_unit=60; second: of=-28; second: open=-122;
second: paren=-30; second: past=-37; second: rest=-60; second: semi=-98; second: share=-16; second: then_among=101;
second: then_avg=-40; second: then_close=-72; second: then_colon=33; second: then_down=-25; second: then_end=-49;
second: then_of=44; second: then_open=73; second: then_past=-48; second: then_rest=-53; second: then_share=82;
second: then_total=-90; second: then_up=-20; second: total=-71; second: up=-28; shared 0=-191; shared 1=-99;
shared 2=-159; shared 3=106; stated: after chiếm=19; stated: after là=27; stated: after thành=17;
stated: after đạt=-21; stated: after_change=-56; stated: and=195; stated: bare=-25; stated: before )=-15;
stated: before .=18; stated: before semicolon=-26; stated: closed=17; stated: colon=-46; stated: comma=-113;
stated: deep=-171; stated: done=17; stated: due=74; stated: equal=-42; stated: first=164; stated: line=-112;
stated: near_and=264; stated: near_colon=-46; stated: near_done=52; stated: near_due=111; stated: near_equal=-42;
stated: near_of=-163; stated: near_open=-57; stated: near_past=-59; stated: near_plan=-34; stated: near_rest=-35;
stated: near_total=-112; stated: near_up=25; stated: near_versus=-28; stated: open=-87; stated: opened=-85;
stated: past=-65; stated: plan=-50; stated: rest=-35; stated: semi=87; stated: such=-46; stated: then_close=-118;
stated: then_down=-21; stated: then_list=-62; stated: then_of=-90; stated: then_open=-26; stated: then_past=-27;
stated: then_plan=-31; stated: then_rest=-22; stated: then_total=52; stated: then_up=53; stated: total=185;
stated: up=25; stated: versus=-44; unit apart=-219; unit general=-16; unit half=38; unit none=-103; unit same=32;
unit strange=-71; whole False False False=-227; whole False False True=-40;
"""
