"""Weights (trọng số) of ties of the shape pool: learned, in hundredths of a bit; not by hand."""

TABLE = """\
=-179; most=315; rank 1=-93; rank 2=53; rank 4=-115; rank 5=-63; reach 1 1 1=-6; reach 1 1 2=-5;
reach 1 1 next=134; reach 1 1 passage=-5; reach 1 2 1=5; reach 1 2 2=-9; reach 1 2 3=-5; reach 1 2 near=-12;
reach 1 2 next=-21; reach 1 2 passage=-10; reach 1 2 second=-17; reach 1 near 1=218; reach 1 near 2=-26;
reach 1 near 3=-13; reach 1 near 5=-24; reach 1 near near=150; reach 1 near next=-120;
reach 1 near passage=-17; reach 1 near second=-15; reach 1 next 1=10; reach 1 next 2=-38; reach 1 next 3=-22;
reach 1 next 5=-5; reach 1 next near=-87; reach 1 next next=-57; reach 1 next passage=-29;
reach 1 passage 3=-7; reach 1 passage near=-10; reach 1 passage passage=-5; reach 1 second 1=50;
reach 1 second 2=-7; reach 1 second near=-9; reach 1 second next=-13; reach 1 second second=-7;
reach 2 near 2=-5; reach 2 near near=-8; reach 2 next 1=-14; reach 2 next 2=-8; reach 2 next 3=-6;
reach 2 next near=-11; reach 2 next next=73; reach 2 passage near=-7; reach near next next=-5;
reach next near near=-5; second: among=-38; second: and=-77; second: avg=-6; second: closed=-18;
second: comma=104; second: deep=-47; second: done=17; second: down=-8; second: due=12; second: first=-70;
second: line=-37; second: list=-15; second: near_among=-29; second: near_and=-74; second: near_avg=-6;
second: near_done=17; second: near_down=-7; second: near_due=16; second: near_list=-12; second: near_of=-33;
second: near_open=-76; second: near_past=-20; second: near_rest=-35; second: near_total=-23;
second: near_up=-11; second: near_versus=-5; second: no_unit=22; second: of=-43; second: open=-94;
second: paren=-20; second: past=-22; second: rest=-35; second: semi=-55; second: such=-6;
second: then_among=57; second: then_avg=-8; second: then_close=-68; second: then_colon=29;
second: then_down=-5; second: then_end=-47; second: then_of=50; second: then_open=142; second: then_past=-14;
second: then_rest=-24; second: then_share=37; second: then_total=-34; second: then_up=-13; second: total=-26;
second: up=-18; second: versus=-6; shared 0=-104; shared 1=-120; shared 2=-117; shared 3=118; stated: and=142;
stated: bare=-9; stated: closed=60; stated: colon=-14; stated: comma=-164; stated: deep=-127; stated: done=59;
stated: due=-16; stated: equal=-14; stated: first=95; stated: line=-42; stated: near_and=176;
stated: near_colon=-14; stated: near_done=27; stated: near_due=-8; stated: near_equal=-14;
stated: near_of=-65; stated: near_open=-40; stated: near_past=-19; stated: near_plan=-11;
stated: near_rest=-15; stated: near_share=-29; stated: near_such=-21; stated: near_total=-23;
stated: near_up=37; stated: near_versus=-17; stated: of=-60; stated: open=-85; stated: opened=-82;
stated: paren=27; stated: past=-19; stated: plan=-19; stated: rest=-15; stated: semi=38; stated: share=33;
stated: such=101; stated: then_among=-11; stated: then_close=-103; stated: then_down=-10; stated: then_end=18;
stated: then_list=-44; stated: then_of=-34; stated: then_open=-10; stated: then_past=-6;
stated: then_plan=-19; stated: then_rest=-14; stated: then_share=11; stated: then_total=78;
stated: then_up=34; stated: then_versus=-6; stated: total=-11; stated: up=38; stated: versus=-22;
unit akin=-6; unit apart=-118; unit general=-7; unit half=-8; unit none=-39; unit same=-15; unit strange=-38;
whole False False False=-146; whole False False True=-59;
"""
