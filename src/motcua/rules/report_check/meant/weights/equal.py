"""Weights (trọng số) of ties of the shape equal: learned, in hundredths of a bit; not by hand."""

TABLE = """\
=-11; MONEY=108; PERCENT=90; SCORE=-289; blur True=-163; cover 0=-210; cover 1=-85; cover 3=-151; cover 4=105;
digits 1=72; digits 3=23; digits 5=-193; earlier: after ,=33; earlier: after /=-114; earlier: after :=-28;
earlier: after có=20; earlier: after gồm=23; earlier: after hiện=57; earlier: after hạn=54; earlier: after nhận=59;
earlier: after thành=-25; earlier: after tra=-32; earlier: after đó=-23; earlier: after_change=-139;
earlier: and=-105; earlier: avg=190; earlier: bare=38; earlier: before (=39; earlier: before ,=36;
earlier: before .=-25; earlier: before hồ=-20; earlier: before quy=46; earlier: before quá=31;
earlier: before semicolon=41; earlier: before trong=29; earlier: before trực=41; earlier: before đồng=-17;
earlier: change=-26; earlier: closed=-69; earlier: colon=-84; earlier: comma=34; earlier: deep=-18;
earlier: down=-24; earlier: equal=-39; earlier: every=-38; earlier: first=59; earlier: line=49; earlier: list=27;
earlier: near_among=-91; earlier: near_and=140; earlier: near_avg=-85; earlier: near_done=38;
earlier: near_down=-21; earlier: near_due=24; earlier: near_equal=-38; earlier: near_every=-38;
earlier: near_list=76; earlier: near_open=90; earlier: near_plan=110; earlier: near_rest=108;
earlier: near_share=-52; earlier: near_such=-37; earlier: near_total=-15; earlier: near_up=-28;
earlier: near_versus=-18; earlier: no_unit=42; earlier: of=90; earlier: opened=-79; earlier: paren=141;
earlier: past=111; earlier: plan=-31; earlier: rest=72; earlier: semi=-58; earlier: share=-62; earlier: such=-52;
earlier: then_among=27; earlier: then_close=-64; earlier: then_colon=59; earlier: then_down=23;
earlier: then_end=86; earlier: then_list=75; earlier: then_of=15; earlier: then_open=124; earlier: then_past=-174;
earlier: then_plan=42; earlier: then_rest=-51; earlier: then_share=32; earlier: then_total=-59;
earlier: then_up=-25; earlier: then_versus=-61; earlier: threshold=101; earlier: total=-49; earlier: up=-24;
earlier: versus=-95; later: after ,=-32; later: after /=94; later: after :=-62; later: after còn=15;
later: after gồm=-42; later: after hạn=29; later: after quyết=-39; later: after thu=39; later: after trong=41;
later: after và=-28; later: after đó=-27; later: among=19; later: and=89; later: avg=-116; later: bare=270;
later: before )=-15; later: before ,=-42; later: before .=-34; later: before còn=24; later: before giải=40;
later: before hồ=-37; later: before semicolon=35; later: before trong=-29; later: before trước=-25;
later: before đang=-20; later: before điểm=-34; later: before được=20; later: before đồng=-23; later: change=-26;
later: closed=-113; later: colon=61; later: comma=-37; later: deep=-254; later: done=78; later: down=-80;
later: due=39; later: equal=-40; later: every=187; later: first=154; later: list=75; later: near_and=-80;
later: near_avg=-116; later: near_colon=-161; later: near_done=60; later: near_down=-81; later: near_due=29;
later: near_equal=-36; later: near_every=187; later: near_list=49; later: near_of=77; later: near_open=-43;
later: near_past=-59; later: near_plan=-17; later: near_rest=61; later: near_such=-54; later: near_total=-104;
later: near_up=-19; later: near_versus=-76; later: no_unit=17; later: of=146; later: open=-151; later: opened=-54;
later: paren=50; later: past=47; later: plan=-131; later: rest=164; later: semi=-216; later: share=-74;
later: such=-69; later: then_among=66; later: then_avg=-87; later: then_close=-116; later: then_colon=345;
later: then_down=39; later: then_end=18; later: then_list=-21; later: then_of=22; later: then_open=-74;
later: then_past=160; later: then_plan=-88; later: then_rest=-94; later: then_share=134; later: then_total=-60;
later: then_versus=192; later: total=-43; later: versus=-152; likeness 1=-52; likeness 2=-15; likeness 3=34;
likeness 4=-31; likeness 5=43; members False True False=-29; members False True True=-155;
members True True True=107; most=726; place 0=139; place 1=-53; place 2=-29; place 3=-80; rank 0 False=-67;
rank 0 True=100; rank 1 False=-63; rank 1 True=20; rank 2 False=-79; rank 2 True=-24; rank 3 False=-132;
rank 3 True=-57; reach 1=-103; reach 2=74; reach 3=93; reach 5=50; reach far=192; reach near=-141; reach next=54;
reach passage=-158; reach second=-31; shared 1=21; shared 2=-54; shared 3=16; shared 4=52; shared 5=30;
shared 6=99; side=362; times False True=114; times True False=-54; times True True=-57; title=216; unit akin=-154;
unit general=-250; unit half=-107; unit none=34;
"""
