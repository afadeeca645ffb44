"""Weights (trọng số) of ties of the shape growth: learned, in hundredths of a bit; not by hand."""

TABLE = """\
=-82; both 1=96; both 2=-35; both 3=-28; both 5=152; both far=-74; both near=17; both next=-132;
both passage=-8; both second=-70; direction False=-220; direction True=188; most=849; now 1=176; now 2=157;
now 3=36; now 5=-21; now far=-102; now near=-94; now next=-176; now passage=64; now second=-122;
now: among=-45; now: and=-50; now: bare=-9; now: closed=-46; now: colon=-40; now: comma=14; now: deep=-124;
now: done=-80; now: down=-33; now: due=-19; now: equal=-16; now: first=32; now: line=-39; now: list=-60;
now: lone=-13; now: near_among=14; now: near_and=-41; now: near_colon=19; now: near_done=-30;
now: near_down=-33; now: near_due=34; now: near_equal=-16; now: near_list=6; now: near_of=17;
now: near_open=18; now: near_past=17; now: near_plan=-72; now: near_rest=123; now: near_share=-63;
now: near_total=6; now: near_up=-23; now: near_versus=-30; now: no_unit=98; now: of=-23; now: open=60;
now: opened=-128; now: paren=-12; now: past=33; now: plan=-125; now: rest=121; now: row=-8; now: semi=86;
now: share=-64; now: such=-10; now: then_among=88; now: then_avg=-9; now: then_close=-54; now: then_colon=42;
now: then_down=29; now: then_end=-18; now: then_list=35; now: then_of=117; now: then_open=199;
now: then_past=-55; now: then_rest=-5; now: then_share=14; now: then_total=72; now: then_up=118;
now: then_versus=-12; now: total=47; now: up=-28; now: versus=-47; order 012=-84; order 021=-59; order 102=-5;
order 120=-86; order 201=185; order 210=-33; shared 0=-157; shared 1=27; shared 2=55; shared 3=-6;
stated: among=42; stated: and=-29; stated: avg=-25; stated: change=164; stated: closed=53; stated: comma=-91;
stated: deep=-61; stated: done=-64; stated: equal=59; stated: first=35; stated: line=9; stated: list=81;
stated: near_and=-11; stated: near_avg=-25; stated: near_done=25; stated: near_due=27; stated: near_equal=61;
stated: near_of=-45; stated: near_open=-31; stated: near_past=-31; stated: near_plan=-82;
stated: near_rest=-33; stated: near_share=35; stated: near_such=45; stated: near_total=-12;
stated: near_up=-26; stated: near_versus=-32; stated: of=-31; stated: open=-38; stated: opened=-87;
stated: paren=27; stated: past=-85; stated: rest=91; stated: share=-95; stated: such=39;
stated: then_among=41; stated: then_colon=68; stated: then_down=-11; stated: then_end=145;
stated: then_list=-77; stated: then_of=60; stated: then_past=8; stated: then_rest=173; stated: then_share=35;
stated: then_total=-95; stated: then_up=150; stated: then_versus=91; stated: total=-17; stated: up=-30;
stated: versus=-37; then 1=254; then 2=163; then 3=183; then 5=-104; then far=-52; then near=-106;
then next=-189; then passage=-127; then second=-104; then: among=-117; then: and=-66; then: bare=-14;
then: closed=-11; then: colon=-15; then: comma=-43; then: deep=-8; then: done=-37; then: down=6; then: due=14;
then: equal=-43; then: first=58; then: line=-77; then: list=-45; then: lone=-11; then: near_among=-77;
then: near_and=-53; then: near_colon=-21; then: near_done=6; then: near_down=6; then: near_equal=-43;
then: near_list=-20; then: near_of=25; then: near_open=-89; then: near_past=54; then: near_plan=-22;
then: near_rest=-52; then: near_row=-6; then: near_share=-42; then: near_total=-81; then: near_up=-31;
then: near_versus=27; then: no_unit=9; then: of=-10; then: open=-53; then: opened=-12; then: paren=98;
then: past=161; then: rest=-53; then: row=-7; then: semi=-61; then: share=-53; then: such=-26;
then: then_among=-7; then: then_close=82; then: then_colon=-9; then: then_down=190; then: then_end=-63;
then: then_list=82; then: then_of=-29; then: then_open=-18; then: then_past=152; then: then_plan=107;
then: then_rest=-72; then: then_share=-37; then: then_total=-39; then: then_up=168; then: then_versus=-10;
then: total=-106; then: up=-31; then: versus=158; unit akin=-56; unit apart=-53; unit general=-20;
unit half=98; unit none=-76; unit strange=25;
"""
