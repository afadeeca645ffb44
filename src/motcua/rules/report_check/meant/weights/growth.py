"""Weights (trọng số) of ties of the shape growth: learned, in hundredths of a bit; not by hand."""

TABLE = """\
=-145; both 1=-17; both 2=-162; both 3=-34; both 5=24; both far=41; both near=-69; both next=-151;
both passage=65; both second=-85; direction False=-372; direction True=183; most=344; now 1=185; now 2=-8;
now 3=-77; now 5=-32; now far=27; now near=-143; now next=-388; now passage=-112; now second=-118;
now: after_change=-5; now: among=78; now: and=25; now: avg=-14; now: closed=96; now: colon=-25;
now: comma=-11; now: deep=-123; now: done=-175; now: down=56; now: due=19; now: equal=-28; now: every=30;
now: first=28; now: list=-11; now: near_among=109; now: near_and=120; now: near_avg=-7; now: near_colon=6;
now: near_done=-6; now: near_down=57; now: near_due=58; now: near_equal=-27; now: near_every=30;
now: near_list=129; now: near_of=-15; now: near_open=70; now: near_past=-49; now: near_plan=-103;
now: near_rest=73; now: near_share=-69; now: near_such=-33; now: near_total=-83; now: near_up=-41;
now: near_versus=-90; now: no_unit=38; now: of=-100; now: open=96; now: opened=-156; now: paren=-120;
now: past=135; now: plan=-240; now: rest=73; now: row=-9; now: semi=-74; now: share=-70; now: such=-35;
now: then_among=5; now: then_avg=-44; now: then_close=8; now: then_colon=116; now: then_down=144;
now: then_end=70; now: then_list=101; now: then_of=191; now: then_open=212; now: then_past=11;
now: then_plan=-10; now: then_rest=-92; now: then_share=47; now: then_total=34; now: then_up=134;
now: then_versus=177; now: total=214; now: up=-66; now: versus=62; order 012=-106; order 021=-113;
order 102=39; order 120=-73; order 201=31; order 210=-126; shared 0=-299; shared 1=-108; shared 2=-5;
shared 3=-44; stated: after_change=299; stated: among=32; stated: and=-55; stated: avg=-34; stated: bare=7;
stated: change=31; stated: closed=161; stated: colon=-132; stated: comma=-36; stated: deep=-60;
stated: done=-69; stated: due=-106; stated: equal=-15; stated: first=-11; stated: line=-9; stated: list=274;
stated: near_avg=-32; stated: near_colon=-132; stated: near_done=67; stated: near_due=-47;
stated: near_equal=-15; stated: near_list=-7; stated: near_of=-116; stated: near_open=-44;
stated: near_past=140; stated: near_plan=-47; stated: near_rest=-71; stated: near_share=-110;
stated: near_such=93; stated: near_total=74; stated: near_up=-12; stated: near_versus=-56; stated: open=298;
stated: opened=-97; stated: paren=-61; stated: past=-178; stated: plan=73; stated: rest=-65; stated: semi=102;
stated: share=-35; stated: such=-24; stated: then_among=26; stated: then_avg=-6; stated: then_close=-107;
stated: then_colon=245; stated: then_down=-59; stated: then_end=137; stated: then_list=-15;
stated: then_of=121; stated: then_open=13; stated: then_past=-73; stated: then_plan=-108;
stated: then_rest=129; stated: then_share=35; stated: then_total=-70; stated: then_up=-75;
stated: then_versus=65; stated: threshold=13; stated: total=304; stated: up=-14; stated: versus=-155;
then 1=85; then 2=61; then 3=18; then 5=-177; then far=-143; then near=-264; then next=-349;
then passage=-248; then second=-208; then: after_change=144; then: among=-120; then: and=-111; then: avg=-7;
then: bare=-5; then: closed=18; then: colon=-33; then: comma=-122; then: deep=71; then: done=25;
then: down=-26; then: due=71; then: equal=-93; then: every=24; then: first=113; then: line=40; then: list=56;
then: lone=-18; then: near_among=-15; then: near_and=-66; then: near_avg=-10; then: near_colon=-17;
then: near_done=84; then: near_down=-24; then: near_due=71; then: near_equal=-88; then: near_every=24;
then: near_list=165; then: near_of=57; then: near_open=-27; then: near_past=41; then: near_plan=32;
then: near_rest=-165; then: near_row=-23; then: near_share=-48; then: near_such=-13; then: near_total=-48;
then: near_up=-10; then: near_versus=44; then: no_unit=-19; then: of=15; then: open=-21; then: opened=-29;
then: paren=13; then: past=160; then: plan=-29; then: rest=-165; then: row=-23; then: semi=-81;
then: share=-56; then: such=-42; then: then_among=-21; then: then_avg=189; then: then_close=59;
then: then_colon=74; then: then_down=281; then: then_end=6; then: then_list=219; then: then_of=-7;
then: then_open=-55; then: then_past=175; then: then_plan=244; then: then_rest=-10; then: then_share=-181;
then: then_total=-103; then: then_up=281; then: then_versus=-114; then: total=-117; then: up=-104;
then: versus=102; unit akin=-113; unit general=-95; unit half=56; unit none=-103; unit same=-85;
unit strange=-33;
"""
