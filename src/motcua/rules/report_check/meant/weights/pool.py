"""Weights (trọng số) of ties of the shape pool: learned, in hundredths of a bit; not by hand."""

TABLE = """\
=-253; most=413; rank 1=-122; rank 2=71; rank 4=-195; rank 5=-29; reach 1 1 1=-9; reach 1 1 2=-9;
reach 1 1 3=-6; reach 1 1 far=-13; reach 1 1 near=-7; reach 1 1 next=252; reach 1 1 passage=-14;
reach 1 1 second=-5; reach 1 2 1=248; reach 1 2 2=-17; reach 1 2 3=-12; reach 1 2 far=-51; reach 1 2 near=-31;
reach 1 2 next=-33; reach 1 2 passage=-62; reach 1 2 second=-32; reach 1 3 passage=-6; reach 1 near 1=220;
reach 1 near 2=-42; reach 1 near 3=-35; reach 1 near 5=-51; reach 1 near far=113; reach 1 near near=266;
reach 1 near next=-158; reach 1 near passage=202; reach 1 near second=-82; reach 1 next 1=-35;
reach 1 next 2=-56; reach 1 next 3=-27; reach 1 next 5=-7; reach 1 next far=-27; reach 1 next near=-170;
reach 1 next next=-77; reach 1 next passage=-95; reach 1 next second=-19; reach 1 passage 1=-19;
reach 1 passage 2=-11; reach 1 passage 3=-14; reach 1 passage near=128; reach 1 passage passage=-16;
reach 1 second 1=94; reach 1 second 2=-15; reach 1 second 3=-10; reach 1 second far=-56;
reach 1 second near=-24; reach 1 second next=-41; reach 1 second passage=-5; reach 1 second second=-97;
reach 2 3 next=-5; reach 2 near 1=-8; reach 2 near 2=-6; reach 2 near 3=-8; reach 2 near near=-16;
reach 2 near next=-20; reach 2 near second=-7; reach 2 next 1=-13; reach 2 next 2=-12; reach 2 next 3=-6;
reach 2 next near=-19; reach 2 next next=78; reach 2 passage near=-20; reach 2 passage next=-6;
reach 2 passage passage=-12; reach 2 second 1=-6; reach 2 second next=-9; reach 3 passage near=-10;
reach near next 2=-5; reach near next near=-7; reach near passage 1=-10; reach near passage passage=-8;
reach near second near=-5; reach next near second=-28; second: after_change=-16; second: among=-90;
second: and=-71; second: avg=-17; second: closed=-69; second: comma=184; second: deep=-108; second: done=14;
second: down=-7; second: due=19; second: first=-133; second: line=-90; second: list=-41;
second: near_among=-60; second: near_and=-67; second: near_avg=-16; second: near_colon=5;
second: near_done=18; second: near_down=-5; second: near_due=30; second: near_list=-38; second: near_of=11;
second: near_open=-104; second: near_past=-30; second: near_rest=-67; second: near_share=-15;
second: near_total=-54; second: near_up=-17; second: near_versus=-5; second: no_unit=25; second: of=-32;
second: open=-124; second: opened=-10; second: paren=-21; second: past=-32; second: rest=-67;
second: semi=-101; second: share=-15; second: then_among=114; second: then_avg=-22; second: then_close=-91;
second: then_colon=29; second: then_down=-8; second: then_end=-72; second: then_list=-6; second: then_of=68;
second: then_open=100; second: then_past=-26; second: then_rest=-62; second: then_share=63;
second: then_total=-76; second: then_up=-16; second: total=-67; second: up=-32; second: versus=-6;
shared 0=-147; shared 1=-133; shared 2=-151; shared 3=114; stated: after_change=-43; stated: among=-5;
stated: and=194; stated: avg=-6; stated: bare=-30; stated: closed=14; stated: colon=-47; stated: comma=-94;
stated: deep=-187; stated: done=15; stated: due=84; stated: equal=-34; stated: first=135; stated: line=-124;
stated: list=-13; stated: near_and=289; stated: near_avg=-6; stated: near_colon=-47; stated: near_done=92;
stated: near_due=105; stated: near_equal=-34; stated: near_of=-186; stated: near_open=-55;
stated: near_past=-52; stated: near_plan=-25; stated: near_rest=-34; stated: near_share=-12;
stated: near_total=-101; stated: near_up=63; stated: near_versus=-44; stated: of=28; stated: open=-81;
stated: opened=-118; stated: paren=-10; stated: past=-52; stated: plan=-39; stated: rest=-34; stated: semi=65;
stated: share=-13; stated: such=-46; stated: then_among=-14; stated: then_close=-141; stated: then_colon=-7;
stated: then_down=-16; stated: then_end=5; stated: then_list=-56; stated: then_of=-97; stated: then_open=-19;
stated: then_past=-11; stated: then_plan=-33; stated: then_rest=-32; stated: then_share=-24;
stated: then_total=116; stated: then_up=5; stated: then_versus=-5; stated: total=197; stated: up=53;
stated: versus=-53; unit akin=-9; unit apart=-216; unit general=-15; unit half=17; unit none=-99;
unit same=44; unit strange=-65; whole False False False=-246; whole False False True=-82;
"""
