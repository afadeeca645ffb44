"""Weights (trọng số) of ties of the shape whole: learned, in hundredths of a bit; not by hand."""

TABLE = """\
=-20; first: after là=-16; first: after lệ=23; first: after đạt=-26; first: after_change=-57; first: and=170;
first: before ,=-21; first: before semicolon=29; first: before số=21; first: closed=-100; first: comma=-53;
first: done=50; first: down=68; first: due=67; first: first=189; first: line=-36; first: list=32;
first: near_and=199; first: near_done=-51; first: near_down=69; first: near_due=76; first: near_list=68;
first: near_of=-102; first: near_open=-20; first: near_past=-74; first: near_plan=-40; first: near_row=-28;
first: near_share=21; first: near_total=-35; first: near_up=-15; first: near_versus=-82; first: of=-105;
first: open=-37; first: paren=-121; first: past=-74; first: plan=-50; first: row=-28; first: semi=55;
first: such=-56; first: then_among=-47; first: then_colon=-30; first: then_down=-26; first: then_end=108;
first: then_of=144; first: then_open=41; first: then_past=31; first: then_plan=-65; first: then_share=-100;
first: then_total=-64; first: then_up=21; first: then_versus=-69; first: total=83; first: up=22;
first: versus=-106; last: after đạt=-29; last: after_change=-143; last: and=31; last: avg=-43; last: before ,=-31;
last: before .=42; last: before kế=15; last: before semicolon=-32; last: before và=-18; last: closed=129;
last: colon=90; last: deep=-35; last: done=94; last: down=-36; last: equal=66; last: first=-80; last: line=-42;
last: near_and=52; last: near_avg=-43; last: near_colon=90; last: near_down=-36; last: near_due=19;
last: near_equal=66; last: near_of=-21; last: near_open=92; last: near_past=-40; last: near_plan=-54;
last: near_rest=-55; last: near_share=65; last: near_total=-39; last: near_up=-49; last: near_versus=35;
last: of=-49; last: open=108; last: paren=-90; last: past=-41; last: plan=-65; last: rest=-55; last: semi=-26;
last: share=38; last: then_among=-62; last: then_down=15; last: then_end=53; last: then_list=-47;
last: then_of=-79; last: then_open=-84; last: then_past=-65; last: then_plan=78; last: then_rest=-98;
last: then_share=-91; last: then_total=65; last: then_up=-127; last: then_versus=-80; last: threshold=-24;
last: total=-66; last: up=-48; last: versus=25; most=810; number 2 0=-154; number 2 1=-196; number 2 2=-260;
number 3 0=86; number 4 0=239; number 5 0=273; number 6 0=-30; one sentence False=-306; one sentence True=103;
over False=220; over True=-356; places False=-144; places True=-18; reach 1=-21; reach 2=25; reach 3=19;
reach 5=292; reach near=-103; reach next=-156; reach second=-39; second: after ,=21; second: after lệ=33;
second: after đạt=-35; second: after_change=-110; second: among=-36; second: and=-30; second: before ,=-21;
second: before .=-31; second: before kế=15; second: before semicolon=21; second: closed=-30; second: colon=43;
second: comma=23; second: done=23; second: down=-28; second: due=39; second: equal=36; second: first=-38;
second: line=-30; second: near_among=-34; second: near_and=-30; second: near_colon=46; second: near_done=-78;
second: near_down=-28; second: near_due=52; second: near_equal=36; second: near_of=-40; second: near_open=135;
second: near_past=-43; second: near_plan=-49; second: near_rest=-51; second: near_share=43; second: near_up=-17;
second: near_versus=-87; second: of=-71; second: open=80; second: opened=-61; second: past=-43; second: plan=-53;
second: rest=-51; second: semi=-56; second: share=19; second: then_among=-36; second: then_colon=-28;
second: then_down=-67; second: then_end=-66; second: then_of=-80; second: then_open=108; second: then_past=63;
second: then_plan=47; second: then_rest=-75; second: then_share=-29; second: then_total=-100; second: then_up=-52;
second: then_versus=-135; second: threshold=-25; second: total=-43; second: up=-19; second: versus=-98;
shared 0=-59; shared 1=84; shared 2=128; shared 3=-132;
"""
