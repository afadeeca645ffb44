"""Weights (trọng số) of ties of the shape growth: learned, in hundredths of a bit; not by hand."""

TABLE = """\
=-137; both 1=41; both 2=-63; both 3=-89; both 5=126; both far=31; both near=-15; both next=-131;
both passage=-55; both second=-170; direction False=-280; direction True=166; most=493; now 1=176; now 2=148;
now 3=26; now 5=-28; now far=-177; now near=-137; now next=-166; now second=-196; now: among=-18;
now: and=-66; now: bare=-9; now: closed=-20; now: colon=-33; now: comma=-9; now: deep=-139; now: done=-75;
now: down=-27; now: equal=-29; now: first=-9; now: line=-25; now: list=-68; now: lone=-14; now: near_among=51;
now: near_and=-53; now: near_done=-31; now: near_down=-27; now: near_due=40; now: near_equal=-29;
now: near_list=9; now: near_of=27; now: near_open=51; now: near_past=20; now: near_plan=-116;
now: near_rest=112; now: near_share=-61; now: near_such=-12; now: near_total=21; now: near_up=-30;
now: near_versus=-63; now: no_unit=78; now: of=-18; now: open=56; now: opened=-121; now: paren=-41;
now: past=28; now: plan=-157; now: rest=82; now: row=-6; now: share=-58; now: such=-16; now: then_among=125;
now: then_avg=-14; now: then_close=-38; now: then_colon=85; now: then_down=74; now: then_end=49;
now: then_list=32; now: then_of=93; now: then_open=169; now: then_past=-5; now: then_plan=-6;
now: then_rest=-6; now: then_share=25; now: then_total=41; now: then_up=162; now: then_versus=15;
now: total=29; now: up=-27; now: versus=39; order 012=-94; order 021=-77; order 102=-15; order 120=-75;
order 201=95; order 210=-71; shared 0=-226; shared 1=-59; shared 2=-10; shared 3=-71; stated: among=29;
stated: and=-63; stated: avg=-35; stated: change=116; stated: closed=-6; stated: colon=-7; stated: comma=-101;
stated: deep=-21; stated: done=-61; stated: down=11; stated: due=-27; stated: equal=28; stated: first=58;
stated: line=45; stated: list=86; stated: near_and=-51; stated: near_avg=-34; stated: near_colon=-7;
stated: near_down=11; stated: near_due=-9; stated: near_equal=28; stated: near_of=-38; stated: near_open=-32;
stated: near_past=-53; stated: near_plan=-25; stated: near_rest=-21; stated: near_share=-58;
stated: near_such=37; stated: near_total=-9; stated: near_up=-32; stated: near_versus=-28; stated: of=-53;
stated: open=-24; stated: opened=-91; stated: paren=-13; stated: past=-93; stated: plan=54; stated: rest=-22;
stated: semi=36; stated: share=-91; stated: such=-8; stated: then_among=59; stated: then_avg=-5;
stated: then_close=-16; stated: then_colon=80; stated: then_down=-48; stated: then_end=170;
stated: then_list=-82; stated: then_of=64; stated: then_open=15; stated: then_past=-14; stated: then_plan=-20;
stated: then_rest=138; stated: then_share=27; stated: then_total=-94; stated: then_up=111;
stated: then_versus=110; stated: threshold=18; stated: total=-19; stated: up=-32; stated: versus=-41;
then 1=150; then 2=114; then 3=39; then 5=-161; then far=-60; then near=-132; then next=-244;
then passage=-128; then second=-165; then: among=-98; then: and=-65; then: avg=-25; then: bare=-18;
then: closed=-17; then: colon=-44; then: comma=-102; then: deep=-24; then: down=18; then: due=19;
then: equal=-42; then: first=58; then: line=-74; then: list=-49; then: lone=-11; then: near_among=-68;
then: near_and=-45; then: near_avg=-25; then: near_colon=-58; then: near_done=40; then: near_down=16;
then: near_due=16; then: near_equal=-42; then: near_list=-15; then: near_of=27; then: near_open=-69;
then: near_past=47; then: near_plan=-19; then: near_rest=-80; then: near_share=-45; then: near_such=-11;
then: near_total=-46; then: near_up=-42; then: near_versus=42; then: no_unit=-11; then: of=-8; then: open=-26;
then: opened=-34; then: paren=74; then: past=169; then: plan=-26; then: rest=-82; then: semi=-83;
then: share=-63; then: such=-36; then: then_among=-43; then: then_avg=99; then: then_close=7;
then: then_colon=-26; then: then_down=205; then: then_end=-24; then: then_list=66; then: then_of=-18;
then: then_open=-25; then: then_past=172; then: then_plan=140; then: then_rest=-79; then: then_share=-90;
then: then_total=-50; then: then_up=183; then: then_versus=-21; then: total=-83; then: up=-45;
then: versus=141; unit akin=-72; unit apart=-124; unit general=-46; unit half=67; unit none=-93;
unit same=-43; unit strange=-15;
"""
