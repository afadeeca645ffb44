"""Weights (trọng số) of ties of the shape growth: learned, in hundredths of a bit; not by hand."""

TABLE = """\
=-134; both 1=-13; both 2=-123; both 3=-21; both 5=80; both far=-65; both near=-55; both next=-182;
both passage=-30; both second=-49; direction False=-409; direction True=192; most=471; now 1=137; now 2=9;
now 3=-69; now 5=-67; now far=122; now near=-89; now next=-320; now passage=-19; now second=-203;
now: after_change=-19; now: among=82; now: and=-32; now: avg=-46; now: bare=-8; now: closed=-14;
now: colon=-8; now: comma=-20; now: deep=-176; now: done=-195; now: down=23; now: due=13; now: equal=-84;
now: every=-18; now: first=20; now: line=10; now: list=-64; now: lone=-9; now: near_among=127;
now: near_and=160; now: near_avg=-42; now: near_colon=49; now: near_done=-72; now: near_down=24;
now: near_due=44; now: near_equal=-84; now: near_every=-18; now: near_list=96; now: near_of=-19;
now: near_open=83; now: near_past=-67; now: near_plan=-53; now: near_rest=23; now: near_share=-57;
now: near_such=-25; now: near_total=-68; now: near_up=-67; now: near_versus=-87; now: no_unit=40;
now: of=-101; now: open=101; now: opened=-208; now: paren=-132; now: past=164; now: plan=-246; now: rest=54;
now: row=-6; now: semi=-68; now: share=-58; now: such=-26; now: then_among=32; now: then_avg=75;
now: then_close=25; now: then_colon=116; now: then_down=132; now: then_end=57; now: then_list=28;
now: then_of=166; now: then_open=222; now: then_past=127; now: then_plan=-26; now: then_rest=-105;
now: then_share=41; now: then_total=13; now: then_up=86; now: then_versus=176; now: total=189; now: up=-77;
now: versus=86; order 012=-168; order 021=-87; order 102=66; order 120=-125; order 201=54; order 210=-57;
shared 0=-251; shared 1=-80; shared 2=-16; shared 3=-22; stated: after_change=308; stated: among=32;
stated: and=-110; stated: avg=-35; stated: bare=-7; stated: change=39; stated: closed=178; stated: comma=-57;
stated: deep=-116; stated: done=-65; stated: down=-32; stated: due=-127; stated: equal=7; stated: first=79;
stated: line=-184; stated: list=367; stated: near_and=-34; stated: near_avg=-35; stated: near_done=-13;
stated: near_down=-32; stated: near_due=-17; stated: near_equal=7; stated: near_list=-24;
stated: near_of=-139; stated: near_open=-65; stated: near_past=122; stated: near_plan=-17;
stated: near_rest=-94; stated: near_row=-9; stated: near_share=-63; stated: near_such=-10;
stated: near_total=-183; stated: near_up=-28; stated: near_versus=-72; stated: open=289; stated: opened=-113;
stated: paren=-209; stated: past=-152; stated: plan=49; stated: rest=-94; stated: row=-9; stated: semi=133;
stated: share=-65; stated: such=-15; stated: then_among=67; stated: then_close=-46; stated: then_colon=185;
stated: then_down=-64; stated: then_end=144; stated: then_list=-20; stated: then_of=115;
stated: then_past=-25; stated: then_plan=-102; stated: then_rest=30; stated: then_share=17;
stated: then_total=-9; stated: then_up=6; stated: then_versus=103; stated: threshold=36; stated: total=96;
stated: up=-19; stated: versus=-126; then 1=134; then 2=185; then 3=47; then 5=-229; then far=-163;
then near=-149; then next=-401; then passage=-164; then second=-224; then: after_change=165; then: among=-105;
then: and=-84; then: avg=88; then: bare=-7; then: closed=36; then: colon=-76; then: comma=-173;
then: deep=109; then: done=35; then: down=7; then: due=29; then: equal=-109; then: every=8; then: first=125;
then: line=26; then: list=43; then: lone=-25; then: near_among=-44; then: near_and=-65; then: near_avg=86;
then: near_colon=-33; then: near_done=172; then: near_down=36; then: near_due=68; then: near_equal=-110;
then: near_every=8; then: near_list=190; then: near_of=51; then: near_open=93; then: near_past=37;
then: near_plan=51; then: near_rest=-163; then: near_row=-32; then: near_share=-59; then: near_such=-16;
then: near_total=-119; then: near_up=-105; then: near_versus=7; then: no_unit=10; then: of=27; then: open=8;
then: opened=-50; then: past=136; then: plan=-17; then: rest=-164; then: row=-33; then: semi=-83;
then: share=-75; then: such=-31; then: then_among=7; then: then_avg=-12; then: then_close=51;
then: then_colon=61; then: then_down=278; then: then_list=255; then: then_of=19; then: then_open=-105;
then: then_past=220; then: then_plan=282; then: then_rest=-21; then: then_share=-230; then: then_total=-102;
then: then_up=217; then: then_versus=-99; then: total=-179; then: up=-148; then: versus=51; unit akin=-107;
unit apart=-19; unit general=-100; unit half=-23; unit none=-72; unit same=-72; unit strange=-56;
"""
