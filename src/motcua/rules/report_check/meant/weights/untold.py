"""Weights (trọng số) of ties of the shape untold: learned, in hundredths of a bit; not by hand."""

TABLE = """\
=19; digits 2=23; digits 3=-44; digits 4=-129; most=381; rank 0 1 False=-40; rank 0 1 True=20; rank 0 2 False=-117;
rank 0 3 False=61; rank 0 5 False=100; rank 1 2 True=37; rank 1 3 False=78; rank 1 3 True=-110; rank 1 4 False=-47;
rank 1 4 True=64; rank 2=37; rank 2 3 False=-100; rank 2 3 True=-61; rank 2 4 False=216; rank 2 5 False=65;
rank 2 5 True=-22; rank 2 6 False=-24; rank 2 6 True=-30; rank 3=67; rank 3 4 False=-100; rank 3 4 True=161;
rank 3 5 False=64; rank 3 6 True=-15; rank 4=-95; rank 4 5 False=-68; rank 4 6 False=-38; rank 5=-33;
rank 5 6 False=-28; reach 1=20; reach 2=29; reach 3=-23; reach 5=-119; reach near=23; reach passage=-111;
side 0 True=-78; side 1 False=39; side 1 True=82; stated: after (=-15; stated: after lệ=-29; stated: after đạt=15;
stated: after_change=-124; stated: among=139; stated: avg=77; stated: before )=-15; stated: before semicolon=-19;
stated: closed=82; stated: colon=124; stated: comma=27; stated: deep=-245; stated: done=28; stated: down=-28;
stated: due=19; stated: equal=-90; stated: first=-135; stated: line=-26; stated: list=52; stated: near_and=20;
stated: near_avg=77; stated: near_colon=73; stated: near_done=58; stated: near_down=-28; stated: near_due=77;
stated: near_equal=-90; stated: near_of=37; stated: near_past=96; stated: near_plan=-35; stated: near_rest=37;
stated: near_share=-30; stated: near_total=52; stated: near_up=64; stated: near_versus=-43; stated: of=-38;
stated: open=86; stated: opened=-115; stated: paren=-23; stated: past=15; stated: plan=-50; stated: rest=37;
stated: semi=342; stated: then_among=-36; stated: then_close=-114; stated: then_down=86; stated: then_end=-84;
stated: then_list=32; stated: then_open=16; stated: then_past=-20; stated: then_plan=293; stated: then_rest=-71;
stated: then_share=50; stated: then_total=-73; stated: then_up=-91; stated: threshold=65; stated: up=41;
stated: versus=-147; whole: after /=16; whole: after có=-28; whole: after là=27; whole: after mới=18;
whole: after_change=21; whole: and=232; whole: avg=54; whole: bare=-57; whole: before (=-22; whole: closed=-58;
whole: colon=120; whole: deep=17; whole: done=98; whole: down=-58; whole: due=65; whole: equal=-15;
whole: every=-22; whole: first=108; whole: line=109; whole: list=-56; whole: near_among=16; whole: near_and=53;
whole: near_avg=54; whole: near_done=-39; whole: near_down=-53; whole: near_due=38; whole: near_equal=-15;
whole: near_every=-22; whole: near_list=-43; whole: near_of=94; whole: near_open=-101; whole: near_past=-17;
whole: near_plan=-23; whole: near_rest=19; whole: near_such=127; whole: near_total=31; whole: near_up=202;
whole: near_versus=-46; whole: no_unit=90; whole: of=52; whole: open=-112; whole: opened=-15; whole: paren=-89;
whole: past=-26; whole: plan=-46; whole: rest=19; whole: semi=-74; whole: such=118; whole: then_among=100;
whole: then_avg=171; whole: then_close=32; whole: then_colon=88; whole: then_down=-32; whole: then_end=-43;
whole: then_list=50; whole: then_of=194; whole: then_open=-50; whole: then_past=95; whole: then_rest=-73;
whole: then_share=26; whole: then_total=-47; whole: then_up=129; whole: then_versus=-39; whole: total=-43;
whole: up=266; whole: versus=76;
"""
