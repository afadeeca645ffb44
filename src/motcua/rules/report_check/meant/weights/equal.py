"""Weights (trọng số) of ties of the shape equal: learned, in hundredths of a bit; not by hand."""

TABLE = """\
=-20; COUNT=-20; MONEY=106; PERCENT=114; SCORE=-286; blur False=-17; blur True=-172; cover 0=-218; cover 1=-66;
cover 3=-162; cover 4=119; digits 1=67; digits 3=15; digits 4=-18; digits 5=-195; earlier: after ,=30;
earlier: after /=-119; earlier: after có=15; earlier: after gồm=21; earlier: after hiện=56; earlier: after hạn=46;
earlier: after nhận=57; earlier: after thành=-21; earlier: after tra=-32; earlier: after đó=-24;
earlier: after_change=-131; earlier: and=-118; earlier: avg=196; earlier: bare=49; earlier: before (=36;
earlier: before ,=30; earlier: before .=-29; earlier: before hồ=-24; earlier: before quy=54;
earlier: before quá=29; earlier: before semicolon=44; earlier: before trong=28; earlier: before trực=41;
earlier: before đồng=-20; earlier: change=-27; earlier: closed=-71; earlier: colon=-90; earlier: comma=34;
earlier: deep=-34; earlier: done=-15; earlier: down=-20; earlier: due=-16; earlier: equal=-37; earlier: every=-35;
earlier: first=33; earlier: line=61; earlier: near_among=-90; earlier: near_and=162; earlier: near_avg=-81;
earlier: near_done=49; earlier: near_down=-17; earlier: near_due=36; earlier: near_equal=-36;
earlier: near_every=-35; earlier: near_list=84; earlier: near_open=78; earlier: near_past=65;
earlier: near_plan=105; earlier: near_rest=105; earlier: near_share=-57; earlier: near_such=-35;
earlier: near_total=-26; earlier: near_up=-29; earlier: near_versus=-21; earlier: no_unit=52; earlier: of=109;
earlier: opened=-82; earlier: paren=164; earlier: past=40; earlier: plan=-31; earlier: rest=75; earlier: semi=-72;
earlier: share=-66; earlier: such=-50; earlier: then_among=37; earlier: then_close=-70; earlier: then_colon=51;
earlier: then_end=90; earlier: then_list=84; earlier: then_open=127; earlier: then_past=-183;
earlier: then_plan=27; earlier: then_rest=-54; earlier: then_share=23; earlier: then_total=-57;
earlier: then_up=-23; earlier: then_versus=-58; earlier: threshold=85; earlier: total=-49; earlier: up=-32;
earlier: versus=-90; later: after ,=-28; later: after /=98; later: after :=-61; later: after gồm=-40;
later: after hạn=29; later: after nhận=15; later: after quyết=-36; later: after thu=38; later: after trong=39;
later: after và=-27; later: after đó=-25; later: after_change=-25; later: among=29; later: and=92; later: avg=-120;
later: bare=267; later: before (=16; later: before )=-15; later: before ,=-31; later: before .=-34;
later: before còn=25; later: before giải=39; later: before hồ=-34; later: before semicolon=35;
later: before trong=-30; later: before trước=-25; later: before đang=-18; later: before điểm=-34;
later: before được=22; later: before đồng=-27; later: change=-27; later: closed=-109; later: colon=59;
later: comma=-38; later: deep=-234; later: done=74; later: down=-78; later: due=43; later: equal=-45;
later: every=199; later: first=157; later: list=69; later: near_and=-80; later: near_avg=-120;
later: near_colon=-151; later: near_done=68; later: near_down=-77; later: near_due=18; later: near_equal=-36;
later: near_every=199; later: near_list=53; later: near_of=70; later: near_open=-46; later: near_past=-45;
later: near_plan=-18; later: near_rest=59; later: near_share=-15; later: near_such=-43; later: near_total=-115;
later: near_up=-29; later: near_versus=-76; later: no_unit=36; later: of=138; later: open=-148; later: opened=-33;
later: paren=46; later: past=86; later: plan=-139; later: rest=155; later: semi=-220; later: share=-73;
later: such=-62; later: then_among=46; later: then_avg=-45; later: then_close=-117; later: then_colon=357;
later: then_down=44; later: then_end=30; later: then_list=-19; later: then_of=28; later: then_open=-69;
later: then_past=186; later: then_plan=-85; later: then_rest=-91; later: then_share=138; later: then_total=-64;
later: then_versus=192; later: total=-45; later: up=-20; later: versus=-167; likeness 1=-32; likeness 3=23;
likeness 5=42; members False True False=-23; members False True True=-155; members True False False=-15;
members True True True=105; most=761; place 0=155; place 1=-31; place 3=-54; rank 0 False=-84; rank 0 True=97;
rank 1 False=-71; rank 2 False=-84; rank 2 True=-25; rank 3 False=-133; rank 3 True=-55; reach 1=-92; reach 2=87;
reach 3=94; reach 5=35; reach far=172; reach near=-142; reach next=42; reach passage=-162; reach second=-56;
shared 2=-78; shared 4=34; shared 5=15; shared 6=84; side=356; times False False=-18; times False True=109;
times True False=-50; times True True=-71; title=238; unit akin=-156; unit general=-215; unit half=-119;
"""
