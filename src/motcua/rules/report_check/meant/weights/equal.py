"""Weights (trọng số) of ties of the shape equal: learned, in hundredths of a bit; not by hand."""

TABLE = """\
=-31; MONEY=111; PERCENT=77; SCORE=-285; blur True=-171; cover 0=-211; cover 1=-66; cover 3=-137; cover 4=129;
digits 1=63; digits 3=26; digits 5=-192; earlier: after ,=36; earlier: after /=-116; earlier: after :=-18;
earlier: after có=23; earlier: after gồm=24; earlier: after hiện=58; earlier: after hạn=54; earlier: after nhận=61;
earlier: after thành=-24; earlier: after tra=-30; earlier: after đó=-22; earlier: after_change=-132;
earlier: and=-109; earlier: avg=192; earlier: bare=51; earlier: before (=43; earlier: before ,=36;
earlier: before .=-24; earlier: before hồ=-23; earlier: before quy=47; earlier: before quá=27;
earlier: before semicolon=38; earlier: before trong=28; earlier: before trực=43; earlier: before đồng=-18;
earlier: change=-27; earlier: closed=-72; earlier: colon=-108; earlier: deep=-34; earlier: done=-28;
earlier: down=-19; earlier: due=-18; earlier: equal=-35; earlier: every=-41; earlier: first=59; earlier: line=50;
earlier: list=35; earlier: near_among=-90; earlier: near_and=144; earlier: near_avg=-87; earlier: near_colon=23;
earlier: near_done=61; earlier: near_down=-19; earlier: near_due=36; earlier: near_equal=-36;
earlier: near_every=-41; earlier: near_list=87; earlier: near_open=71; earlier: near_plan=117;
earlier: near_rest=95; earlier: near_share=-54; earlier: near_such=-35; earlier: near_up=-28;
earlier: near_versus=-20; earlier: no_unit=59; earlier: of=102; earlier: open=26; earlier: opened=-76;
earlier: paren=148; earlier: past=113; earlier: plan=-39; earlier: rest=92; earlier: semi=-57; earlier: share=-65;
earlier: such=-50; earlier: then_among=37; earlier: then_close=-62; earlier: then_colon=63; earlier: then_down=22;
earlier: then_end=92; earlier: then_list=79; earlier: then_open=131; earlier: then_past=-179;
earlier: then_plan=38; earlier: then_rest=-49; earlier: then_share=38; earlier: then_total=-53;
earlier: then_up=-45; earlier: then_versus=-63; earlier: threshold=88; earlier: total=-54; earlier: up=-31;
earlier: versus=-92; later: after ,=-29; later: after /=98; later: after :=-59; later: after còn=15;
later: after gồm=-40; later: after hạn=28; later: after quyết=-37; later: after thu=38; later: after thành=16;
later: after trong=40; later: after và=-30; later: after đó=-25; later: after_change=-17; later: and=100;
later: avg=-116; later: bare=267; later: before (=26; later: before )=-20; later: before ,=-35;
later: before .=-32; later: before còn=26; later: before giải=40; later: before hồ=-33; later: before semicolon=38;
later: before trong=-28; later: before trước=-22; later: before đang=-20; later: before điểm=-33;
later: before được=21; later: before đồng=-29; later: change=-27; later: closed=-116; later: comma=-32;
later: deep=-237; later: done=84; later: down=-77; later: due=44; later: equal=-36; later: every=189;
later: first=169; later: list=72; later: near_and=-80; later: near_avg=-116; later: near_colon=-112;
later: near_done=62; later: near_down=-76; later: near_due=26; later: near_equal=-36; later: near_every=189;
later: near_list=46; later: near_of=97; later: near_open=-52; later: near_past=-50; later: near_plan=-16;
later: near_rest=44; later: near_share=-22; later: near_such=-50; later: near_total=-104; later: near_up=-17;
later: near_versus=-77; later: no_unit=35; later: of=132; later: open=-155; later: opened=-55; later: paren=66;
later: past=38; later: plan=-141; later: rest=173; later: semi=-223; later: share=-82; later: such=-70;
later: then_among=38; later: then_avg=-84; later: then_close=-145; later: then_colon=344; later: then_down=45;
later: then_end=26; later: then_list=-24; later: then_of=51; later: then_open=-73; later: then_past=164;
later: then_plan=-72; later: then_rest=-91; later: then_share=129; later: then_total=-62; later: then_versus=183;
later: total=-60; later: versus=-156; likeness 0=16; likeness 1=-41; likeness 3=33; likeness 4=-33; likeness 5=51;
members False True False=-15; members False True True=-137; members True True True=127; most=784; place 0=165;
place 1=-25; place 3=-57; rank 0 False=-65; rank 0 True=102; rank 1 False=-64; rank 1 True=18; rank 2 False=-80;
rank 2 True=-23; rank 3 False=-126; rank 3 True=-60; reach 1=-115; reach 2=75; reach 3=92; reach 5=44;
reach far=165; reach near=-148; reach next=42; reach passage=-165; reach second=-50; shared 1=19; shared 2=-58;
shared 4=54; shared 5=28; shared 6=102; side=362; times False False=-22; times False True=98; times True False=-57;
times True True=-65; title=228; unit akin=-150; unit general=-250; unit half=-114;
"""
