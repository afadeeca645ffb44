"""Weights (trọng số) of ties of the shape pool: learned, in hundredths of a bit; not by hand."""

TABLE = """\
=-191; most=313; rank 1=-72; rank 2=45; rank 3=6; rank 4=-115; rank 5=-59; reach 1 1 next=129;
reach 1 2 2=-10; reach 1 2 3=-5; reach 1 2 near=-11; reach 1 2 next=-23; reach 1 2 second=-13;
reach 1 near 1=219; reach 1 near 2=-27; reach 1 near 3=-14; reach 1 near 5=-24; reach 1 near near=124;
reach 1 near next=-114; reach 1 near passage=-17; reach 1 near second=-14; reach 1 next 1=12;
reach 1 next 2=-36; reach 1 next 3=-21; reach 1 next near=-83; reach 1 next next=-57;
reach 1 next passage=-27; reach 1 passage 1=-5; reach 1 passage 2=-5; reach 1 passage 3=-8;
reach 1 passage near=-10; reach 1 passage passage=-5; reach 1 second 1=50; reach 1 second 2=-7;
reach 1 second near=-9; reach 1 second next=-5; reach 1 second second=-8; reach 2 near 2=-6;
reach 2 near near=-10; reach 2 next 2=-8; reach 2 next 3=-6; reach 2 next near=-12; reach 2 next next=70;
reach near next next=-5; reach next near near=-6; second: among=-36; second: and=-72; second: avg=-7;
second: comma=111; second: deep=-49; second: done=20; second: down=-6; second: due=15; second: first=-69;
second: line=-39; second: list=-15; second: near_among=-28; second: near_and=-69; second: near_avg=-7;
second: near_done=22; second: near_down=-5; second: near_due=16; second: near_list=-13; second: near_of=-32;
second: near_open=-74; second: near_past=-19; second: near_rest=-40; second: near_total=-22;
second: near_up=-9; second: near_versus=-5; second: no_unit=25; second: of=-42; second: open=-95;
second: paren=-18; second: past=-22; second: rest=-40; second: semi=-48; second: such=-5;
second: then_among=52; second: then_avg=-7; second: then_close=-65; second: then_colon=29;
second: then_end=-48; second: then_of=44; second: then_open=157; second: then_past=-14; second: then_rest=-29;
second: then_share=55; second: then_total=-33; second: then_up=-14; second: total=-24; second: up=-16;
second: versus=-5; shared 0=-100; shared 1=-104; shared 2=-114; shared 3=120; stated: among=-8;
stated: and=130; stated: avg=-10; stated: bare=-10; stated: closed=59; stated: colon=-14; stated: comma=-162;
stated: deep=-121; stated: done=67; stated: due=-29; stated: equal=-16; stated: first=120; stated: line=-40;
stated: near_and=177; stated: near_avg=-10; stated: near_colon=-14; stated: near_done=18;
stated: near_due=-19; stated: near_equal=-16; stated: near_of=-48; stated: near_open=-39;
stated: near_past=-20; stated: near_plan=-10; stated: near_rest=-13; stated: near_share=-10;
stated: near_such=-17; stated: near_total=-16; stated: near_up=43; stated: near_versus=-23; stated: of=-65;
stated: open=-61; stated: opened=-91; stated: paren=28; stated: past=-21; stated: plan=-20; stated: rest=-13;
stated: semi=54; stated: share=23; stated: such=121; stated: then_among=-10; stated: then_close=-109;
stated: then_down=-11; stated: then_list=-45; stated: then_of=-34; stated: then_open=-9; stated: then_past=-6;
stated: then_plan=-16; stated: then_rest=-11; stated: then_share=16; stated: then_total=78;
stated: then_up=32; stated: then_versus=-6; stated: total=-17; stated: up=45; stated: versus=-26;
unit akin=-5; unit apart=-106; unit general=-10; unit half=-11; unit none=-41; unit same=-12;
unit strange=-39; whole False False False=-137; whole False False True=-60;
"""
