"""Weights (trọng số) of ties of the shape pool: learned, in hundredths of a bit; not by hand."""

TABLE = """\
=-194; most=308; rank 1=-78; rank 2=47; rank 3=7; rank 4=-115; rank 5=-59; reach 1 1 3=-5; reach 1 1 next=129;
reach 1 2 2=-10; reach 1 2 3=-5; reach 1 2 near=-11; reach 1 2 next=-24; reach 1 2 second=-14;
reach 1 near 1=217; reach 1 near 2=-28; reach 1 near 3=-14; reach 1 near 5=-24; reach 1 near near=120;
reach 1 near next=-116; reach 1 near passage=-18; reach 1 near second=-15; reach 1 next 1=12;
reach 1 next 2=-37; reach 1 next 3=-20; reach 1 next near=-86; reach 1 next next=-57;
reach 1 next passage=-28; reach 1 passage 1=-5; reach 1 passage 2=-5; reach 1 passage 3=-8;
reach 1 passage near=-12; reach 1 passage passage=-5; reach 1 second 1=48; reach 1 second 2=-7;
reach 1 second near=-9; reach 1 second next=-6; reach 1 second second=-9; reach 2 near 2=-6;
reach 2 near near=-9; reach 2 next 2=-8; reach 2 next 3=-6; reach 2 next near=-12; reach 2 next next=71;
reach near next next=-5; reach next near near=-6; second: among=-38; second: and=-76; second: avg=-8;
second: comma=94; second: deep=-49; second: done=17; second: down=-7; second: due=17; second: first=-72;
second: line=-42; second: list=-16; second: near_among=-29; second: near_and=-72; second: near_avg=-8;
second: near_done=19; second: near_down=-5; second: near_due=17; second: near_list=-14; second: near_of=-33;
second: near_open=-76; second: near_past=-20; second: near_rest=-37; second: near_total=-23;
second: near_up=-10; second: near_versus=-5; second: no_unit=30; second: of=-43; second: open=-95;
second: paren=-20; second: past=-22; second: rest=-40; second: semi=-53; second: such=-6;
second: then_among=52; second: then_avg=-8; second: then_close=-67; second: then_colon=29;
second: then_end=-46; second: then_list=-5; second: then_of=45; second: then_open=159; second: then_past=-14;
second: then_rest=-27; second: then_share=48; second: then_total=-37; second: then_up=-14; second: total=-26;
second: up=-17; second: versus=-6; shared 0=-111; shared 1=-101; shared 2=-120; shared 3=120;
stated: among=-8; stated: and=129; stated: avg=-11; stated: bare=-10; stated: closed=55; stated: colon=-16;
stated: comma=-173; stated: deep=-133; stated: done=54; stated: due=-29; stated: equal=-17; stated: first=110;
stated: line=-41; stated: near_and=176; stated: near_avg=-11; stated: near_colon=-16; stated: near_done=20;
stated: near_due=-20; stated: near_equal=-17; stated: near_of=-43; stated: near_open=-41;
stated: near_past=-22; stated: near_plan=-11; stated: near_rest=-15; stated: near_share=-17;
stated: near_such=-16; stated: near_total=-20; stated: near_up=46; stated: near_versus=-23; stated: of=-61;
stated: open=-64; stated: opened=-84; stated: paren=24; stated: past=-23; stated: plan=-22; stated: rest=-15;
stated: semi=52; stated: share=17; stated: such=115; stated: then_among=-10; stated: then_close=-104;
stated: then_down=-11; stated: then_list=-47; stated: then_of=-32; stated: then_open=-10;
stated: then_past=-6; stated: then_plan=-14; stated: then_rest=-10; stated: then_share=12;
stated: then_total=79; stated: then_up=32; stated: then_versus=-5; stated: total=-22; stated: up=45;
stated: versus=-25; unit akin=-6; unit apart=-112; unit general=-9; unit half=-14; unit none=-40;
unit same=-16; unit strange=-44; whole False False False=-139; whole False False True=-59;
"""
