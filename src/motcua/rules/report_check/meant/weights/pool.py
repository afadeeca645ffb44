"""Weights (trọng số) of ties of the shape pool: learned, in hundredths of a bit; not by hand."""

TABLE = """\
=-230; most=396; rank 1=-138; rank 3=-42; rank 4=-71; rank 5=-46; reach 1 1 next=244; reach 1 2 1=233;
reach 1 2 2=-20; reach 1 2 far=-64; reach 1 2 near=-36; reach 1 2 next=-40; reach 1 2 passage=-71;
reach 1 2 second=-30; reach 1 near 1=240; reach 1 near 2=-45; reach 1 near 3=-36; reach 1 near 5=-46;
reach 1 near far=111; reach 1 near near=262; reach 1 near next=-165; reach 1 near passage=199;
reach 1 near second=-86; reach 1 next 1=-18; reach 1 next 2=-55; reach 1 next 3=-22; reach 1 next far=-19;
reach 1 next near=-158; reach 1 next next=-80; reach 1 next passage=-95; reach 1 next second=-16;
reach 1 passage 1=-23; reach 1 passage 3=-15; reach 1 passage near=142; reach 1 passage passage=-16;
reach 1 second 1=101; reach 1 second 2=-15; reach 1 second far=-52; reach 1 second near=-20;
reach 1 second next=-37; reach 1 second second=-92; reach 2 next near=-19; reach 2 next next=79;
reach 2 passage near=-15; reach next near second=-37; second: after ,=39; second: after /=-21;
second: after huyện=-18; second: after hạn=38; second: after học=18; second: after lòng=16;
second: after_change=-28; second: among=-84; second: and=-58; second: avg=-29; second: before ,=48;
second: before .=-34; second: before hài=32; second: before quá=-18; second: before semicolon=27;
second: before đúng=58; second: closed=-50; second: comma=156; second: deep=-139; second: due=24;
second: first=-135; second: line=-105; second: list=-42; second: near_among=-57; second: near_and=-51;
second: near_avg=-28; second: near_due=39; second: near_list=-40; second: near_open=-109; second: near_past=-35;
second: near_rest=-57; second: near_total=-60; second: no_unit=73; second: of=-27; second: open=-135;
second: paren=-22; second: past=-36; second: rest=-58; second: semi=-103; second: then_among=107;
second: then_avg=-45; second: then_close=-82; second: then_colon=38; second: then_down=-19; second: then_end=-63;
second: then_of=56; second: then_open=53; second: then_past=-40; second: then_rest=-58; second: then_share=57;
second: then_total=-95; second: then_up=-23; second: then_versus=-15; second: total=-68; second: up=-28;
shared 0=-200; shared 1=-91; shared 2=-157; shared 3=118; stated: after chiếm=26; stated: after là=27;
stated: after thành=18; stated: after đạt=-18; stated: after_change=-57; stated: and=187; stated: bare=-19;
stated: before )=-15; stated: before .=34; stated: before semicolon=-25; stated: closed=15; stated: colon=-45;
stated: comma=-155; stated: deep=-182; stated: due=69; stated: equal=-41; stated: first=76; stated: line=-108;
stated: near_and=262; stated: near_colon=-45; stated: near_done=52; stated: near_due=100; stated: near_equal=-41;
stated: near_of=-170; stated: near_open=-43; stated: near_past=-62; stated: near_plan=-36; stated: near_rest=-34;
stated: near_share=53; stated: near_total=-110; stated: near_up=27; stated: near_versus=-17; stated: open=-81;
stated: opened=-86; stated: past=-55; stated: plan=-55; stated: rest=-34; stated: semi=40; stated: such=-47;
stated: then_close=-124; stated: then_down=-23; stated: then_list=-58; stated: then_of=-89; stated: then_open=-25;
stated: then_past=-21; stated: then_plan=-39; stated: then_rest=-30; stated: then_total=49; stated: then_up=51;
stated: total=180; stated: up=25; stated: versus=-34; unit apart=-206; unit general=-16; unit half=70;
unit none=-90; unit same=46; unit strange=-61; whole False False False=-237; whole False False True=-41;
"""
