"""Weights (trọng số) of ties of the shape pool: learned, in hundredths of a bit; not by hand."""

TABLE = """\
=-185; most=332; rank 1=-93; rank 2=56; rank 4=-118; rank 5=-65; reach 1 1 next=131; reach 1 2 2=-11;
reach 1 2 3=-6; reach 1 2 near=-15; reach 1 2 next=-24; reach 1 2 second=-14; reach 1 near 1=213;
reach 1 near 2=-27; reach 1 near 3=-15; reach 1 near 5=-25; reach 1 near near=139; reach 1 near next=-123;
reach 1 near passage=-18; reach 1 near second=-15; reach 1 next 1=12; reach 1 next 2=-37; reach 1 next 3=-21;
reach 1 next 5=-5; reach 1 next near=-85; reach 1 next next=-58; reach 1 next passage=-27;
reach 1 passage 1=-5; reach 1 passage 2=-5; reach 1 passage 3=-8; reach 1 passage near=-10;
reach 1 passage passage=-5; reach 1 second 1=48; reach 1 second 2=-7; reach 1 second near=-8;
reach 1 second next=-9; reach 1 second second=-7; reach 2 near 2=-6; reach 2 near near=-9; reach 2 next 1=-15;
reach 2 next 2=-7; reach 2 next 3=-6; reach 2 next near=-12; reach 2 next next=69; reach next near near=-6;
second: among=-37; second: and=-73; second: avg=-6; second: closed=-16; second: comma=100; second: deep=-46;
second: done=14; second: down=-8; second: due=15; second: first=-70; second: line=-41; second: list=-16;
second: near_among=-29; second: near_and=-67; second: near_avg=-6; second: near_done=17; second: near_down=-7;
second: near_due=17; second: near_list=-14; second: near_of=-33; second: near_open=-76; second: near_past=-20;
second: near_rest=-39; second: near_total=-24; second: near_up=-9; second: near_versus=-5; second: no_unit=30;
second: of=-42; second: open=-96; second: paren=-20; second: past=-23; second: rest=-39; second: semi=-51;
second: such=-5; second: then_among=58; second: then_avg=-8; second: then_close=-70; second: then_colon=25;
second: then_end=-48; second: then_of=51; second: then_open=143; second: then_past=-15; second: then_rest=-28;
second: then_share=46; second: then_total=-40; second: then_up=-14; second: total=-26; second: up=-18;
second: versus=-5; shared 0=-106; shared 1=-119; shared 2=-117; shared 3=126; stated: among=-7;
stated: and=143; stated: avg=-11; stated: bare=-11; stated: closed=55; stated: colon=-13; stated: comma=-182;
stated: deep=-131; stated: done=53; stated: due=-24; stated: equal=-18; stated: first=109; stated: line=-35;
stated: near_and=195; stated: near_avg=-11; stated: near_colon=-13; stated: near_done=26;
stated: near_due=-17; stated: near_equal=-18; stated: near_of=-52; stated: near_open=-42;
stated: near_past=-23; stated: near_plan=-10; stated: near_rest=-15; stated: near_share=-18;
stated: near_such=-24; stated: near_total=-18; stated: near_up=39; stated: near_versus=-22; stated: of=-64;
stated: open=-61; stated: opened=-78; stated: paren=12; stated: past=-25; stated: plan=-18; stated: rest=-15;
stated: semi=46; stated: share=16; stated: such=106; stated: then_among=-10; stated: then_close=-102;
stated: then_down=-14; stated: then_end=13; stated: then_list=-47; stated: then_of=-35; stated: then_open=-14;
stated: then_past=-6; stated: then_plan=-15; stated: then_rest=-20; stated: then_share=8;
stated: then_total=73; stated: then_up=31; stated: then_versus=-6; stated: total=-20; stated: up=39;
stated: versus=-26; unit akin=-5; unit apart=-120; unit general=-9; unit half=-7; unit none=-39; unit same=-7;
unit strange=-40; whole False False False=-137; whole False False True=-56;
"""
