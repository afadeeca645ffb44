"""Weights (trọng số) of ties of the shape growth: learned, in hundredths of a bit; not by hand."""

TABLE = """\
=-140; both 1=-18; both 2=-123; both 3=-18; both 5=94; both far=-64; both near=-57; both next=-180;
both passage=-28; both second=-50; direction False=-409; direction True=193; most=468; now 1=138; now 2=5;
now 3=-74; now 5=-75; now far=116; now near=-101; now next=-325; now passage=-19; now second=-210;
now: after_change=-24; now: among=78; now: and=-31; now: avg=-48; now: bare=-8; now: closed=-17;
now: colon=-8; now: comma=-20; now: deep=-180; now: done=-193; now: down=20; now: due=10; now: equal=-88;
now: every=-19; now: first=20; now: line=5; now: list=-63; now: lone=-10; now: near_among=131;
now: near_and=166; now: near_avg=-39; now: near_colon=50; now: near_done=-76; now: near_down=23;
now: near_due=46; now: near_equal=-87; now: near_every=-19; now: near_list=99; now: near_of=-19;
now: near_open=78; now: near_past=-67; now: near_plan=-52; now: near_rest=21; now: near_share=-60;
now: near_such=-26; now: near_total=-47; now: near_up=-62; now: near_versus=-86; now: no_unit=40; now: of=-98;
now: open=100; now: opened=-207; now: paren=-137; now: past=167; now: plan=-247; now: rest=59; now: row=-6;
now: semi=-68; now: share=-60; now: such=-27; now: then_among=33; now: then_avg=72; now: then_close=25;
now: then_colon=116; now: then_down=138; now: then_end=65; now: then_list=31; now: then_of=171;
now: then_open=222; now: then_past=127; now: then_plan=-25; now: then_rest=-103; now: then_share=33;
now: then_total=12; now: then_up=81; now: then_versus=169; now: total=176; now: up=-76; now: versus=83;
order 012=-162; order 021=-86; order 102=64; order 120=-127; order 201=51; order 210=-62; shared 0=-255;
shared 1=-81; shared 2=-19; shared 3=-28; stated: after_change=299; stated: among=22; stated: and=-99;
stated: avg=-38; stated: bare=-5; stated: change=52; stated: closed=171; stated: colon=-7; stated: comma=-57;
stated: deep=-99; stated: done=-66; stated: down=-47; stated: due=-125; stated: first=89; stated: line=-177;
stated: list=359; stated: near_and=-42; stated: near_avg=-37; stated: near_colon=-7; stated: near_done=-5;
stated: near_down=-47; stated: near_due=-17; stated: near_list=-27; stated: near_of=-145;
stated: near_open=-66; stated: near_past=120; stated: near_plan=-19; stated: near_rest=-92;
stated: near_row=-10; stated: near_share=-71; stated: near_such=-12; stated: near_total=-189;
stated: near_up=-54; stated: near_versus=-84; stated: open=299; stated: opened=-152; stated: paren=-237;
stated: past=-148; stated: plan=49; stated: rest=-92; stated: row=-10; stated: semi=130; stated: share=-72;
stated: such=-14; stated: then_among=68; stated: then_avg=-6; stated: then_close=-43; stated: then_colon=184;
stated: then_down=-61; stated: then_end=147; stated: then_list=-16; stated: then_of=113; stated: then_open=5;
stated: then_past=-31; stated: then_plan=-101; stated: then_rest=27; stated: then_share=18;
stated: then_total=-7; stated: then_up=6; stated: then_versus=111; stated: threshold=71; stated: total=94;
stated: up=-25; stated: versus=-128; then 1=127; then 2=186; then 3=46; then 5=-229; then far=-155;
then near=-138; then next=-396; then passage=-151; then second=-220; then: after_change=163; then: among=-104;
then: and=-87; then: avg=89; then: bare=-7; then: closed=30; then: colon=-77; then: comma=-169;
then: deep=100; then: done=29; then: down=7; then: due=31; then: equal=-108; then: every=11; then: first=126;
then: line=26; then: list=46; then: lone=-27; then: near_among=-44; then: near_and=-66; then: near_avg=89;
then: near_colon=-32; then: near_done=171; then: near_down=31; then: near_due=67; then: near_equal=-103;
then: near_every=11; then: near_list=188; then: near_of=51; then: near_open=84; then: near_past=30;
then: near_plan=59; then: near_rest=-170; then: near_row=-32; then: near_share=-58; then: near_such=-18;
then: near_total=-124; then: near_up=-100; then: near_versus=8; then: no_unit=14; then: of=28; then: open=6;
then: opened=-43; then: past=145; then: plan=-17; then: rest=-170; then: row=-33; then: semi=-78;
then: share=-77; then: such=-32; then: then_among=7; then: then_avg=-12; then: then_close=51;
then: then_colon=61; then: then_down=281; then: then_end=5; then: then_list=256; then: then_of=17;
then: then_open=-106; then: then_past=219; then: then_plan=277; then: then_rest=-22; then: then_share=-227;
then: then_total=-103; then: then_up=212; then: then_versus=-105; then: total=-178; then: up=-151;
then: versus=51; unit akin=-110; unit apart=-22; unit general=-102; unit half=-26; unit none=-74;
unit same=-77; unit strange=-58;
"""
