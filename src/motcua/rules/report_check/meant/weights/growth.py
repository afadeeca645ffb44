"""Weights (trọng số) of ties of the shape growth: learned, in hundredths of a bit; not by hand."""

TABLE = """\
=-163; both 1=-24; both 2=-80; both 3=-46; both 5=28; both near=-92; both next=-136; both passage=-30;
both second=-19; direction False=-261; direction True=202; most=415; now 1=128; now 2=10; now 3=-37;
now 5=-54; now far=-22; now near=-100; now next=-253; now passage=-22; now second=-67; now: and=65;
now: avg=-9; now: closed=50; now: colon=-38; now: comma=-16; now: deep=-133; now: done=-127; now: due=21;
now: equal=-15; now: first=37; now: line=-31; now: list=-26; now: near_among=33; now: near_and=141;
now: near_due=76; now: near_equal=-15; now: near_list=55; now: near_of=10; now: near_open=53;
now: near_past=-49; now: near_plan=-88; now: near_rest=76; now: near_row=-7; now: near_share=-53;
now: near_such=-20; now: near_total=-80; now: near_up=-46; now: near_versus=-60; now: no_unit=48; now: of=-76;
now: open=68; now: opened=-134; now: paren=-74; now: past=103; now: plan=-188; now: rest=71; now: row=-11;
now: semi=-38; now: share=-54; now: such=-24; now: then_among=38; now: then_avg=-32; now: then_close=34;
now: then_colon=143; now: then_down=102; now: then_end=91; now: then_list=41; now: then_of=73;
now: then_open=197; now: then_past=19; now: then_plan=-6; now: then_rest=-37; now: then_share=39;
now: then_total=68; now: then_up=104; now: total=155; now: up=-59; now: versus=32; order 012=-114;
order 021=-91; order 120=-63; order 201=34; order 210=-63; shared 0=-295; shared 1=-86; shared 2=-5;
shared 3=-45; stated: among=30; stated: and=-31; stated: avg=-39; stated: change=146; stated: closed=98;
stated: colon=-55; stated: comma=-45; stated: deep=-45; stated: done=-38; stated: down=-16; stated: due=-59;
stated: equal=42; stated: first=84; stated: line=14; stated: list=202; stated: near_avg=-39;
stated: near_colon=-55; stated: near_done=75; stated: near_down=-13; stated: near_due=-36;
stated: near_equal=42; stated: near_list=-6; stated: near_of=-97; stated: near_open=-17;
stated: near_plan=-11; stated: near_rest=-63; stated: near_share=-45; stated: near_such=44;
stated: near_total=127; stated: near_up=-8; stated: near_versus=-57; stated: of=-74; stated: open=151;
stated: opened=-77; stated: paren=-80; stated: past=-111; stated: plan=73; stated: rest=-64; stated: semi=127;
stated: share=-47; stated: such=-5; stated: then_avg=-7; stated: then_close=-34; stated: then_colon=71;
stated: then_down=-50; stated: then_end=26; stated: then_list=-16; stated: then_of=78; stated: then_open=-22;
stated: then_past=-96; stated: then_plan=-90; stated: then_rest=61; stated: then_share=-6;
stated: then_total=-78; stated: then_up=36; stated: then_versus=52; stated: threshold=34; stated: total=288;
stated: up=-16; stated: versus=-48; then 1=135; then 2=205; then 3=138; then 5=-111; then far=-80;
then near=-119; then next=-227; then passage=-85; then second=-156; then: among=-108; then: and=-17;
then: avg=-16; then: closed=-16; then: colon=-22; then: comma=-95; then: deep=58; then: done=66; then: due=47;
then: equal=-46; then: first=64; then: line=-20; then: list=-54; then: lone=-14; then: near_among=-29;
then: near_and=-69; then: near_avg=-16; then: near_colon=-16; then: near_done=82; then: near_due=103;
then: near_equal=-46; then: near_list=-18; then: near_of=32; then: near_open=-19; then: near_past=29;
then: near_plan=-26; then: near_rest=-78; then: near_row=-10; then: near_share=-35; then: near_such=-10;
then: near_total=-60; then: near_up=-20; then: near_versus=20; then: of=59; then: open=-8; then: opened=-82;
then: paren=16; then: past=219; then: plan=-53; then: rest=-80; then: row=-10; then: semi=-117;
then: share=-50; then: such=-29; then: then_among=29; then: then_avg=97; then: then_close=39;
then: then_colon=-48; then: then_down=228; then: then_end=-27; then: then_list=173; then: then_of=-58;
then: then_open=-48; then: then_past=145; then: then_plan=144; then: then_rest=-26; then: then_share=-127;
then: then_total=-90; then: then_up=210; then: then_versus=-23; then: total=-48; then: up=-22;
then: versus=196; unit akin=-74; unit apart=-66; unit general=-68; unit half=54; unit none=-79; unit same=-69;
unit strange=-42;
"""
