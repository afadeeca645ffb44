"""Weights (trọng số) of ties of the shape pool: learned, in hundredths of a bit; not by hand."""

TABLE = """\
=-187; most=411; rank 1=-127; rank 2=35; rank 3=-30; rank 4=-57; reach 1 1 next=254; reach 1 2 1=90;
reach 1 2 2=-17; reach 1 2 far=-33; reach 1 2 near=-23; reach 1 2 next=-36; reach 1 2 second=-30;
reach 1 near 1=289; reach 1 near 2=-39; reach 1 near 3=-32; reach 1 near 5=-38; reach 1 near far=123;
reach 1 near near=249; reach 1 near next=-155; reach 1 near passage=196; reach 1 near second=-79;
reach 1 next 2=-49; reach 1 next 3=-21; reach 1 next far=-20; reach 1 next near=-145; reach 1 next next=-73;
reach 1 next passage=-87; reach 1 next second=-19; reach 1 passage 1=-22; reach 1 passage 2=-15;
reach 1 passage near=135; reach 1 passage passage=-18; reach 1 second 1=105; reach 1 second far=-52;
reach 1 second near=-20; reach 1 second next=-34; reach 1 second second=-90; reach 2 next 1=-16;
reach 2 next near=-20; reach 2 next next=79; reach next near second=-36; second: after ,=40; second: after /=-30;
second: after huyện=-16; second: after hạn=41; second: after học=19; second: after lòng=16;
second: after_change=-29; second: among=-84; second: and=-70; second: avg=-27; second: before ,=53;
second: before .=-33; second: before hài=34; second: before quá=-20; second: before semicolon=27;
second: before đúng=45; second: closed=-36; second: comma=95; second: deep=-128; second: due=26;
second: first=-145; second: line=-105; second: list=-38; second: near_among=-61; second: near_and=-70;
second: near_avg=-27; second: near_due=41; second: near_list=-35; second: near_open=-109; second: near_past=-30;
second: near_rest=-54; second: near_share=-15; second: near_total=-63; second: no_unit=55; second: of=-21;
second: open=-123; second: paren=-31; second: past=-32; second: rest=-54; second: semi=-128; second: share=-15;
second: then_among=92; second: then_avg=-47; second: then_close=-78; second: then_colon=39; second: then_down=-21;
second: then_end=-43; second: then_of=47; second: then_open=61; second: then_past=-32; second: then_rest=-52;
second: then_share=60; second: then_total=-88; second: then_up=-24; second: then_versus=-16; second: total=-75;
second: up=-23; shared 0=-182; shared 1=-77; shared 2=-133; shared 3=140; stated: after chiếm=32;
stated: after là=27; stated: after thành=16; stated: after_change=-66; stated: and=160; stated: bare=-31;
stated: before )=-15; stated: before .=32; stated: before semicolon=-27; stated: closed=20; stated: colon=-43;
stated: comma=-129; stated: deep=-176; stated: due=59; stated: equal=-38; stated: first=92; stated: line=-110;
stated: near_and=262; stated: near_colon=-43; stated: near_done=56; stated: near_due=104; stated: near_equal=-38;
stated: near_of=-170; stated: near_open=-31; stated: near_past=-64; stated: near_plan=-39; stated: near_rest=-27;
stated: near_share=19; stated: near_total=-112; stated: near_up=51; stated: near_versus=-20; stated: of=19;
stated: open=-139; stated: opened=-85; stated: past=-64; stated: plan=-61; stated: rest=-27; stated: semi=47;
stated: such=-54; stated: then_close=-115; stated: then_down=-22; stated: then_end=40; stated: then_list=-58;
stated: then_of=-85; stated: then_open=-25; stated: then_past=-16; stated: then_plan=-31; stated: then_rest=-25;
stated: then_total=65; stated: then_up=58; stated: total=170; stated: up=44; stated: versus=-35; unit akin=-15;
unit apart=-216; unit half=24; unit none=-108; unit strange=-78; whole False False False=-242;
whole False False True=-56;
"""
