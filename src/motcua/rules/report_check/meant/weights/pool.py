"""Weights (trọng số) of ties of the shape pool: learned, in hundredths of a bit; not by hand."""

TABLE = """\
=-180; most=359; rank 1=-88; rank 2=59; rank 4=-117; rank 5=-66; reach 1 1 next=130; reach 1 2 2=-11;
reach 1 2 3=-6; reach 1 2 near=-15; reach 1 2 next=-24; reach 1 2 second=-14; reach 1 near 1=214;
reach 1 near 2=-27; reach 1 near 3=-15; reach 1 near 5=-25; reach 1 near near=138; reach 1 near next=-122;
reach 1 near passage=-18; reach 1 near second=-14; reach 1 next 1=12; reach 1 next 2=-37; reach 1 next 3=-22;
reach 1 next 5=-5; reach 1 next near=-84; reach 1 next next=-55; reach 1 next passage=-27;
reach 1 passage 1=-5; reach 1 passage 2=-5; reach 1 passage 3=-9; reach 1 passage near=-10;
reach 1 second 1=47; reach 1 second 2=-7; reach 1 second near=-8; reach 1 second next=-8;
reach 1 second second=-6; reach 2 near 2=-6; reach 2 near near=-10; reach 2 next 1=-15; reach 2 next 2=-8;
reach 2 next 3=-6; reach 2 next near=-12; reach 2 next next=71; reach next near near=-6; second: among=-37;
second: and=-71; second: avg=-5; second: closed=-17; second: comma=104; second: deep=-45; second: done=15;
second: down=-8; second: due=11; second: first=-69; second: line=-39; second: list=-15;
second: near_among=-29; second: near_and=-68; second: near_avg=-5; second: near_done=17; second: near_down=-7;
second: near_due=17; second: near_list=-12; second: near_of=-33; second: near_open=-75; second: near_past=-20;
second: near_rest=-35; second: near_total=-23; second: near_up=-10; second: near_versus=-5;
second: no_unit=33; second: of=-41; second: open=-99; second: paren=-20; second: past=-23; second: rest=-37;
second: semi=-51; second: such=-6; second: then_among=59; second: then_avg=-7; second: then_close=-70;
second: then_colon=26; second: then_down=-5; second: then_end=-47; second: then_of=50; second: then_open=142;
second: then_past=-14; second: then_rest=-26; second: then_share=50; second: then_total=-38;
second: then_up=-14; second: total=-25; second: up=-18; second: versus=-5; shared 0=-103; shared 1=-115;
shared 2=-113; shared 3=136; stated: among=-7; stated: and=139; stated: avg=-14; stated: bare=-12;
stated: closed=57; stated: colon=-16; stated: comma=-174; stated: deep=-139; stated: done=61; stated: due=-27;
stated: equal=-18; stated: first=93; stated: line=-42; stated: near_and=182; stated: near_avg=-14;
stated: near_colon=-16; stated: near_done=17; stated: near_due=-19; stated: near_equal=-18;
stated: near_of=-54; stated: near_open=-43; stated: near_past=-28; stated: near_plan=-10;
stated: near_rest=-14; stated: near_share=-25; stated: near_such=-22; stated: near_total=-20;
stated: near_up=35; stated: near_versus=-22; stated: of=-68; stated: open=-62; stated: opened=-85;
stated: paren=17; stated: past=-28; stated: plan=-20; stated: rest=-14; stated: semi=46; stated: share=25;
stated: such=104; stated: then_among=-10; stated: then_close=-111; stated: then_down=-14; stated: then_end=25;
stated: then_list=-51; stated: then_of=-36; stated: then_open=-11; stated: then_past=-6;
stated: then_plan=-16; stated: then_rest=-18; stated: then_share=13; stated: then_total=76;
stated: then_up=29; stated: then_versus=-6; stated: total=-22; stated: up=34; stated: versus=-28;
unit akin=-6; unit apart=-114; unit general=-8; unit none=-38; unit strange=-38; whole False False False=-137;
whole False False True=-50;
"""
