"""Weights (trọng số) of ties of the shape untold: learned, in hundredths of a bit; not by hand."""

TABLE = """\
=-24; digits 1=-11; digits 2=8; digits 3=-91; digits 4=-113; most=379; rank 0=-9; rank 0 1 False=-21;
rank 0 1 True=8; rank 0 2 False=-40; rank 0 2 True=-43; rank 0 3 False=87; rank 0 3 True=44;
rank 0 5 False=-59; rank 1=-9; rank 1 2 False=20; rank 1 2 True=15; rank 1 3 False=92; rank 1 3 True=-116;
rank 1 4 False=-33; rank 1 4 True=22; rank 1 5 False=8; rank 2=41; rank 2 3 False=-25; rank 2 3 True=-42;
rank 2 4 False=265; rank 2 4 True=7; rank 2 5 False=-56; rank 2 5 True=-16; rank 2 6 False=-47; rank 3=12;
rank 3 4 False=-94; rank 3 4 True=119; rank 3 5 False=-45; rank 3 5 True=-9; rank 3 6 False=91;
rank 3 6 True=-17; rank 4=-95; rank 4 5 False=-50; rank 4 6 False=-39; rank 5=-44; rank 5 6 False=-40;
reach 1=8; reach 2=-23; reach 3=6; reach 5=-104; reach near=-32; reach passage=-45; side 0 False=47;
side 0 True=-94; side 1 False=-82; side 1 True=97; stated: after_change=-54; stated: among=125;
stated: and=-47; stated: avg=55; stated: closed=115; stated: colon=-51; stated: comma=12; stated: deep=-221;
stated: done=-9; stated: down=6; stated: due=17; stated: equal=-69; stated: first=-177; stated: line=41;
stated: list=104; stated: near_and=-32; stated: near_avg=55; stated: near_colon=-51; stated: near_done=75;
stated: near_down=6; stated: near_due=81; stated: near_equal=-69; stated: near_list=-12; stated: near_of=25;
stated: near_open=6; stated: near_past=53; stated: near_plan=-42; stated: near_rest=23; stated: near_row=-12;
stated: near_such=-31; stated: near_total=44; stated: near_up=7; stated: near_versus=-43; stated: of=-18;
stated: opened=-115; stated: paren=-84; stated: past=-18; stated: plan=-60; stated: rest=23; stated: row=-12;
stated: semi=362; stated: share=10; stated: such=-33; stated: then_among=-59; stated: then_close=-164;
stated: then_colon=-39; stated: then_down=-30; stated: then_end=-133; stated: then_list=53;
stated: then_of=-54; stated: then_open=45; stated: then_past=-7; stated: then_plan=258; stated: then_rest=-71;
stated: then_share=30; stated: then_total=-71; stated: then_up=-88; stated: then_versus=-9;
stated: threshold=79; stated: total=-39; stated: up=-5; stated: versus=-113; whole: after_change=43;
whole: among=-22; whole: and=223; whole: avg=54; whole: bare=-20; whole: closed=-69; whole: colon=77;
whole: comma=62; whole: deep=59; whole: done=150; whole: down=-32; whole: due=44; whole: equal=-15;
whole: every=-9; whole: first=84; whole: line=134; whole: list=-53; whole: near_among=5; whole: near_and=52;
whole: near_avg=54; whole: near_colon=-6; whole: near_done=-16; whole: near_down=-28; whole: near_due=54;
whole: near_equal=-15; whole: near_every=-9; whole: near_list=-41; whole: near_of=74; whole: near_open=-101;
whole: near_plan=-64; whole: near_rest=22; whole: near_share=-15; whole: near_total=-41; whole: near_up=207;
whole: near_versus=-46; whole: no_unit=32; whole: of=46; whole: open=-107; whole: opened=40; whole: paren=-72;
whole: plan=-87; whole: rest=22; whole: semi=-72; whole: share=-15; whole: then_among=156;
whole: then_avg=152; whole: then_close=61; whole: then_colon=-23; whole: then_end=-15; whole: then_list=-20;
whole: then_of=178; whole: then_open=-37; whole: then_past=49; whole: then_rest=-56; whole: then_share=49;
whole: then_total=-44; whole: then_up=80; whole: then_versus=-16; whole: total=-107; whole: up=288;
whole: versus=73;
"""
