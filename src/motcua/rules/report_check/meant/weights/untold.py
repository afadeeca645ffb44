"""Weights (trọng số) of ties of the shape untold: learned, in hundredths of a bit; not by hand."""

TABLE = """\
=-4; digits 1=-22; digits 2=61; digits 3=-103; digits 4=-24; most=230; rank 0=9; rank 0 1 False=-16;
rank 0 1 True=36; rank 0 2 False=-34; rank 0 2 True=28; rank 0 3 False=49; rank 0 3 True=-14;
rank 0 5 False=-20; rank 1=25; rank 1 2 False=15; rank 1 2 True=-24; rank 1 3 False=91; rank 1 3 True=-65;
rank 1 4 False=-23; rank 1 4 True=40; rank 1 5 False=8; rank 2=-5; rank 2 3 False=-19; rank 2 3 True=-72;
rank 2 4 False=109; rank 2 4 True=9; rank 2 5 True=-9; rank 2 6 False=-16; rank 3=63; rank 3 4 False=-70;
rank 3 4 True=110; rank 3 5 False=-8; rank 3 5 True=-15; rank 3 6 False=60; rank 3 6 True=-11; rank 4=-61;
rank 4 5 False=-41; rank 4 5 True=8; rank 4 6 False=-28; rank 5=-22; rank 5 6 False=-18; reach 1=36;
reach 3=9; reach 5=-51; reach near=6; reach passage=-12; side 0 False=17; side 0 True=-33; side 1 False=-13;
side 1 True=48; stated: among=97; stated: and=-30; stated: avg=35; stated: closed=107; stated: colon=-25;
stated: comma=33; stated: deep=-163; stated: done=-39; stated: down=12; stated: due=-24; stated: equal=-57;
stated: first=-96; stated: line=18; stated: list=41; stated: near_and=-39; stated: near_avg=35;
stated: near_colon=-25; stated: near_done=13; stated: near_down=12; stated: near_equal=-57;
stated: near_list=-10; stated: near_of=6; stated: near_past=9; stated: near_plan=-18; stated: near_rest=29;
stated: near_row=-11; stated: near_such=-15; stated: near_total=20; stated: near_up=-30;
stated: near_versus=-19; stated: of=33; stated: open=50; stated: opened=-63; stated: paren=-88;
stated: past=-26; stated: plan=-23; stated: rest=29; stated: row=-11; stated: semi=221; stated: such=-16;
stated: then_among=-15; stated: then_close=-138; stated: then_colon=-11; stated: then_down=18;
stated: then_end=-71; stated: then_list=14; stated: then_of=-9; stated: then_open=38; stated: then_past=-8;
stated: then_plan=130; stated: then_rest=5; stated: then_share=13; stated: then_total=-29;
stated: then_up=-78; stated: then_versus=-6; stated: threshold=36; stated: total=-24; stated: up=-36;
stated: versus=-48; whole: among=-44; whole: and=143; whole: avg=54; whole: bare=-30; whole: closed=-54;
whole: colon=61; whole: comma=36; whole: done=157; whole: due=46; whole: first=50; whole: line=50;
whole: list=-22; whole: near_among=-31; whole: near_and=42; whole: near_avg=54; whole: near_done=-8;
whole: near_due=50; whole: near_list=-15; whole: near_of=27; whole: near_open=-75; whole: near_past=6;
whole: near_plan=-31; whole: near_rest=26; whole: near_share=-10; whole: near_total=-31; whole: near_up=6;
whole: near_versus=-10; whole: no_unit=12; whole: of=14; whole: open=-86; whole: opened=-28; whole: paren=-26;
whole: plan=-47; whole: rest=26; whole: semi=-13; whole: share=-10; whole: then_among=111;
whole: then_avg=134; whole: then_close=-13; whole: then_colon=-11; whole: then_down=-51; whole: then_list=53;
whole: then_of=222; whole: then_open=-61; whole: then_past=23; whole: then_plan=-7; whole: then_rest=-22;
whole: then_share=80; whole: then_total=-46; whole: then_up=54; whole: then_versus=-12; whole: total=-68;
whole: up=82; whole: versus=-11;
"""
