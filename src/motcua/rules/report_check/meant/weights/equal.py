"""Weights (trọng số) of ties of the shape equal: learned, in hundredths of a bit; not by hand."""

TABLE = """\
=-8; MONEY=96; PERCENT=72; SCORE=-287; blur True=-152; cover 0=-219; cover 1=-48; cover 3=-167; cover 4=143;
digits 1=27; digits 4=-15; digits 5=-195; earlier: after ,=24; earlier: after /=-124; earlier: after có=20;
earlier: after gồm=24; earlier: after hiện=57; earlier: after hạn=49; earlier: after nhận=68;
earlier: after thành=-25; earlier: after tra=-34; earlier: after đó=-24; earlier: after_change=-138;
earlier: and=-87; earlier: avg=201; earlier: bare=41; earlier: before (=19; earlier: before ,=36;
earlier: before .=-30; earlier: before hồ=-17; earlier: before quy=56; earlier: before quá=36;
earlier: before semicolon=44; earlier: before trong=29; earlier: before trực=39; earlier: before đồng=-18;
earlier: change=-23; earlier: closed=-83; earlier: colon=-62; earlier: comma=20; earlier: deep=-54;
earlier: done=-29; earlier: down=-23; earlier: equal=-33; earlier: every=-36; earlier: first=34; earlier: line=64;
earlier: list=15; earlier: lone=142; earlier: near_among=-97; earlier: near_and=148; earlier: near_avg=-77;
earlier: near_done=65; earlier: near_down=-23; earlier: near_due=18; earlier: near_equal=-34;
earlier: near_every=-36; earlier: near_list=87; earlier: near_open=76; earlier: near_past=81;
earlier: near_plan=99; earlier: near_rest=89; earlier: near_share=-55; earlier: near_such=-36;
earlier: near_total=-33; earlier: near_up=-32; earlier: near_versus=-26; earlier: no_unit=48; earlier: of=80;
earlier: opened=-78; earlier: paren=152; earlier: past=39; earlier: rest=77; earlier: semi=-66; earlier: share=-63;
earlier: such=-51; earlier: then_among=29; earlier: then_avg=-23; earlier: then_close=-61; earlier: then_colon=47;
earlier: then_down=-35; earlier: then_end=85; earlier: then_list=81; earlier: then_open=134;
earlier: then_past=-180; earlier: then_plan=30; earlier: then_rest=-61; earlier: then_total=-63;
earlier: then_up=92; earlier: then_versus=-54; earlier: threshold=92; earlier: total=-38; earlier: up=-32;
earlier: versus=-92; later: after ,=-37; later: after /=102; later: after :=-60; later: after còn=16;
later: after gồm=-38; later: after hạn=33; later: after nhận=15; later: after quyết=-42; later: after thu=39;
later: after trong=33; later: after và=-30; later: after đó=-26; later: after_change=-33; later: and=83;
later: avg=-106; later: bare=256; later: before (=22; later: before )=-16; later: before ,=-38;
later: before .=-31; later: before còn=25; later: before giải=34; later: before hồ=-35; later: before semicolon=35;
later: before trong=-27; later: before trước=-24; later: before điểm=-34; later: before được=20;
later: before đồng=-24; later: change=-23; later: closed=-107; later: colon=59; later: comma=-29; later: deep=-247;
later: done=69; later: down=-69; later: due=32; later: equal=-45; later: every=188; later: first=166;
later: list=56; later: lone=130; later: near_among=19; later: near_and=-76; later: near_avg=-106;
later: near_colon=-180; later: near_done=63; later: near_down=-68; later: near_due=35; later: near_equal=-37;
later: near_every=188; later: near_list=70; later: near_of=50; later: near_open=-48; later: near_past=-34;
later: near_rest=51; later: near_such=-43; later: near_total=-93; later: near_up=-26; later: near_versus=-80;
later: no_unit=17; later: of=117; later: open=-155; later: opened=-35; later: paren=65; later: past=71;
later: plan=-155; later: rest=152; later: semi=-208; later: share=-68; later: such=-67; later: then_among=37;
later: then_avg=-46; later: then_close=-125; later: then_colon=343; later: then_down=34; later: then_end=40;
later: then_list=-19; later: then_open=-72; later: then_past=176; later: then_plan=-99; later: then_rest=-111;
later: then_share=123; later: then_total=-57; later: then_up=-30; later: then_versus=187; later: total=-75;
later: versus=-182; likeness 1=-42; likeness 4=-25; likeness 5=49; members False False True=19;
members False True False=-30; members False True True=-160; members True False False=-25;
members True True True=103; most=799; place 0=131; place 1=-64; place 2=-25; place 3=-87; rank 0 False=-54;
rank 0 True=105; rank 1 False=-54; rank 1 True=29; rank 2 False=-76; rank 2 True=-24; rank 3 False=-119;
rank 3 True=-59; reach 1=-56; reach 2=98; reach 3=91; reach 5=38; reach far=191; reach near=-120; reach next=61;
reach passage=-156; reach second=-49; shared 1=17; shared 2=-71; shared 3=18; shared 4=54; shared 5=27;
shared 6=104; side=350; times False True=111; times True False=-36; times True True=-61; title=229; unit akin=-135;
unit general=-215; unit half=-108;
"""
