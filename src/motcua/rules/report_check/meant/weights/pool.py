"""Weights (trọng số) of ties of the shape pool: learned, in hundredths of a bit; not by hand."""

TABLE = """\
=-233; most=388; rank 1=-133; rank 2=57; rank 3=-13; rank 4=-202; rank 5=-25; reach 1 1 1=-9; reach 1 1 2=-9;
reach 1 1 3=-6; reach 1 1 far=-14; reach 1 1 near=-8; reach 1 1 next=250; reach 1 1 passage=-15;
reach 1 1 second=-5; reach 1 2 1=253; reach 1 2 2=-13; reach 1 2 3=-10; reach 1 2 far=-48; reach 1 2 near=-36;
reach 1 2 next=-35; reach 1 2 passage=-68; reach 1 2 second=-32; reach 1 3 passage=-5; reach 1 near 1=216;
reach 1 near 2=-42; reach 1 near 3=-36; reach 1 near 5=-50; reach 1 near far=112; reach 1 near near=269;
reach 1 near next=-165; reach 1 near passage=202; reach 1 near second=-78; reach 1 next 1=-34;
reach 1 next 2=-59; reach 1 next 3=-27; reach 1 next 5=-6; reach 1 next far=-24; reach 1 next near=-169;
reach 1 next next=-84; reach 1 next passage=-92; reach 1 next second=-17; reach 1 passage 1=-19;
reach 1 passage 2=-14; reach 1 passage 3=-13; reach 1 passage near=145; reach 1 passage next=-6;
reach 1 passage passage=-14; reach 1 second 1=98; reach 1 second 2=-15; reach 1 second 3=-8;
reach 1 second far=-54; reach 1 second near=-29; reach 1 second next=-38; reach 1 second second=-95;
reach 2 3 next=-5; reach 2 near 1=-8; reach 2 near 3=-6; reach 2 near near=-14; reach 2 near next=-13;
reach 2 next 1=-15; reach 2 next 2=-16; reach 2 next 3=-5; reach 2 next near=-19; reach 2 next next=81;
reach 2 passage near=-20; reach 2 passage next=-6; reach 2 passage passage=-11; reach 2 second 1=-6;
reach 2 second next=-9; reach 3 passage near=-12; reach near next 2=-5; reach near next near=-9;
reach near passage 1=-12; reach near passage passage=-7; reach near second near=-5; reach next 2 near=-5;
reach next near second=-29; second: after_change=-5; second: among=-92; second: and=-75; second: avg=-8;
second: closed=-60; second: comma=186; second: deep=-98; second: done=13; second: down=-5; second: due=7;
second: first=-133; second: line=-97; second: list=-44; second: near_among=-63; second: near_and=-60;
second: near_avg=-8; second: near_done=22; second: near_due=33; second: near_list=-41; second: near_of=19;
second: near_open=-106; second: near_past=-29; second: near_rest=-77; second: near_total=-62;
second: near_up=-15; second: near_versus=-5; second: no_unit=32; second: of=-29; second: open=-123;
second: opened=-9; second: paren=-20; second: past=-33; second: plan=-5; second: rest=-79; second: semi=-111;
second: such=-6; second: then_among=120; second: then_avg=-15; second: then_close=-93; second: then_colon=25;
second: then_down=-8; second: then_end=-67; second: then_list=-7; second: then_of=85; second: then_open=93;
second: then_past=-25; second: then_rest=-66; second: then_share=71; second: then_total=-85;
second: then_up=-16; second: total=-69; second: up=-27; second: versus=-7; shared 0=-152; shared 1=-137;
shared 2=-170; shared 3=106; stated: after_change=-50; stated: among=-5; stated: and=198; stated: bare=-26;
stated: closed=34; stated: colon=-33; stated: comma=-102; stated: deep=-187; stated: done=18; stated: due=94;
stated: equal=-39; stated: first=72; stated: line=-105; stated: list=-7; stated: near_and=307;
stated: near_colon=-33; stated: near_done=48; stated: near_due=113; stated: near_equal=-39;
stated: near_of=-165; stated: near_open=-45; stated: near_past=-50; stated: near_plan=-41;
stated: near_rest=-27; stated: near_share=-22; stated: near_such=-35; stated: near_total=-99;
stated: near_up=45; stated: near_versus=-39; stated: of=28; stated: open=-102; stated: opened=-114;
stated: paren=-5; stated: past=-50; stated: plan=-57; stated: rest=-27; stated: semi=63; stated: share=-27;
stated: such=155; stated: then_among=-18; stated: then_close=-134; stated: then_colon=-7;
stated: then_down=-15; stated: then_end=-10; stated: then_list=-53; stated: then_of=-96;
stated: then_open=-15; stated: then_past=-10; stated: then_plan=-28; stated: then_rest=-28;
stated: then_share=-17; stated: then_total=127; stated: then_up=21; stated: then_versus=-5; stated: total=218;
stated: up=29; stated: versus=-44; unit akin=-12; unit apart=-231; unit general=-17; unit none=-101;
unit same=-5; unit strange=-99; whole False False False=-231; whole False False True=-39;
"""
