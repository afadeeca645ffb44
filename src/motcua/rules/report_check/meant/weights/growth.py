"""Weights (trọng số) of ties of the shape growth: learned, in hundredths of a bit; not by hand."""

TABLE = """\
=-112; both 1=30; both 2=-72; both 3=-95; both 5=112; both far=34; both near=-14; both next=-130;
both passage=-44; both second=-165; direction False=-299; direction True=139; most=534; now 1=175; now 2=153;
now 3=42; now 5=-34; now far=-192; now near=-145; now next=-162; now passage=-6; now second=-191;
now: among=-17; now: and=-67; now: bare=-8; now: closed=-15; now: colon=-38; now: comma=-7; now: deep=-134;
now: done=-79; now: down=-22; now: due=-13; now: equal=-30; now: first=-9; now: line=-25; now: list=-67;
now: lone=-16; now: near_among=51; now: near_and=-56; now: near_done=-29; now: near_down=-22;
now: near_due=41; now: near_equal=-30; now: near_list=7; now: near_of=20; now: near_open=65;
now: near_past=25; now: near_plan=-106; now: near_rest=98; now: near_share=-58; now: near_such=-11;
now: near_total=23; now: near_up=-24; now: near_versus=-63; now: no_unit=77; now: of=-14; now: open=52;
now: opened=-120; now: paren=-43; now: past=24; now: plan=-155; now: rest=97; now: row=-6; now: semi=13;
now: share=-59; now: such=-16; now: then_among=122; now: then_avg=-15; now: then_close=-37;
now: then_colon=90; now: then_down=80; now: then_end=54; now: then_list=34; now: then_of=91;
now: then_open=170; now: then_plan=-6; now: then_share=31; now: then_total=42; now: then_up=172;
now: then_versus=15; now: total=28; now: up=-15; now: versus=40; order 012=-92; order 021=-73; order 102=-13;
order 120=-75; order 201=107; order 210=-76; shared 0=-213; shared 1=-54; shared 2=10; shared 3=-64;
stated: among=36; stated: and=-68; stated: avg=-40; stated: change=152; stated: closed=-9; stated: colon=-6;
stated: comma=-136; stated: deep=-44; stated: done=-70; stated: down=16; stated: due=-26; stated: equal=32;
stated: first=44; stated: line=53; stated: list=84; stated: near_and=-56; stated: near_avg=-39;
stated: near_colon=-6; stated: near_down=17; stated: near_due=-22; stated: near_equal=37; stated: near_of=-46;
stated: near_open=-29; stated: near_past=-45; stated: near_plan=-20; stated: near_rest=-23;
stated: near_share=-23; stated: near_such=39; stated: near_up=-13; stated: near_versus=-32; stated: of=-58;
stated: open=-21; stated: opened=-87; stated: paren=-35; stated: past=-112; stated: plan=43; stated: rest=-24;
stated: semi=24; stated: share=-101; stated: then_among=59; stated: then_avg=-7; stated: then_close=-13;
stated: then_colon=74; stated: then_down=-47; stated: then_end=173; stated: then_list=-83; stated: then_of=58;
stated: then_open=11; stated: then_past=-31; stated: then_plan=-18; stated: then_rest=141;
stated: then_share=25; stated: then_total=-93; stated: then_up=102; stated: then_versus=111;
stated: threshold=20; stated: total=-11; stated: up=-13; stated: versus=-45; then 1=159; then 2=116;
then 3=58; then 5=-169; then far=-51; then near=-124; then next=-241; then passage=-110; then second=-165;
then: among=-117; then: and=-69; then: avg=-26; then: bare=-21; then: closed=-5; then: colon=-52;
then: comma=-96; then: deep=-25; then: due=24; then: equal=-43; then: first=72; then: line=-76;
then: list=-44; then: lone=-7; then: near_among=-84; then: near_and=-52; then: near_avg=-25;
then: near_colon=-55; then: near_done=31; then: near_due=13; then: near_equal=-43; then: near_list=-11;
then: near_of=22; then: near_open=-64; then: near_past=60; then: near_plan=-24; then: near_rest=-77;
then: near_share=-44; then: near_such=-11; then: near_total=-53; then: near_up=-43; then: near_versus=30;
then: of=-14; then: open=-28; then: opened=-7; then: paren=76; then: past=161; then: plan=-34; then: rest=-77;
then: row=-5; then: semi=-85; then: share=-64; then: such=-38; then: then_among=-31; then: then_avg=103;
then: then_close=-9; then: then_colon=-25; then: then_down=208; then: then_end=-35; then: then_list=70;
then: then_of=-21; then: then_open=-28; then: then_past=163; then: then_plan=141; then: then_rest=-73;
then: then_share=-90; then: then_total=-52; then: then_up=171; then: then_versus=-21; then: total=-84;
then: up=-46; then: versus=148; unit akin=-73; unit apart=-119; unit general=-45; unit half=72;
unit none=-106; unit same=-43; unit strange=-8;
"""
