"""Weights (trọng số) of ties of the shape equal: learned, in hundredths of a bit; not by hand."""

TABLE = """\
=-38; COUNT=-7; MONEY=-51; PERCENT=101; SCORE=-155; blur False=-11; blur True=-32; cover 0=-96; cover 1=-131;
cover 2=78; cover 3=-106; cover 4=138; digits 1=10; digits 2=50; digits 3=12; digits 4=-19; digits 5=-159;
earlier: among=-85; earlier: and=-29; earlier: avg=-12; earlier: bare=104; earlier: change=-21;
earlier: closed=-8; earlier: colon=-41; earlier: comma=-8; earlier: deep=6; earlier: done=49;
earlier: down=-23; earlier: due=12; earlier: equal=-8; earlier: first=60; earlier: line=143; earlier: list=78;
earlier: near_among=-45; earlier: near_avg=-8; earlier: near_colon=15; earlier: near_done=86;
earlier: near_down=-25; earlier: near_due=55; earlier: near_equal=-8; earlier: near_list=50;
earlier: near_of=112; earlier: near_open=6; earlier: near_past=73; earlier: near_plan=31;
earlier: near_rest=35; earlier: near_share=-35; earlier: near_such=-6; earlier: near_total=-47;
earlier: near_up=-38; earlier: near_versus=-29; earlier: no_unit=25; earlier: of=99; earlier: open=-8;
earlier: opened=-50; earlier: paren=155; earlier: past=64; earlier: rest=29; earlier: semi=24;
earlier: share=-37; earlier: such=-16; earlier: then_among=34; earlier: then_avg=19; earlier: then_close=-83;
earlier: then_colon=81; earlier: then_down=-12; earlier: then_end=63; earlier: then_list=112;
earlier: then_of=28; earlier: then_open=-41; earlier: then_past=-49; earlier: then_plan=21;
earlier: then_rest=58; earlier: then_share=-18; earlier: then_total=-30; earlier: then_up=-26;
earlier: then_versus=-11; earlier: threshold=65; earlier: total=-73; earlier: up=-38; earlier: versus=-65;
later: among=16; later: and=-41; later: avg=-17; later: bare=78; later: change=-21; later: closed=-131;
later: colon=-71; later: comma=-129; later: deep=-216; later: done=-9; later: down=-13; later: due=-43;
later: equal=-10; later: first=95; later: list=56; later: near_among=78; later: near_and=-112;
later: near_avg=-16; later: near_colon=-62; later: near_done=24; later: near_down=-12; later: near_due=11;
later: near_equal=-10; later: near_list=92; later: near_of=150; later: near_open=-63; later: near_past=-10;
later: near_plan=-68; later: near_rest=32; later: near_share=-46; later: near_such=-27; later: near_total=-40;
later: near_up=5; later: near_versus=-57; later: of=64; later: open=-132; later: opened=-85; later: paren=-84;
later: past=77; later: plan=-106; later: rest=33; later: semi=-161; later: share=-51; later: such=-64;
later: then_among=-80; later: then_avg=-15; later: then_close=-123; later: then_colon=236;
later: then_down=97; later: then_end=-27; later: then_list=64; later: then_of=-131; later: then_open=-164;
later: then_past=117; later: then_plan=-27; later: then_rest=-55; later: then_share=119; later: then_up=12;
later: then_versus=94; later: threshold=55; later: total=-38; later: versus=-68; likeness 0=45;
likeness 1=-42; likeness 2=-48; likeness 3=46; likeness 4=51; likeness 5=20; likeness 6=-12;
members False True False=23; members False True True=-244; members True True True=105; most=841; place 0=113;
place 2=-40; place 3=-99; reach 1=-51; reach 2=10; reach 3=71; reach 5=-20; reach far=31; reach near=-55;
reach next=96; reach passage=-149; reach second=55; shared 2=-136; shared 3=-9; shared 4=85; shared 5=93;
shared 6=34; side=430; times False False=-33; times False True=8; times True False=20; times True True=-24;
title=277; unit akin=-75; unit general=-96; unit none=32; unit same=-8;
"""
