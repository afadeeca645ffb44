"""Weights (trọng số) of ties of the shape untold: learned, in hundredths of a bit; not by hand."""

TABLE = """\
=11; digits 2=18; digits 3=-55; digits 4=-136; most=381; rank 0 1 False=-42; rank 0 1 True=17; rank 0 2 False=-124;
rank 0 3 False=74; rank 0 5 False=104; rank 1=-20; rank 1 2 True=43; rank 1 3 False=69; rank 1 3 True=-98;
rank 1 4 False=-38; rank 1 4 True=56; rank 1 5 True=-16; rank 2=49; rank 2 3 False=-97; rank 2 4 False=210;
rank 2 5 False=65; rank 2 5 True=-23; rank 2 6 False=-29; rank 2 6 True=-30; rank 3 4 False=-86; rank 3 5 False=87;
rank 3 6 False=22; rank 4=-105; rank 4 5 False=-73; rank 4 6 False=-39; rank 5=-31; rank 5 6 False=-27; reach 1=17;
reach 2=30; reach 3=-46; reach 5=-120; reach near=15; reach passage=-101; side 0 False=29; side 0 True=-58;
side 1 False=25; side 1 True=88; stated: after (=-15; stated: after lệ=-28; stated: after đạt=15;
stated: after_change=-126; stated: among=122; stated: avg=70; stated: before )=-16; stated: before semicolon=-15;
stated: closed=105; stated: colon=119; stated: comma=19; stated: deep=-229; stated: done=35; stated: down=-22;
stated: due=18; stated: equal=-91; stated: first=-120; stated: line=-28; stated: list=75; stated: near_avg=70;
stated: near_colon=64; stated: near_done=59; stated: near_down=-22; stated: near_due=81; stated: near_equal=-91;
stated: near_of=51; stated: near_past=87; stated: near_plan=-26; stated: near_rest=36; stated: near_share=-47;
stated: near_total=48; stated: near_up=51; stated: near_versus=-43; stated: of=-31; stated: opened=-118;
stated: paren=-18; stated: plan=-49; stated: rest=36; stated: semi=315; stated: then_among=-32;
stated: then_close=-127; stated: then_down=88; stated: then_end=-96; stated: then_list=37; stated: then_past=-22;
stated: then_plan=285; stated: then_rest=-55; stated: then_share=56; stated: then_total=-63; stated: then_up=-56;
stated: threshold=73; stated: up=40; stated: versus=-132; whole: after /=15; whole: after có=-25;
whole: after là=20; whole: after mới=21; whole: after_change=17; whole: and=240; whole: avg=51; whole: bare=-56;
whole: before (=-20; whole: closed=-67; whole: colon=131; whole: deep=40; whole: done=106; whole: down=-62;
whole: due=43; whole: first=68; whole: line=116; whole: list=-33; whole: near_among=24; whole: near_and=61;
whole: near_avg=51; whole: near_colon=23; whole: near_done=-96; whole: near_down=-59; whole: near_due=64;
whole: near_list=-21; whole: near_of=94; whole: near_open=-103; whole: near_plan=-21; whole: near_rest=19;
whole: near_such=112; whole: near_total=31; whole: near_up=217; whole: near_versus=-43; whole: no_unit=109;
whole: of=44; whole: open=-111; whole: opened=-21; whole: paren=-72; whole: past=-23; whole: plan=-45;
whole: rest=19; whole: semi=-63; whole: such=117; whole: then_among=138; whole: then_avg=178; whole: then_close=15;
whole: then_colon=83; whole: then_down=-22; whole: then_end=-41; whole: then_list=-100; whole: then_of=196;
whole: then_open=-32; whole: then_past=91; whole: then_rest=-61; whole: then_share=71; whole: then_total=-53;
whole: then_up=109; whole: then_versus=-31; whole: total=-46; whole: up=274; whole: versus=78;
"""
