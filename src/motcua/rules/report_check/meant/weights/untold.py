"""Weights (trọng số) of ties of the shape untold: learned, in hundredths of a bit; not by hand."""

TABLE = """\
=16; digits 2=18; digits 3=-62; digits 4=-112; most=443; rank 0 1 False=-39; rank 0 1 True=17; rank 0 2 False=-122;
rank 0 3 False=51; rank 1=-20; rank 1 2 True=62; rank 1 3 False=71; rank 1 3 True=-97; rank 1 4 False=-39;
rank 1 4 True=65; rank 2=49; rank 2 3 False=-92; rank 2 3 True=21; rank 2 4 False=232; rank 2 5 False=60;
rank 2 5 True=-28; rank 2 6 False=-32; rank 2 6 True=-38; rank 3 4 False=-81; rank 3 4 True=-26; rank 3 5 False=90;
rank 4=-95; rank 4 5 False=-71; rank 4 6 False=-36; rank 4 6 True=28; rank 5=-31; rank 5 6 False=-26; reach 1=17;
reach 2=26; reach 3=-64; reach 5=-102; reach near=31; reach passage=-117; side 0 False=28; side 0 True=-57;
side 1 False=15; side 1 True=113; stated: after (=-17; stated: after lệ=-30; stated: after_change=-130;
stated: among=140; stated: and=-24; stated: avg=68; stated: closed=132; stated: colon=131; stated: comma=18;
stated: deep=-261; stated: done=40; stated: down=-28; stated: due=22; stated: equal=-101; stated: first=-142;
stated: list=117; stated: near_avg=68; stated: near_colon=66; stated: near_done=71; stated: near_down=-28;
stated: near_due=83; stated: near_equal=-101; stated: near_list=-18; stated: near_of=48; stated: near_open=22;
stated: near_past=90; stated: near_plan=-22; stated: near_rest=50; stated: near_row=-18; stated: near_total=58;
stated: near_up=75; stated: near_versus=-41; stated: of=-33; stated: open=-27; stated: opened=-129;
stated: paren=-17; stated: plan=-34; stated: rest=50; stated: row=-18; stated: semi=308; stated: share=-17;
stated: then_among=-34; stated: then_close=-115; stated: then_colon=29; stated: then_down=89; stated: then_end=-98;
stated: then_list=42; stated: then_past=-22; stated: then_plan=286; stated: then_rest=-56; stated: then_share=61;
stated: then_total=-64; stated: then_up=-67; stated: then_versus=-15; stated: threshold=92; stated: up=34;
stated: versus=-122; whole: after ,=15; whole: after /=15; whole: after có=-31; whole: after là=31;
whole: after mới=26; whole: after_change=31; whole: and=224; whole: avg=46; whole: bare=-67; whole: before (=-22;
whole: before ,=-18; whole: closed=-74; whole: colon=144; whole: deep=53; whole: done=101; whole: down=-63;
whole: due=51; whole: first=70; whole: line=125; whole: list=-44; whole: near_and=61; whole: near_avg=46;
whole: near_done=-93; whole: near_down=-61; whole: near_due=75; whole: near_list=-31; whole: near_of=67;
whole: near_open=-107; whole: near_past=-23; whole: near_plan=-20; whole: near_rest=17; whole: near_such=130;
whole: near_total=32; whole: near_up=216; whole: near_versus=-46; whole: no_unit=125; whole: of=67;
whole: open=-113; whole: opened=-36; whole: paren=-75; whole: past=-58; whole: plan=-44; whole: rest=17;
whole: semi=-86; whole: such=128; whole: then_among=132; whole: then_avg=182; whole: then_colon=89;
whole: then_down=-27; whole: then_end=-33; whole: then_list=-112; whole: then_of=184; whole: then_open=-17;
whole: then_past=82; whole: then_rest=-62; whole: then_share=49; whole: then_total=-51; whole: then_up=105;
whole: then_versus=-30; whole: total=-44; whole: up=263; whole: versus=68;
"""
