"""Weights (trọng số) of ties of the shape growth: learned, in hundredths of a bit; not by hand."""

TABLE = """\
=-75; both 2=-75; both 3=-87; both 5=81; both near=-30; both next=-122; both passage=-52; both second=-41;
direction False=-280; direction True=175; most=444; now 1=128; now 2=46; now 3=-6; now 5=-42; now far=-21;
now near=-162; now next=-248; now passage=-49; now second=-57; now: and=20; now: avg=-7; now: closed=31;
now: colon=-53; now: comma=-28; now: deep=-88; now: done=-77; now: down=-13; now: due=29; now: equal=-19;
now: first=49; now: line=-21; now: list=-15; now: lone=-9; now: near_among=37; now: near_and=34;
now: near_avg=-5; now: near_colon=-19; now: near_done=-24; now: near_down=-11; now: near_due=68;
now: near_equal=-19; now: near_list=68; now: near_of=7; now: near_open=66; now: near_past=5;
now: near_plan=-103; now: near_rest=103; now: near_row=-6; now: near_share=-58; now: near_such=-17;
now: near_total=-13; now: near_up=-34; now: near_versus=-60; now: no_unit=50; now: of=-13; now: open=89;
now: opened=-154; now: paren=-67; now: past=38; now: plan=-187; now: rest=98; now: row=-11; now: semi=-16;
now: share=-61; now: such=-24; now: then_among=80; now: then_avg=-32; now: then_close=21; now: then_colon=134;
now: then_down=89; now: then_end=43; now: then_list=45; now: then_of=82; now: then_open=154;
now: then_past=-15; now: then_plan=-7; now: then_rest=-7; now: then_share=-5; now: then_total=51;
now: then_up=102; now: then_versus=13; now: total=39; now: up=-39; now: versus=15; order 012=-116;
order 021=-103; order 102=-54; order 120=-49; order 201=60; order 210=-52; shared 0=-274; shared 1=-62;
shared 2=-13; shared 3=-22; stated: among=38; stated: and=-66; stated: avg=-45; stated: bare=12;
stated: change=109; stated: closed=49; stated: colon=-31; stated: comma=-109; stated: deep=-56;
stated: done=-67; stated: down=6; stated: due=-100; stated: equal=23; stated: first=57; stated: line=15;
stated: list=79; stated: near_and=-54; stated: near_avg=-44; stated: near_colon=-31; stated: near_done=8;
stated: near_down=6; stated: near_due=-88; stated: near_equal=23; stated: near_of=-58; stated: near_open=-8;
stated: near_past=-21; stated: near_plan=-16; stated: near_rest=-35; stated: near_share=-94;
stated: near_such=39; stated: near_total=165; stated: near_up=9; stated: near_versus=-62; stated: of=-96;
stated: open=74; stated: opened=-101; stated: paren=-32; stated: past=-89; stated: plan=76; stated: rest=-36;
stated: semi=30; stated: share=-59; stated: such=-16; stated: then_among=12; stated: then_close=-84;
stated: then_colon=80; stated: then_down=-30; stated: then_end=117; stated: then_list=-13; stated: then_of=86;
stated: then_open=-11; stated: then_past=-73; stated: then_plan=-44; stated: then_rest=89;
stated: then_share=14; stated: then_total=-57; stated: then_up=71; stated: then_versus=49;
stated: threshold=51; stated: total=153; stated: up=-15; stated: versus=-45; then 1=157; then 2=149;
then 3=105; then 5=-139; then far=-93; then near=-171; then next=-213; then passage=-114; then second=-174;
then: among=-89; then: and=-46; then: avg=-19; then: closed=-16; then: comma=-31; then: deep=33;
then: done=14; then: down=-6; then: due=51; then: equal=-49; then: first=69; then: line=-5; then: list=-40;
then: lone=-21; then: near_among=-32; then: near_and=-22; then: near_avg=-18; then: near_colon=-47;
then: near_done=65; then: near_down=-6; then: near_due=78; then: near_equal=-47; then: near_list=-5;
then: near_of=69; then: near_open=-20; then: near_past=61; then: near_plan=-28; then: near_rest=-72;
then: near_row=-6; then: near_share=-38; then: near_such=-8; then: near_total=-73; then: near_up=-25;
then: near_versus=35; then: no_unit=17; then: of=30; then: open=-10; then: opened=-8; then: paren=39;
then: past=162; then: plan=-32; then: rest=-72; then: row=-6; then: semi=-65; then: share=-51; then: such=-36;
then: then_among=-23; then: then_avg=72; then: then_close=43; then: then_colon=-11; then: then_down=223;
then: then_end=-36; then: then_list=56; then: then_of=-49; then: then_open=-41; then: then_past=159;
then: then_plan=158; then: then_rest=-41; then: then_share=-110; then: then_total=-51; then: then_up=192;
then: then_versus=-32; then: total=-128; then: up=-30; then: versus=176; unit akin=-77; unit apart=-72;
unit general=-81; unit half=83; unit none=-106; unit same=-89; unit strange=-24;
"""
