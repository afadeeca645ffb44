"""Weights of a growth and its two values: learned, in hundredths of a bit; not by hand."""

TABLE = """\
=-321; both 1=-20; both 2=-25; both 3=-31; both 5=-19; both near=-24; both next=-99; both passage=-58;
both second=-40; direction False=-142; direction True=156; most=117; now 1=25; now 2=10; now 3=-23; now 5=-38;
now far=-11; now near=-60; now next=-130; now passage=-20; now second=-73; now: among=-47; now: and=18;
now: colon=-15; now: deep=-72; now: done=-25; now: equal=-8; now: first=-33; now: line=61; now: list=-15;
now: near_among=-16; now: near_and=-11; now: near_colon=13; now: near_done=-39; now: near_due=20;
now: near_equal=-8; now: near_list=22; now: near_open=47; now: near_plan=-50; now: near_rest=96;
now: near_share=-20; now: near_total=28; now: near_versus=-26; now: no_unit=-74; now: of=-30; now: open=43;
now: opened=-85; now: paren=-39; now: past=-16; now: plan=-74; now: rest=95; now: semi=-10; now: share=-22;
now: such=-11; now: then_avg=-14; now: then_close=-13; now: then_colon=30; now: then_down=52;
now: then_end=-95; now: then_list=46; now: then_of=22; now: then_open=13; now: then_past=-41;
now: then_plan=-17; now: then_rest=94; now: then_share=-31; now: then_total=34; now: then_up=111;
now: then_versus=-8; now: total=32; now: versus=-52; order 012=-66; order 021=-87; order 120=-125;
order 201=41; order 210=-81; shared 0=-215; shared 1=-58; shared 2=-13; shared 3=-35; stated: among=-8;
stated: and=-31; stated: avg=-15; stated: bare=-9; stated: change=127; stated: closed=31; stated: colon=-10;
stated: comma=-89; stated: deep=-59; stated: done=-50; stated: down=10; stated: due=-30; stated: first=-41;
stated: line=-17; stated: list=48; stated: near_and=-23; stated: near_avg=-15; stated: near_colon=-10;
stated: near_done=-41; stated: near_down=10; stated: near_due=-10; stated: near_list=-11; stated: near_of=-51;
stated: near_open=-21; stated: near_past=-33; stated: near_plan=-14; stated: near_rest=-8;
stated: near_share=-31; stated: near_total=47; stated: near_up=20; stated: near_versus=-18; stated: of=-69;
stated: open=-41; stated: opened=-42; stated: past=-62; stated: plan=29; stated: rest=-11; stated: semi=-77;
stated: share=-26; stated: such=-8; stated: then_among=-12; stated: then_close=-8; stated: then_colon=-23;
stated: then_down=-56; stated: then_end=-10; stated: then_list=-32; stated: then_of=20; stated: then_open=-13;
stated: then_past=-54; stated: then_plan=-21; stated: then_rest=56; stated: then_total=-46;
stated: then_up=-14; stated: total=39; stated: versus=-32; then 1=99; then 2=76; then 5=-97; then far=-12;
then near=-73; then next=-125; then passage=-123; then second=-68; then: among=-61; then: and=-62;
then: closed=-67; then: colon=-16; then: comma=-128; then: due=87; then: equal=-12; then: first=-24;
then: line=-31; then: list=37; then: near_among=-16; then: near_and=-51; then: near_colon=-27;
then: near_done=-20; then: near_due=17; then: near_equal=-12; then: near_list=22; then: near_of=24;
then: near_open=-41; then: near_past=54; then: near_plan=-35; then: near_rest=-42; then: near_share=-26;
then: near_total=-33; then: near_up=-10; then: near_versus=23; then: open=-46; then: opened=33; then: past=126;
then: rest=-43; then: semi=-149; then: share=-31; then: such=-11; then: then_among=52; then: then_avg=-8;
then: then_close=13; then: then_colon=77; then: then_down=65; then: then_end=37; then: then_list=40;
then: then_of=25; then: then_open=-50; then: then_past=42; then: then_plan=109; then: then_rest=60;
then: then_share=-66; then: then_total=-16; then: then_up=86; then: total=41; then: up=-16; then: versus=81;
unit akin=-22; unit apart=-82; unit general=-21; unit none=-51; unit same=-125; unit strange=-27;
"""
