"""Weights (trọng số) of ties of the shape untold: learned, in hundredths of a bit; not by hand."""

TABLE = """\
=-4; digits 1=9; digits 2=9; digits 3=-103; digits 4=-93; most=414; rank 0 1 False=-24; rank 0 1 True=43;
rank 0 2 False=-18; rank 0 2 True=-32; rank 0 3 False=82; rank 0 3 True=56; rank 0 5 False=-41; rank 1=16;
rank 1 2 False=27; rank 1 2 True=30; rank 1 3 False=85; rank 1 3 True=-99; rank 1 4 False=-35;
rank 1 4 True=40; rank 1 5 False=15; rank 2=65; rank 2 3 False=-52; rank 2 3 True=34; rank 2 4 False=241;
rank 2 4 True=14; rank 2 5 False=-53; rank 2 5 True=-15; rank 2 6 False=-38; rank 3=-90; rank 3 4 False=-60;
rank 3 4 True=-10; rank 3 5 False=-27; rank 3 6 False=12; rank 3 6 True=-6; rank 4=-85; rank 4 5 False=-58;
rank 4 6 False=-29; rank 5=-30; rank 5 6 False=-28; reach 1=43; reach 3=-12; reach 5=-94; reach passage=-92;
side 0 False=36; side 0 True=-92; side 1 False=-77; side 1 True=98; stated: after_change=-38;
stated: among=134; stated: and=-106; stated: avg=47; stated: closed=123; stated: deep=-226; stated: down=-53;
stated: due=14; stated: equal=-73; stated: first=-174; stated: line=33; stated: list=110;
stated: near_and=-82; stated: near_avg=47; stated: near_done=76; stated: near_down=-53; stated: near_due=96;
stated: near_equal=-73; stated: near_list=-17; stated: near_of=33; stated: near_open=41; stated: near_past=65;
stated: near_plan=-80; stated: near_rest=33; stated: near_row=-16; stated: near_such=-30;
stated: near_total=40; stated: near_up=25; stated: near_versus=-37; stated: of=-28; stated: open=-110;
stated: opened=-127; stated: paren=-87; stated: past=-7; stated: plan=-85; stated: rest=33; stated: row=-16;
stated: semi=336; stated: share=10; stated: such=-31; stated: then_among=-49; stated: then_close=-181;
stated: then_colon=-27; stated: then_down=-21; stated: then_end=-141; stated: then_list=-8;
stated: then_of=-43; stated: then_open=36; stated: then_past=-9; stated: then_plan=209; stated: then_rest=-71;
stated: then_share=21; stated: then_total=-70; stated: then_up=-67; stated: then_versus=-9;
stated: threshold=51; stated: total=-43; stated: up=15; stated: versus=-94; whole: after_change=63;
whole: among=-19; whole: and=217; whole: avg=48; whole: bare=-16; whole: closed=-70; whole: colon=78;
whole: comma=75; whole: deep=64; whole: done=106; whole: down=-26; whole: due=54; whole: equal=-12;
whole: first=43; whole: line=164; whole: list=-43; whole: near_and=56; whole: near_avg=48;
whole: near_colon=-5; whole: near_done=-51; whole: near_down=-22; whole: near_due=55; whole: near_equal=-12;
whole: near_list=-33; whole: near_of=55; whole: near_open=-101; whole: near_past=17; whole: near_plan=-21;
whole: near_rest=7; whole: near_share=-13; whole: near_total=-36; whole: near_up=198; whole: near_versus=-45;
whole: no_unit=20; whole: of=61; whole: open=-105; whole: opened=39; whole: paren=-67; whole: past=12;
whole: plan=-42; whole: rest=7; whole: semi=-111; whole: share=-13; whole: then_among=160;
whole: then_avg=164; whole: then_close=49; whole: then_colon=-40; whole: then_down=28; whole: then_end=-14;
whole: then_list=-127; whole: then_of=201; whole: then_open=-5; whole: then_past=54; whole: then_rest=-53;
whole: then_share=61; whole: then_total=-42; whole: then_up=89; whole: then_versus=-10; whole: total=-90;
whole: up=271; whole: versus=75;
"""
