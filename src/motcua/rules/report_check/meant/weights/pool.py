"""Weights (trọng số) of ties of the shape pool: learned, in hundredths of a bit; not by hand."""

TABLE = """\
=-223; most=413; rank 1=-125; rank 2=68; rank 4=-200; rank 5=-39; reach 1 1 1=-10; reach 1 1 2=-9;
reach 1 1 3=-6; reach 1 1 far=-14; reach 1 1 near=-7; reach 1 1 next=252; reach 1 1 passage=-14;
reach 1 1 second=-5; reach 1 2 1=244; reach 1 2 2=-18; reach 1 2 3=-12; reach 1 2 far=-52; reach 1 2 near=-31;
reach 1 2 next=-32; reach 1 2 passage=-61; reach 1 2 second=-33; reach 1 3 passage=-6; reach 1 near 1=229;
reach 1 near 2=-42; reach 1 near 3=-36; reach 1 near 5=-50; reach 1 near far=115; reach 1 near near=266;
reach 1 near next=-158; reach 1 near passage=205; reach 1 near second=-81; reach 1 next 1=-34;
reach 1 next 2=-56; reach 1 next 3=-27; reach 1 next 5=-7; reach 1 next far=-26; reach 1 next near=-168;
reach 1 next next=-77; reach 1 next passage=-95; reach 1 next second=-18; reach 1 passage 1=-18;
reach 1 passage 2=-11; reach 1 passage 3=-14; reach 1 passage near=128; reach 1 passage passage=-15;
reach 1 second 1=96; reach 1 second 2=-15; reach 1 second 3=-10; reach 1 second far=-55;
reach 1 second near=-22; reach 1 second next=-41; reach 1 second passage=-5; reach 1 second second=-96;
reach 2 3 next=-6; reach 2 near 1=-8; reach 2 near 2=-5; reach 2 near 3=-7; reach 2 near near=-16;
reach 2 near next=-22; reach 2 near second=-6; reach 2 next 1=-13; reach 2 next 2=-12; reach 2 next 3=-5;
reach 2 next near=-18; reach 2 next next=80; reach 2 passage near=-21; reach 2 passage next=-6;
reach 2 passage passage=-14; reach 2 second 1=-6; reach 2 second next=-9; reach 3 passage near=-10;
reach near next 2=-6; reach near next near=-7; reach near passage 1=-10; reach near passage passage=-8;
reach near second near=-5; reach next 2 near=-5; reach next near second=-25; second: after_change=-16;
second: among=-91; second: and=-76; second: avg=-16; second: closed=-68; second: comma=175; second: deep=-107;
second: done=16; second: down=-6; second: due=21; second: first=-132; second: line=-89; second: list=-39;
second: near_among=-59; second: near_and=-72; second: near_avg=-16; second: near_colon=8;
second: near_done=16; second: near_down=-5; second: near_due=34; second: near_list=-36; second: near_of=9;
second: near_open=-105; second: near_past=-29; second: near_rest=-66; second: near_share=-14;
second: near_total=-60; second: near_up=-15; second: near_versus=-5; second: no_unit=27; second: of=-29;
second: open=-128; second: opened=-10; second: paren=-23; second: past=-32; second: rest=-66;
second: semi=-95; second: share=-14; second: then_among=116; second: then_avg=-20; second: then_close=-91;
second: then_colon=29; second: then_down=-8; second: then_end=-71; second: then_list=-6; second: then_of=68;
second: then_open=104; second: then_past=-26; second: then_rest=-59; second: then_share=54;
second: then_total=-81; second: then_up=-16; second: total=-71; second: up=-31; second: versus=-6;
shared 0=-151; shared 1=-136; shared 2=-148; shared 3=122; stated: after_change=-43; stated: among=-5;
stated: and=195; stated: avg=-6; stated: bare=-31; stated: closed=17; stated: colon=-43; stated: comma=-93;
stated: deep=-188; stated: done=10; stated: due=86; stated: equal=-34; stated: first=131; stated: line=-124;
stated: list=-11; stated: near_and=293; stated: near_avg=-6; stated: near_colon=-43; stated: near_done=89;
stated: near_due=101; stated: near_equal=-34; stated: near_of=-183; stated: near_open=-53;
stated: near_past=-49; stated: near_plan=-24; stated: near_rest=-34; stated: near_share=-11;
stated: near_total=-103; stated: near_up=64; stated: near_versus=-40; stated: of=28; stated: open=-95;
stated: opened=-119; stated: paren=-10; stated: past=-52; stated: plan=-40; stated: rest=-34; stated: semi=77;
stated: share=-12; stated: such=-42; stated: then_among=-14; stated: then_close=-136; stated: then_colon=-7;
stated: then_down=-16; stated: then_end=6; stated: then_list=-51; stated: then_of=-95; stated: then_open=-20;
stated: then_past=-10; stated: then_plan=-32; stated: then_rest=-31; stated: then_share=-18;
stated: then_total=119; stated: then_up=13; stated: then_versus=-5; stated: total=202; stated: up=54;
stated: versus=-50; unit akin=-8; unit apart=-212; unit general=-13; unit half=17; unit none=-100;
unit same=38; unit strange=-67; whole False False False=-247; whole False False True=-80;
"""
