"""Weights (trọng số) of ties of the shape untold: learned, in hundredths of a bit; not by hand."""

TABLE = """\
=5; digits 1=23; digits 2=15; digits 3=-59; digits 4=-116; most=364; rank 0 1 False=-41; rank 0 1 True=43;
rank 0 2 False=-74; rank 0 2 True=14; rank 0 3 False=72; rank 0 3 True=42; rank 0 4 False=-5;
rank 0 5 False=-25; rank 1=22; rank 1 2 False=5; rank 1 2 True=30; rank 1 3 False=72; rank 1 3 True=-94;
rank 1 4 False=-47; rank 1 4 True=56; rank 1 5 False=20; rank 2=75; rank 2 3 False=-89; rank 2 3 True=32;
rank 2 4 False=189; rank 2 4 True=14; rank 2 5 False=38; rank 2 5 True=-13; rank 2 6 False=-27;
rank 3 4 False=-79; rank 3 4 True=-16; rank 3 5 False=101; rank 3 5 True=-6; rank 3 6 False=25;
rank 3 6 True=-7; rank 4=-95; rank 4 5 False=-68; rank 4 6 False=-27; rank 5=-30; rank 5 6 False=-29;
reach 1=43; reach 2=60; reach 3=-49; reach 5=-118; reach near=12; reach passage=-85; side 0 False=37;
side 0 True=-110; side 1 False=-72; side 1 True=65; stated: after_change=-79; stated: among=145;
stated: and=-54; stated: avg=71; stated: closed=102; stated: colon=126; stated: comma=21; stated: deep=-268;
stated: done=45; stated: down=-46; stated: due=26; stated: equal=-89; stated: first=-96; stated: line=-31;
stated: list=47; stated: near_and=-33; stated: near_avg=71; stated: near_colon=78; stated: near_done=52;
stated: near_down=-46; stated: near_due=88; stated: near_equal=-89; stated: near_list=-9; stated: near_of=33;
stated: near_open=36; stated: near_past=125; stated: near_plan=-61; stated: near_rest=54; stated: near_row=-9;
stated: near_share=-55; stated: near_such=-6; stated: near_total=28; stated: near_up=79;
stated: near_versus=-42; stated: of=-28; stated: open=-61; stated: opened=-164; stated: past=16;
stated: plan=-68; stated: rest=54; stated: row=-9; stated: semi=297; stated: such=-6; stated: then_among=-37;
stated: then_close=-164; stated: then_colon=16; stated: then_end=-103; stated: then_list=39;
stated: then_of=-24; stated: then_open=25; stated: then_past=-28; stated: then_plan=258;
stated: then_rest=-95; stated: then_share=49; stated: then_total=-63; stated: then_up=-71;
stated: then_versus=-10; stated: threshold=21; stated: total=-39; stated: up=71; stated: versus=-149;
whole: after_change=50; whole: among=-6; whole: and=226; whole: avg=45; whole: bare=-65; whole: closed=-110;
whole: colon=133; whole: comma=55; whole: done=98; whole: down=-38; whole: due=47; whole: equal=-11;
whole: first=73; whole: line=152; whole: list=-52; whole: near_among=23; whole: near_and=68;
whole: near_avg=45; whole: near_done=-92; whole: near_down=-34; whole: near_due=47; whole: near_equal=-11;
whole: near_list=-39; whole: near_of=56; whole: near_open=-112; whole: near_plan=-20; whole: near_rest=13;
whole: near_share=-25; whole: near_such=135; whole: near_total=29; whole: near_up=214; whole: near_versus=-42;
whole: no_unit=37; whole: of=56; whole: open=-119; whole: opened=29; whole: paren=-79; whole: past=-9;
whole: plan=-47; whole: rest=13; whole: semi=-95; whole: share=-25; whole: such=136; whole: then_among=130;
whole: then_avg=171; whole: then_close=34; whole: then_colon=70; whole: then_end=-24; whole: then_list=-86;
whole: then_of=192; whole: then_open=-22; whole: then_past=87; whole: then_rest=-46; whole: then_share=66;
whole: then_total=-51; whole: then_up=130; whole: then_versus=-18; whole: total=-37; whole: up=267;
whole: versus=72;
"""
