"""Weights (trọng số) of ties of the shape untold: learned, in hundredths of a bit; not by hand."""

TABLE = """\
=16; digits 2=24; digits 3=-62; digits 4=-117; most=462; rank 0 1 False=-43; rank 0 1 True=17; rank 0 2 False=-144;
rank 0 3 False=50; rank 1=-16; rank 1 2 True=60; rank 1 3 False=67; rank 1 3 True=-98; rank 1 4 False=-40;
rank 1 4 True=68; rank 2=52; rank 2 3 False=-93; rank 2 3 True=-51; rank 2 4 False=219; rank 2 5 False=42;
rank 2 5 True=-25; rank 2 6 False=-31; rank 2 6 True=-35; rank 3 4 False=-89; rank 3 4 True=90; rank 3 5 False=81;
rank 3 6 False=17; rank 4=-99; rank 4 5 False=-69; rank 4 6 False=-34; rank 5=-31; rank 5 6 False=-26; reach 1=17;
reach 2=40; reach 3=-46; reach 5=-113; reach near=56; reach passage=-121; side 0 False=15; side 0 True=-90;
side 1 False=26; side 1 True=111; stated: after (=-15; stated: after lệ=-30; stated: after_change=-137;
stated: among=142; stated: avg=72; stated: before )=-16; stated: closed=123; stated: colon=122; stated: comma=20;
stated: deep=-249; stated: done=26; stated: down=-19; stated: due=23; stated: equal=-97; stated: first=-152;
stated: list=108; stated: near_and=18; stated: near_avg=72; stated: near_colon=67; stated: near_done=73;
stated: near_down=-19; stated: near_due=72; stated: near_equal=-98; stated: near_list=-18; stated: near_of=47;
stated: near_open=19; stated: near_past=75; stated: near_plan=-37; stated: near_rest=47; stated: near_row=-18;
stated: near_share=-22; stated: near_total=57; stated: near_up=77; stated: near_versus=-51; stated: of=-38;
stated: open=-26; stated: opened=-128; stated: paren=-16; stated: plan=-46; stated: rest=47; stated: row=-18;
stated: semi=317; stated: then_among=-37; stated: then_close=-137; stated: then_colon=24; stated: then_down=88;
stated: then_end=-121; stated: then_list=28; stated: then_past=-27; stated: then_plan=287; stated: then_rest=-62;
stated: then_share=65; stated: then_total=-75; stated: then_up=-71; stated: threshold=101; stated: up=47;
stated: versus=-147; whole: after /=16; whole: after có=-27; whole: after là=26; whole: after mới=26;
whole: after_change=33; whole: and=248; whole: avg=53; whole: bare=-71; whole: before (=-22; whole: before ,=-23;
whole: closed=-72; whole: colon=141; whole: comma=21; whole: deep=42; whole: done=118; whole: down=-60;
whole: due=60; whole: first=93; whole: line=106; whole: list=-46; whole: near_among=15; whole: near_and=42;
whole: near_avg=53; whole: near_done=-67; whole: near_down=-56; whole: near_due=47; whole: near_list=-30;
whole: near_of=94; whole: near_open=-106; whole: near_past=-23; whole: near_plan=-20; whole: near_rest=19;
whole: near_such=138; whole: near_total=28; whole: near_up=217; whole: near_versus=-46; whole: no_unit=111;
whole: of=39; whole: open=-113; whole: opened=-26; whole: paren=-78; whole: past=-74; whole: plan=-49;
whole: rest=19; whole: semi=-79; whole: such=136; whole: then_among=114; whole: then_avg=171; whole: then_close=15;
whole: then_colon=102; whole: then_down=-21; whole: then_end=-40; whole: then_list=-86; whole: then_of=204;
whole: then_open=-39; whole: then_past=88; whole: then_rest=-60; whole: then_share=61; whole: then_total=-53;
whole: then_up=105; whole: then_versus=-38; whole: total=-46; whole: up=271; whole: versus=63;
"""
