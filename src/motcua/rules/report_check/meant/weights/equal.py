"""Weights (trọng số) of ties of the shape equal: learned, in hundredths of a bit; not by hand."""

TABLE = """\
=-10; MONEY=117; PERCENT=105; SCORE=-285; blur True=-174; cover 0=-222; cover 1=-74; cover 3=-165; cover 4=107;
digits 1=76; digits 3=23; digits 5=-185; earlier: after ,=27; earlier: after /=-117; earlier: after :=-18;
earlier: after có=19; earlier: after gồm=21; earlier: after hiện=57; earlier: after hạn=48; earlier: after nhận=58;
earlier: after thành=-22; earlier: after tra=-32; earlier: after đó=-25; earlier: after_change=-133;
earlier: and=-105; earlier: avg=196; earlier: bare=43; earlier: before (=32; earlier: before ,=31;
earlier: before .=-28; earlier: before hồ=-17; earlier: before quy=51; earlier: before quá=28;
earlier: before semicolon=42; earlier: before trong=29; earlier: before trực=38; earlier: before đồng=-19;
earlier: change=-28; earlier: closed=-70; earlier: colon=-79; earlier: comma=46; earlier: deep=-27;
earlier: down=-24; earlier: equal=-37; earlier: every=-36; earlier: first=46; earlier: line=68;
earlier: near_among=-93; earlier: near_and=154; earlier: near_avg=-80; earlier: near_done=47;
earlier: near_down=-24; earlier: near_due=23; earlier: near_equal=-37; earlier: near_every=-36;
earlier: near_list=83; earlier: near_open=80; earlier: near_past=65; earlier: near_plan=104;
earlier: near_rest=112; earlier: near_share=-61; earlier: near_such=-35; earlier: near_total=-32;
earlier: near_up=-25; earlier: near_versus=-21; earlier: no_unit=27; earlier: of=97; earlier: opened=-79;
earlier: paren=166; earlier: past=45; earlier: plan=-18; earlier: rest=62; earlier: semi=-66; earlier: share=-64;
earlier: such=-51; earlier: then_among=30; earlier: then_close=-72; earlier: then_colon=50; earlier: then_end=90;
earlier: then_list=80; earlier: then_open=130; earlier: then_past=-173; earlier: then_plan=26;
earlier: then_rest=-49; earlier: then_share=22; earlier: then_total=-64; earlier: then_up=-19;
earlier: then_versus=-57; earlier: threshold=88; earlier: total=-47; earlier: up=-29; earlier: versus=-90;
later: after ,=-30; later: after /=93; later: after :=-61; later: after gồm=-40; later: after hạn=31;
later: after nhận=18; later: after quyết=-37; later: after thu=38; later: after thành=16; later: after trong=40;
later: after và=-28; later: after đó=-25; later: after_change=-38; later: among=18; later: and=106;
later: avg=-114; later: bare=257; later: before (=16; later: before )=-19; later: before ,=-34;
later: before .=-32; later: before còn=25; later: before giải=40; later: before hồ=-35; later: before semicolon=32;
later: before trong=-28; later: before trước=-25; later: before đang=-19; later: before điểm=-32;
later: before được=23; later: before đồng=-25; later: change=-28; later: closed=-102; later: colon=48;
later: comma=-39; later: deep=-239; later: done=76; later: down=-79; later: due=30; later: equal=-43;
later: every=192; later: first=165; later: line=27; later: list=63; later: near_and=-76; later: near_avg=-114;
later: near_colon=-135; later: near_done=58; later: near_down=-78; later: near_due=27; later: near_equal=-33;
later: near_every=192; later: near_list=61; later: near_of=75; later: near_open=-38; later: near_past=-38;
later: near_plan=-21; later: near_rest=42; later: near_share=-23; later: near_such=-39; later: near_total=-113;
later: near_up=-23; later: near_versus=-71; later: no_unit=27; later: of=132; later: open=-132; later: opened=-43;
later: paren=43; later: past=83; later: plan=-130; later: rest=136; later: semi=-220; later: share=-67;
later: such=-59; later: then_among=53; later: then_avg=-46; later: then_close=-126; later: then_colon=361;
later: then_down=44; later: then_of=26; later: then_open=-71; later: then_past=177; later: then_plan=-94;
later: then_rest=-97; later: then_share=130; later: then_total=-57; later: then_up=-24; later: then_versus=189;
later: total=-48; later: up=-15; later: versus=-168; likeness 1=-51; likeness 4=-17; likeness 5=51;
members False True False=-16; members False True True=-158; members True True True=114; most=779; place 0=137;
place 1=-53; place 2=-39; place 3=-83; rank 0 False=-69; rank 0 True=110; rank 1 False=-54; rank 1 True=23;
rank 2 False=-74; rank 2 True=-24; rank 3 False=-122; rank 3 True=-56; reach 1=-82; reach 2=92; reach 3=102;
reach 5=35; reach far=193; reach near=-133; reach next=52; reach passage=-161; reach second=-53; shared 1=20;
shared 2=-51; shared 3=30; shared 4=51; shared 5=25; shared 6=106; side=344; times False True=112;
times True False=-42; times True True=-57; title=221; unit akin=-157; unit general=-219; unit half=-106;
unit none=50;
"""
