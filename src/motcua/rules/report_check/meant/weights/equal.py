"""Weights (trọng số) of ties of the shape equal: learned, in hundredths of a bit; not by hand."""

TABLE = """\
=-27; COUNT=-26; MONEY=92; PERCENT=83; SCORE=-292; blur False=-21; blur True=-186; cover 0=-205; cover 1=-64;
cover 3=-132; cover 4=121; digits 1=79; digits 3=34; digits 5=-179; earlier: after ,=34; earlier: after /=-117;
earlier: after :=-19; earlier: after có=25; earlier: after gồm=23; earlier: after hiện=58; earlier: after hạn=51;
earlier: after mới=16; earlier: after nhận=59; earlier: after thành=-24; earlier: after tra=-31;
earlier: after đó=-24; earlier: after_change=-133; earlier: and=-110; earlier: avg=192; earlier: bare=44;
earlier: before (=39; earlier: before ,=28; earlier: before .=-32; earlier: before hồ=-19; earlier: before quy=46;
earlier: before quá=30; earlier: before semicolon=35; earlier: before trong=29; earlier: before trực=42;
earlier: before đồng=-16; earlier: change=-26; earlier: closed=-76; earlier: colon=-94; earlier: comma=25;
earlier: deep=-36; earlier: done=-17; earlier: down=-24; earlier: equal=-41; earlier: every=-37; earlier: first=46;
earlier: line=49; earlier: list=27; earlier: near_among=-96; earlier: near_and=145; earlier: near_avg=-81;
earlier: near_done=50; earlier: near_down=-24; earlier: near_due=25; earlier: near_equal=-40;
earlier: near_every=-37; earlier: near_list=77; earlier: near_open=81; earlier: near_plan=112;
earlier: near_rest=98; earlier: near_share=-50; earlier: near_such=-35; earlier: near_total=-17;
earlier: near_up=-31; earlier: near_versus=-19; earlier: no_unit=70; earlier: of=94; earlier: opened=-81;
earlier: paren=133; earlier: past=116; earlier: plan=-36; earlier: rest=86; earlier: semi=-62; earlier: share=-59;
earlier: such=-49; earlier: then_among=30; earlier: then_close=-62; earlier: then_colon=61; earlier: then_down=20;
earlier: then_end=90; earlier: then_list=79; earlier: then_open=125; earlier: then_past=-175;
earlier: then_plan=38; earlier: then_rest=-52; earlier: then_share=32; earlier: then_total=-59;
earlier: then_up=-32; earlier: then_versus=-65; earlier: threshold=96; earlier: total=-51; earlier: up=-31;
earlier: versus=-93; later: after ,=-35; later: after /=91; later: after :=-59; later: after gồm=-41;
later: after hạn=28; later: after quyết=-39; later: after thu=38; later: after trong=40; later: after và=-29;
later: after đó=-27; later: after_change=-20; later: among=16; later: and=87; later: avg=-104; later: bare=266;
later: before (=18; later: before ,=-32; later: before .=-36; later: before còn=25; later: before giải=39;
later: before hồ=-35; later: before semicolon=37; later: before trong=-28; later: before trước=-23;
later: before đang=-20; later: before điểm=-35; later: before được=21; later: before đồng=-24; later: change=-26;
later: closed=-117; later: colon=78; later: comma=-40; later: deep=-259; later: done=80; later: down=-85;
later: due=45; later: equal=-37; later: every=184; later: first=154; later: list=82; later: near_and=-88;
later: near_avg=-104; later: near_colon=-160; later: near_done=53; later: near_down=-85; later: near_due=26;
later: near_equal=-35; later: near_every=184; later: near_list=41; later: near_of=68; later: near_open=-38;
later: near_past=-51; later: near_plan=-16; later: near_rest=53; later: near_share=-18; later: near_such=-53;
later: near_total=-108; later: near_up=-24; later: near_versus=-75; later: no_unit=38; later: of=163;
later: open=-157; later: opened=-48; later: paren=53; later: past=40; later: plan=-142; later: rest=146;
later: semi=-219; later: share=-71; later: such=-72; later: then_among=60; later: then_avg=-84;
later: then_close=-98; later: then_colon=337; later: then_down=43; later: then_end=30; later: then_list=-22;
later: then_of=30; later: then_open=-73; later: then_past=163; later: then_plan=-79; later: then_rest=-92;
later: then_share=135; later: then_total=-61; later: then_versus=196; later: total=-57; later: up=-16;
later: versus=-150; likeness 0=16; likeness 1=-38; likeness 3=37; likeness 4=-23; likeness 5=46;
members False True False=-36; members False True True=-156; members True False False=-23;
members True True True=102; most=763; place 0=164; place 1=-30; place 3=-53; rank 0 False=-63; rank 0 True=112;
rank 1 False=-54; rank 1 True=27; rank 2 False=-75; rank 2 True=-23; rank 3 False=-131; rank 3 True=-59;
reach 1=-113; reach 2=63; reach 3=83; reach 5=41; reach far=178; reach near=-150; reach next=44;
reach passage=-169; reach second=-48; shared 1=19; shared 2=-48; shared 3=22; shared 4=52; shared 5=28;
shared 6=100; side=365; times False False=-26; times False True=94; times True False=-67; times True True=-76;
title=220; unit akin=-143; unit general=-247; unit half=-110;
"""
