"""Weights (trọng số) of ties of the shape growth: learned, in hundredths of a bit; not by hand."""

TABLE = """\
=-121; both 1=35; both 2=-66; both 3=-111; both 5=112; both far=55; both next=-134; both passage=-52;
both second=-181; direction False=-286; direction True=155; most=530; now 1=179; now 2=181; now 3=40;
now 5=-48; now far=-208; now near=-113; now next=-193; now passage=7; now second=-192; now: among=-11;
now: and=-74; now: bare=-10; now: colon=-32; now: deep=-129; now: done=-78; now: down=-26; now: due=-7;
now: equal=-27; now: first=-10; now: line=-23; now: list=-67; now: lone=-17; now: near_among=72;
now: near_and=-62; now: near_colon=-11; now: near_done=-29; now: near_down=-26; now: near_due=33;
now: near_equal=-26; now: near_list=6; now: near_of=35; now: near_open=58; now: near_past=15;
now: near_plan=-112; now: near_rest=97; now: near_share=-62; now: near_such=-10; now: near_total=23;
now: near_up=-42; now: near_versus=-67; now: no_unit=57; now: of=-15; now: open=51; now: opened=-118;
now: paren=-45; now: past=24; now: plan=-156; now: rest=93; now: row=-5; now: semi=13; now: share=-62;
now: such=-14; now: then_among=139; now: then_avg=-13; now: then_close=-35; now: then_colon=96;
now: then_down=77; now: then_end=50; now: then_list=36; now: then_of=96; now: then_open=183;
now: then_plan=-7; now: then_rest=-12; now: then_share=23; now: then_total=37; now: then_up=171;
now: then_versus=16; now: total=23; now: up=48; now: versus=34; order 012=-98; order 021=-97; order 102=-13;
order 120=-74; order 201=110; order 210=-76; shared 0=-232; shared 1=-69; shared 3=-50; stated: among=38;
stated: and=-66; stated: avg=-36; stated: change=122; stated: colon=-7; stated: comma=-100; stated: deep=-46;
stated: done=-65; stated: down=12; stated: due=-40; stated: equal=33; stated: first=55; stated: line=41;
stated: list=86; stated: near_and=-50; stated: near_avg=-37; stated: near_colon=-7; stated: near_done=13;
stated: near_down=18; stated: near_due=-20; stated: near_equal=33; stated: near_of=-48; stated: near_open=-35;
stated: near_past=-56; stated: near_plan=-42; stated: near_rest=-21; stated: near_share=-65;
stated: near_such=43; stated: near_total=60; stated: near_up=-24; stated: near_versus=-31; stated: of=-58;
stated: open=-29; stated: opened=-64; stated: paren=-12; stated: past=-105; stated: plan=41; stated: rest=-23;
stated: semi=47; stated: share=-103; stated: such=5; stated: then_among=53; stated: then_avg=-5;
stated: then_close=-16; stated: then_colon=80; stated: then_down=-48; stated: then_end=186;
stated: then_list=-85; stated: then_of=46; stated: then_open=-5; stated: then_past=-28; stated: then_plan=-13;
stated: then_rest=128; stated: then_share=18; stated: then_total=-100; stated: then_up=110;
stated: then_versus=123; stated: threshold=18; stated: total=47; stated: up=-24; stated: versus=-49;
then 1=142; then 2=117; then 3=38; then 5=-168; then far=-17; then near=-137; then next=-252;
then passage=-115; then second=-159; then: among=-93; then: and=-52; then: avg=-27; then: bare=-17;
then: closed=-14; then: colon=-51; then: comma=-89; then: deep=19; then: done=-13; then: due=17;
then: equal=-43; then: first=57; then: line=-72; then: list=-43; then: lone=69; then: near_among=-61;
then: near_and=-38; then: near_avg=-27; then: near_colon=-51; then: near_done=39; then: near_due=17;
then: near_equal=-42; then: near_list=-14; then: near_of=25; then: near_open=-29; then: near_past=53;
then: near_plan=-17; then: near_rest=-84; then: near_share=-41; then: near_such=-9; then: near_total=-50;
then: near_up=-39; then: near_versus=37; then: no_unit=28; then: of=-8; then: opened=-13; then: paren=54;
then: past=164; then: plan=-18; then: rest=-85; then: row=-5; then: semi=-101; then: share=-58;
then: such=-34; then: then_among=-42; then: then_avg=97; then: then_close=-38; then: then_colon=-26;
then: then_down=228; then: then_end=-40; then: then_list=69; then: then_of=-38; then: then_open=-29;
then: then_past=165; then: then_plan=141; then: then_rest=-70; then: then_share=-90; then: then_total=-48;
then: then_up=166; then: then_versus=-20; then: total=-88; then: up=-42; then: versus=138; unit akin=-81;
unit apart=-129; unit general=-40; unit half=94; unit none=-104; unit same=-44; unit strange=-5;
"""
