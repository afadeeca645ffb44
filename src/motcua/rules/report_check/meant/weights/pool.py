"""Weights (trọng số) of ties of the shape pool: learned, in hundredths of a bit; not by hand."""

TABLE = """\
=-264; most=353; rank 1=-131; rank 2=59; rank 3=-9; rank 4=-205; rank 5=-26; reach 1 1 1=-8; reach 1 1 2=-8;
reach 1 1 3=-5; reach 1 1 far=-11; reach 1 1 near=-7; reach 1 1 next=257; reach 1 1 passage=-14;
reach 1 1 second=-5; reach 1 2 1=193; reach 1 2 2=-11; reach 1 2 3=-8; reach 1 2 far=-38; reach 1 2 near=-28;
reach 1 2 next=-26; reach 1 2 passage=-40; reach 1 2 second=-28; reach 1 near 1=212; reach 1 near 2=-44;
reach 1 near 3=-35; reach 1 near 5=-52; reach 1 near far=107; reach 1 near near=262; reach 1 near next=-167;
reach 1 near passage=198; reach 1 near second=-81; reach 1 next 1=-29; reach 1 next 2=-56; reach 1 next 3=-26;
reach 1 next 5=-5; reach 1 next far=-26; reach 1 next near=-163; reach 1 next next=-81;
reach 1 next passage=-89; reach 1 next second=-20; reach 1 passage 1=-20; reach 1 passage 2=-15;
reach 1 passage 3=-15; reach 1 passage near=137; reach 1 passage next=-5; reach 1 passage passage=-15;
reach 1 second 1=98; reach 1 second 2=-13; reach 1 second 3=-8; reach 1 second far=-54;
reach 1 second near=-30; reach 1 second next=-39; reach 1 second passage=-5; reach 1 second second=-97;
reach 2 near 1=-6; reach 2 near 2=-5; reach 2 near 3=-6; reach 2 near near=-12; reach 2 near next=-13;
reach 2 next 1=-15; reach 2 next 2=-16; reach 2 next 3=-5; reach 2 next near=-17; reach 2 next next=82;
reach 2 passage near=-21; reach 2 passage next=-7; reach 2 passage passage=-13; reach 2 second 1=-5;
reach 2 second next=-8; reach 3 passage near=-11; reach near next 2=-5; reach near next near=-10;
reach near passage 1=-9; reach near passage passage=-7; reach near second near=-5; reach next 2 near=-5;
reach next near second=-28; reach next next second=-5; second: after_change=-5; second: among=-92;
second: and=-77; second: avg=-8; second: closed=-56; second: colon=-10; second: comma=178; second: deep=-93;
second: done=23; second: down=-5; second: due=10; second: first=-131; second: line=-101; second: list=-39;
second: near_among=-62; second: near_and=-69; second: near_avg=-9; second: near_done=23; second: near_due=23;
second: near_list=-37; second: near_of=18; second: near_open=-99; second: near_past=-27; second: near_plan=-5;
second: near_rest=-73; second: near_total=-59; second: near_up=-15; second: near_versus=-5;
second: no_unit=26; second: of=-31; second: open=-123; second: opened=-9; second: paren=-22; second: past=-33;
second: plan=-5; second: rest=-75; second: semi=-102; second: such=-6; second: then_among=114;
second: then_avg=-15; second: then_close=-87; second: then_colon=21; second: then_down=-8;
second: then_end=-64; second: then_list=-7; second: then_of=78; second: then_open=104; second: then_past=-24;
second: then_rest=-60; second: then_share=78; second: then_total=-78; second: then_up=-16; second: total=-70;
second: up=-26; second: versus=-7; shared 0=-152; shared 1=-141; shared 2=-174; shared 3=100;
stated: after_change=-48; stated: and=208; stated: bare=-27; stated: closed=43; stated: colon=-31;
stated: comma=-105; stated: deep=-173; stated: done=17; stated: due=93; stated: equal=-39; stated: first=134;
stated: line=-113; stated: list=-7; stated: near_and=275; stated: near_colon=-31; stated: near_done=48;
stated: near_due=106; stated: near_equal=-39; stated: near_of=-174; stated: near_open=-37;
stated: near_past=-55; stated: near_plan=-44; stated: near_rest=-27; stated: near_share=-28;
stated: near_such=-35; stated: near_total=-100; stated: near_up=47; stated: near_versus=-41; stated: of=27;
stated: open=-130; stated: opened=-109; stated: paren=13; stated: past=-58; stated: plan=-53;
stated: rest=-28; stated: semi=32; stated: share=-19; stated: such=143; stated: then_among=-16;
stated: then_close=-130; stated: then_colon=-6; stated: then_down=-13; stated: then_list=-49;
stated: then_of=-86; stated: then_open=-11; stated: then_past=-9; stated: then_plan=-24;
stated: then_rest=-24; stated: then_share=-22; stated: then_total=134; stated: then_up=27;
stated: then_versus=-6; stated: total=205; stated: up=37; stated: versus=-47; unit akin=-11; unit apart=-226;
unit general=-13; unit none=-102; unit same=-8; unit strange=-82; whole False False False=-244;
whole False False True=-60;
"""
