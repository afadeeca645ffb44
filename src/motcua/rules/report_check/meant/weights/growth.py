"""Weights (trọng số) of ties of the shape growth: learned, in hundredths of a bit; not by hand."""

TABLE = """\
=-102; both 1=-20; both 2=-166; both 3=-28; both 5=46; both far=26; both near=-71; both next=-169;
both passage=55; both second=-92; direction False=-363; direction True=196; most=384; now 1=189; now 3=-79;
now 5=-38; now far=37; now near=-148; now next=-376; now passage=-107; now second=-128; now: after_change=-23;
now: among=72; now: and=14; now: avg=-16; now: closed=86; now: colon=-19; now: comma=5; now: deep=-122;
now: done=-166; now: down=51; now: due=13; now: equal=-36; now: every=37; now: first=36; now: list=-21;
now: near_among=102; now: near_and=125; now: near_avg=-8; now: near_colon=8; now: near_done=-28;
now: near_down=51; now: near_due=58; now: near_equal=-36; now: near_every=37; now: near_list=121;
now: near_of=-15; now: near_open=74; now: near_past=-44; now: near_plan=-105; now: near_rest=78;
now: near_share=-69; now: near_such=-35; now: near_total=-95; now: near_up=-46; now: near_versus=-86;
now: no_unit=43; now: of=-97; now: open=100; now: opened=-146; now: paren=-113; now: past=124; now: plan=-243;
now: rest=61; now: row=-9; now: semi=-64; now: share=-70; now: such=-38; now: then_avg=-43;
now: then_close=27; now: then_colon=117; now: then_down=139; now: then_end=57; now: then_list=94;
now: then_of=189; now: then_open=221; now: then_past=7; now: then_plan=-9; now: then_rest=-106;
now: then_share=37; now: then_total=49; now: then_up=124; now: then_versus=195; now: total=221; now: up=-67;
now: versus=61; order 012=-96; order 021=-100; order 102=53; order 120=-87; order 201=55; order 210=-129;
shared 0=-293; shared 1=-108; shared 3=-39; stated: after_change=300; stated: among=37; stated: and=-29;
stated: avg=-28; stated: bare=7; stated: change=12; stated: closed=153; stated: colon=-125; stated: comma=-27;
stated: deep=-58; stated: done=-58; stated: down=6; stated: due=-107; stated: equal=-13; stated: first=18;
stated: line=-23; stated: list=286; stated: near_and=8; stated: near_avg=-27; stated: near_colon=-125;
stated: near_done=57; stated: near_down=6; stated: near_due=-28; stated: near_equal=-13; stated: near_list=-7;
stated: near_of=-118; stated: near_open=-55; stated: near_past=137; stated: near_plan=-47;
stated: near_rest=-60; stated: near_share=-91; stated: near_such=77; stated: near_total=61; stated: near_up=5;
stated: near_versus=-44; stated: of=-8; stated: open=299; stated: opened=-83; stated: paren=-38;
stated: past=-196; stated: plan=74; stated: rest=-59; stated: semi=78; stated: share=-66; stated: such=-45;
stated: then_among=15; stated: then_avg=-11; stated: then_close=-117; stated: then_colon=256;
stated: then_down=-50; stated: then_end=122; stated: then_list=-16; stated: then_of=120;
stated: then_open=-12; stated: then_past=-91; stated: then_plan=-106; stated: then_rest=117;
stated: then_share=20; stated: then_total=-70; stated: then_up=-35; stated: then_versus=43;
stated: threshold=12; stated: total=287; stated: up=5; stated: versus=-148; then 1=97; then 2=66; then 3=-8;
then 5=-176; then far=-137; then near=-260; then next=-321; then passage=-229; then second=-208;
then: after_change=139; then: among=-111; then: and=-113; then: avg=-9; then: bare=-6; then: closed=20;
then: colon=-35; then: comma=-118; then: deep=83; then: done=47; then: down=-13; then: due=80;
then: equal=-95; then: every=36; then: first=122; then: line=34; then: list=58; then: lone=-11;
then: near_among=-20; then: near_and=-60; then: near_avg=-10; then: near_colon=-26; then: near_done=75;
then: near_down=-13; then: near_due=62; then: near_equal=-102; then: near_every=36; then: near_list=173;
then: near_of=59; then: near_open=-33; then: near_past=43; then: near_plan=18; then: near_rest=-162;
then: near_row=-27; then: near_share=-51; then: near_such=-15; then: near_total=-86; then: near_up=-11;
then: near_versus=49; then: no_unit=-18; then: of=9; then: open=-23; then: opened=-53; then: paren=16;
then: past=165; then: plan=-29; then: rest=-162; then: row=-27; then: semi=-92; then: share=-61;
then: such=-54; then: then_among=-27; then: then_avg=191; then: then_close=61; then: then_colon=79;
then: then_down=286; then: then_end=17; then: then_list=189; then: then_of=-14; then: then_open=-49;
then: then_past=168; then: then_plan=246; then: then_rest=-9; then: then_share=-175; then: then_total=-105;
then: then_up=279; then: then_versus=-111; then: total=-75; then: up=-117; then: versus=111; unit akin=-115;
unit apart=-5; unit general=-99; unit half=41; unit none=-100; unit same=-91; unit strange=-42;
"""
