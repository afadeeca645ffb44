"""Weights (trọng số) of ties of the shape equal: learned, in hundredths of a bit; not by hand."""

TABLE = """\
=-17; COUNT=-17; MONEY=-39; PERCENT=112; SCORE=-192; blur False=-17; blur True=-32; cover 0=-129; cover 1=-33;
cover 2=73; cover 3=-103; cover 4=106; digits 1=109; digits 2=68; digits 4=-46; digits 5=-213;
earlier: among=12; earlier: and=-52; earlier: avg=-16; earlier: bare=82; earlier: change=-8;
earlier: closed=-30; earlier: colon=-44; earlier: comma=72; earlier: deep=-83; earlier: done=-7;
earlier: down=-34; earlier: equal=-5; earlier: first=87; earlier: line=139; earlier: list=8;
earlier: near_among=-95; earlier: near_and=114; earlier: near_avg=-7; earlier: near_colon=-14;
earlier: near_done=62; earlier: near_down=-34; earlier: near_due=24; earlier: near_equal=-5;
earlier: near_of=12; earlier: near_past=47; earlier: near_rest=38; earlier: near_share=-49;
earlier: near_such=-18; earlier: near_total=-64; earlier: near_up=-10; earlier: near_versus=-21;
earlier: no_unit=32; earlier: of=155; earlier: open=-27; earlier: opened=-53; earlier: paren=160;
earlier: past=69; earlier: plan=-28; earlier: rest=31; earlier: semi=36; earlier: share=-51;
earlier: such=-23; earlier: then_among=38; earlier: then_avg=-5; earlier: then_close=-38;
earlier: then_colon=71; earlier: then_down=5; earlier: then_end=68; earlier: then_list=54;
earlier: then_of=38; earlier: then_open=107; earlier: then_past=-53; earlier: then_plan=28;
earlier: then_rest=55; earlier: then_share=-19; earlier: then_total=-33; earlier: then_up=-42;
earlier: then_versus=-9; earlier: threshold=65; earlier: total=-93; earlier: up=-13; earlier: versus=-46;
later: among=52; later: and=-17; later: avg=-32; later: bare=88; later: change=-8; later: closed=-43;
later: colon=-67; later: comma=-148; later: deep=-257; later: done=29; later: down=-17; later: equal=-9;
later: first=100; later: line=21; later: list=48; later: near_among=33; later: near_and=-131;
later: near_avg=-32; later: near_colon=-62; later: near_done=12; later: near_down=-14; later: near_due=45;
later: near_equal=-9; later: near_list=59; later: near_of=98; later: near_open=-96; later: near_past=26;
later: near_plan=-17; later: near_rest=16; later: near_share=-29; later: near_such=-31; later: near_total=-23;
later: near_up=-25; later: near_versus=-53; later: of=157; later: open=-148; later: opened=-71;
later: paren=-60; later: past=104; later: plan=-63; later: rest=9; later: semi=-37; later: share=-50;
later: such=-50; later: then_among=23; later: then_avg=-21; later: then_close=-108; later: then_colon=243;
later: then_down=79; later: then_end=-41; later: then_list=-9; later: then_of=-44; later: then_open=-169;
later: then_past=109; later: then_plan=-18; later: then_rest=-45; later: then_share=105;
later: then_total=-26; later: then_up=40; later: then_versus=105; later: threshold=49; later: total=-52;
later: up=-18; later: versus=-65; likeness 0=26; likeness 1=-65; likeness 2=-72; likeness 3=51; likeness 4=83;
likeness 5=-6; likeness 6=-5; members False False True=33; members False True False=6;
members False True True=-209; members True False False=-41; members True True True=85; most=754; place 0=115;
place 1=-17; place 2=-45; place 3=-90; reach 1=-136; reach 2=118; reach 3=42; reach 5=46; reach far=91;
reach near=-65; reach next=58; reach passage=-153; reach second=6; shared 2=-163; shared 3=-5; shared 4=30;
shared 5=108; shared 6=108; side=295; times False False=-16; times False True=40; times True True=-59;
title=293; unit akin=-61; unit general=-124; unit none=20; unit same=-16;
"""
