"""Weights (trọng số) of ties of the shape growth: learned, in hundredths of a bit; not by hand."""

TABLE = """\
=-83; both 1=-39; both 2=-87; both 3=-56; both 5=8; both near=-100; both next=-147; both passage=-58;
both second=-19; direction False=-333; direction True=208; most=330; now 1=121; now 2=-8; now 3=-67;
now 5=-95; now far=-47; now near=-137; now next=-323; now passage=-33; now second=-95; now: among=29;
now: and=92; now: avg=-13; now: closed=87; now: colon=-38; now: comma=-22; now: deep=-176; now: done=-170;
now: down=-15; now: due=35; now: equal=-21; now: first=33; now: line=-36; now: list=-31; now: near_among=48;
now: near_and=170; now: near_colon=-13; now: near_done=22; now: near_down=-14; now: near_due=84;
now: near_equal=-20; now: near_list=111; now: near_of=17; now: near_open=58; now: near_past=-72;
now: near_plan=-93; now: near_rest=100; now: near_row=-7; now: near_share=-82; now: near_such=-27;
now: near_total=-112; now: near_up=-68; now: near_versus=-89; now: no_unit=51; now: of=-103; now: open=90;
now: opened=-221; now: paren=-108; now: past=119; now: plan=-248; now: rest=82; now: row=-11; now: semi=-49;
now: share=-82; now: such=-31; now: then_among=40; now: then_avg=-45; now: then_close=133;
now: then_colon=186; now: then_down=128; now: then_end=115; now: then_list=74; now: then_of=94;
now: then_open=224; now: then_past=23; now: then_plan=-8; now: then_rest=-52; now: then_share=28;
now: then_total=81; now: then_up=113; now: total=188; now: up=-88; now: versus=81; order 012=-150;
order 021=-137; order 102=25; order 120=-108; order 201=45; order 210=-96; shared 0=-350; shared 1=-105;
shared 2=-14; shared 3=-44; stated: among=62; stated: and=-63; stated: avg=-67; stated: bare=-8;
stated: change=159; stated: closed=119; stated: colon=-77; stated: comma=-27; stated: deep=-36;
stated: done=-46; stated: down=-28; stated: due=-119; stated: equal=34; stated: first=105; stated: line=33;
stated: list=201; stated: near_and=-18; stated: near_avg=-65; stated: near_colon=-77; stated: near_done=61;
stated: near_down=-9; stated: near_due=-89; stated: near_equal=34; stated: near_list=-6; stated: near_of=-125;
stated: near_open=-26; stated: near_past=23; stated: near_plan=-51; stated: near_rest=-95;
stated: near_share=-49; stated: near_such=57; stated: near_total=202; stated: near_up=-18;
stated: near_versus=-76; stated: of=-136; stated: open=180; stated: opened=-82; stated: paren=-80;
stated: past=-174; stated: plan=81; stated: rest=-97; stated: semi=169; stated: share=-49; stated: such=-16;
stated: then_avg=-10; stated: then_close=-33; stated: then_colon=125; stated: then_down=-67;
stated: then_end=64; stated: then_list=-21; stated: then_of=119; stated: then_open=-11;
stated: then_past=-118; stated: then_plan=-116; stated: then_rest=106; stated: then_total=-106;
stated: then_up=28; stated: then_versus=89; stated: threshold=41; stated: total=354; stated: up=-18;
stated: versus=-65; then 1=60; then 2=159; then 3=68; then 5=-193; then far=-135; then near=-207;
then next=-371; then passage=-205; then second=-293; then: among=-165; then: and=-41; then: avg=-35;
then: closed=-9; then: colon=-32; then: comma=-134; then: deep=43; then: done=101; then: down=-30;
then: due=67; then: equal=-69; then: first=85; then: line=-17; then: list=-77; then: lone=-17;
then: near_among=-46; then: near_and=-97; then: near_avg=-33; then: near_colon=-21; then: near_done=88;
then: near_down=-30; then: near_due=82; then: near_equal=-71; then: near_list=-32; then: near_of=58;
then: near_open=-24; then: near_past=76; then: near_plan=-41; then: near_rest=-114; then: near_row=-12;
then: near_share=-42; then: near_such=-12; then: near_total=-9; then: near_up=-21; then: near_versus=-45;
then: no_unit=-7; then: of=79; then: open=-13; then: opened=-78; then: paren=23; then: past=183;
then: plan=-58; then: rest=-116; then: row=-12; then: semi=-146; then: share=-68; then: such=-37;
then: then_among=10; then: then_avg=173; then: then_close=48; then: then_colon=-93; then: then_down=288;
then: then_end=-58; then: then_list=252; then: then_of=-101; then: then_open=-47; then: then_past=208;
then: then_plan=211; then: then_rest=-45; then: then_share=-171; then: then_total=-127; then: then_up=268;
then: then_versus=-43; then: total=-147; then: up=-23; then: versus=239; unit akin=-112; unit apart=-95;
unit general=-107; unit half=37; unit none=-102; unit same=-113; unit strange=-61;
"""
