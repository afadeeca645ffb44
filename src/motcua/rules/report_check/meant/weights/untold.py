"""Weights (trọng số) of ties of the shape untold: learned, in hundredths of a bit; not by hand."""

TABLE = """\
=15; digits 2=21; digits 3=-61; digits 4=-112; most=356; rank 0 1 False=-42; rank 0 1 True=19; rank 0 2 False=-124;
rank 0 3 False=59; rank 1 2 True=59; rank 1 3 False=54; rank 1 3 True=-103; rank 1 4 False=-42; rank 1 4 True=64;
rank 2=41; rank 2 3 False=-89; rank 2 3 True=26; rank 2 4 False=204; rank 2 5 False=68; rank 2 5 True=-26;
rank 2 6 False=-24; rank 2 6 True=-38; rank 3 4 False=-80; rank 3 4 True=-19; rank 3 5 False=97; rank 3 6 False=17;
rank 4=-99; rank 4 5 False=-71; rank 4 6 False=-37; rank 5=-29; rank 5 6 False=-26; reach 1=19; reach 2=28;
reach 3=-53; reach 5=-111; reach near=26; reach passage=-112; side 0 False=27; side 0 True=-63; side 1 False=24;
side 1 True=64; stated: after (=-15; stated: after lệ=-27; stated: after_change=-120; stated: among=130;
stated: and=-16; stated: avg=70; stated: before )=-16; stated: closed=106; stated: colon=131; stated: comma=18;
stated: deep=-250; stated: done=70; stated: down=-29; stated: due=26; stated: equal=-106; stated: first=-128;
stated: list=52; stated: near_and=-22; stated: near_avg=70; stated: near_colon=72; stated: near_done=45;
stated: near_down=-29; stated: near_due=80; stated: near_equal=-106; stated: near_of=44; stated: near_open=40;
stated: near_past=83; stated: near_plan=-29; stated: near_rest=43; stated: near_share=-30; stated: near_total=55;
stated: near_up=73; stated: near_versus=-45; stated: of=-20; stated: open=-27; stated: opened=-131;
stated: paren=-26; stated: plan=-35; stated: rest=43; stated: semi=296; stated: then_among=-34;
stated: then_close=-119; stated: then_colon=25; stated: then_down=84; stated: then_end=-102; stated: then_list=39;
stated: then_of=17; stated: then_past=-23; stated: then_plan=286; stated: then_rest=-50; stated: then_share=64;
stated: then_total=-63; stated: then_up=-68; stated: threshold=87; stated: up=65; stated: versus=-126;
whole: after ,=15; whole: after có=-31; whole: after là=28; whole: after mới=23; whole: after_change=24;
whole: and=233; whole: avg=49; whole: bare=-61; whole: before (=-23; whole: before ,=-20; whole: closed=-79;
whole: colon=145; whole: deep=32; whole: done=92; whole: down=-65; whole: due=67; whole: first=56; whole: line=120;
whole: list=-38; whole: near_among=27; whole: near_and=32; whole: near_avg=49; whole: near_done=-90;
whole: near_down=-62; whole: near_due=54; whole: near_list=-24; whole: near_of=81; whole: near_open=-104;
whole: near_past=-15; whole: near_plan=-19; whole: near_rest=19; whole: near_share=-19; whole: near_such=136;
whole: near_total=29; whole: near_up=220; whole: near_versus=-47; whole: no_unit=111; whole: of=50;
whole: open=-111; whole: opened=-28; whole: paren=-67; whole: past=-55; whole: plan=-45; whole: rest=19;
whole: semi=-82; whole: share=-19; whole: such=130; whole: then_among=128; whole: then_avg=185;
whole: then_colon=90; whole: then_down=-22; whole: then_end=-33; whole: then_list=-97; whole: then_of=190;
whole: then_past=87; whole: then_rest=-64; whole: then_share=63; whole: then_total=-50; whole: then_up=116;
whole: then_versus=-29; whole: total=-41; whole: up=259; whole: versus=85;
"""
