"""Weights (trọng số) of ties of the shape growth: learned, in hundredths of a bit; not by hand."""

TABLE = """\
=-113; both 1=-30; both 2=-188; both 3=-43; both 5=28; both far=29; both near=-99; both next=-172;
both passage=52; both second=-105; direction False=-379; direction True=172; most=309; now 1=191; now 2=-14;
now 3=-85; now 5=-41; now far=-7; now near=-159; now next=-397; now passage=-118; now second=-141;
now: after_change=-20; now: among=63; now: and=20; now: avg=-14; now: closed=87; now: colon=-39;
now: comma=-10; now: deep=-136; now: done=-174; now: down=45; now: due=22; now: equal=-36; now: every=30;
now: first=35; now: line=9; now: list=-16; now: near_among=101; now: near_and=103; now: near_avg=-5;
now: near_colon=17; now: near_done=-5; now: near_down=45; now: near_due=43; now: near_equal=-36;
now: near_every=30; now: near_list=126; now: near_of=-17; now: near_open=66; now: near_past=-38;
now: near_plan=-118; now: near_rest=75; now: near_row=-5; now: near_share=-78; now: near_such=-34;
now: near_total=-83; now: near_up=-42; now: near_versus=-99; now: no_unit=51; now: of=-93; now: open=92;
now: opened=-80; now: paren=-122; now: past=135; now: plan=-249; now: rest=65; now: row=-10; now: semi=-50;
now: share=-75; now: such=-37; now: then_among=6; now: then_avg=-43; now: then_close=-39; now: then_colon=113;
now: then_down=145; now: then_end=74; now: then_list=97; now: then_of=184; now: then_open=234;
now: then_past=14; now: then_plan=-8; now: then_rest=-96; now: then_share=42; now: then_total=41;
now: then_up=141; now: then_versus=170; now: total=213; now: up=-60; now: versus=48; order 012=-120;
order 021=-109; order 102=25; order 120=-76; order 201=33; order 210=-122; shared 0=-297; shared 1=-102;
shared 3=-53; stated: after_change=285; stated: among=40; stated: and=-53; stated: avg=-32; stated: bare=7;
stated: change=54; stated: closed=163; stated: colon=-125; stated: comma=-30; stated: deep=-55;
stated: done=-47; stated: down=-8; stated: due=-101; stated: equal=-21; stated: first=31; stated: line=-11;
stated: list=267; stated: near_and=12; stated: near_avg=-31; stated: near_colon=-125; stated: near_done=78;
stated: near_down=-8; stated: near_due=-20; stated: near_equal=-21; stated: near_list=-7;
stated: near_of=-111; stated: near_open=-51; stated: near_past=133; stated: near_plan=-43;
stated: near_rest=-54; stated: near_share=-99; stated: near_such=88; stated: near_total=54;
stated: near_up=-15; stated: near_versus=-48; stated: of=-15; stated: open=308; stated: opened=-113;
stated: paren=-39; stated: past=-201; stated: plan=80; stated: rest=-54; stated: semi=71; stated: share=-69;
stated: such=-28; stated: then_among=42; stated: then_avg=-8; stated: then_close=-112; stated: then_colon=256;
stated: then_down=-55; stated: then_end=121; stated: then_list=-15; stated: then_of=64; stated: then_past=-97;
stated: then_plan=-106; stated: then_rest=125; stated: then_share=35; stated: then_total=-114;
stated: then_up=-50; stated: then_versus=70; stated: threshold=13; stated: total=300; stated: up=-15;
stated: versus=-150; then 1=93; then 2=58; then 3=-13; then 5=-177; then far=-191; then near=-276;
then next=-347; then passage=-228; then second=-213; then: after_change=121; then: among=-131; then: and=-113;
then: avg=-13; then: bare=-6; then: closed=29; then: colon=-53; then: comma=-132; then: deep=53;
then: done=31; then: down=-17; then: due=63; then: equal=-102; then: every=10; then: first=113; then: line=31;
then: list=53; then: lone=-10; then: near_among=-58; then: near_and=-69; then: near_avg=-15;
then: near_colon=-22; then: near_done=72; then: near_down=-17; then: near_due=63; then: near_equal=-100;
then: near_every=10; then: near_list=168; then: near_of=43; then: near_open=-30; then: near_plan=25;
then: near_rest=-168; then: near_row=-23; then: near_share=-53; then: near_such=-16; then: near_total=-102;
then: near_up=-11; then: near_versus=39; then: no_unit=-25; then: open=-25; then: opened=-27; then: paren=16;
then: past=208; then: plan=-28; then: rest=-171; then: row=-22; then: semi=-98; then: share=-62;
then: such=-49; then: then_among=-26; then: then_avg=191; then: then_close=64; then: then_colon=58;
then: then_down=291; then: then_end=58; then: then_list=190; then: then_of=-15; then: then_open=-47;
then: then_past=175; then: then_plan=240; then: then_rest=-15; then: then_share=-179; then: then_total=-105;
then: then_up=283; then: then_versus=-121; then: total=-42; then: up=-114; then: versus=104; unit akin=-117;
unit apart=-8; unit general=-95; unit half=45; unit none=-83; unit same=-91; unit strange=-29;
"""
