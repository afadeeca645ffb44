"""Weights (trọng số) of ties of the shape untold: learned, in hundredths of a bit; not by hand."""

TABLE = """\
=10; digits 2=33; digits 3=-57; digits 4=-122; most=436; rank 0 1 False=-40; rank 0 1 True=21; rank 0 2 False=-135;
rank 0 3 False=63; rank 0 5 False=104; rank 1 2 True=44; rank 1 3 False=70; rank 1 3 True=-113; rank 1 4 False=-46;
rank 1 4 True=59; rank 2=36; rank 2 3 False=-97; rank 2 4 False=229; rank 2 5 False=64; rank 2 5 True=-23;
rank 2 6 False=-29; rank 2 6 True=-32; rank 3 4 False=-88; rank 3 4 True=94; rank 3 5 False=73; rank 3 6 False=18;
rank 3 6 True=-16; rank 4=-99; rank 4 5 False=-67; rank 4 6 False=-39; rank 5=-29; rank 5 6 False=-27; reach 1=21;
reach 2=19; reach 3=-36; reach 5=-122; reach near=38; reach passage=-103; side 0 False=24; side 0 True=-76;
side 1 False=26; side 1 True=101; stated: after (=-15; stated: after lệ=-30; stated: after_change=-123;
stated: among=145; stated: avg=71; stated: before )=-16; stated: before semicolon=-17; stated: closed=104;
stated: colon=130; stated: comma=20; stated: deep=-249; stated: done=39; stated: down=-18; stated: due=22;
stated: equal=-91; stated: first=-133; stated: list=91; stated: near_and=15; stated: near_avg=71;
stated: near_colon=63; stated: near_done=51; stated: near_down=-18; stated: near_due=74; stated: near_equal=-91;
stated: near_of=36; stated: near_open=17; stated: near_past=95; stated: near_plan=-33; stated: near_rest=39;
stated: near_share=-37; stated: near_total=50; stated: near_up=54; stated: near_versus=-49; stated: of=-29;
stated: open=32; stated: opened=-126; stated: paren=-28; stated: plan=-41; stated: rest=39; stated: semi=329;
stated: then_among=-34; stated: then_close=-122; stated: then_down=79; stated: then_end=-115; stated: then_list=33;
stated: then_open=16; stated: then_past=-23; stated: then_plan=279; stated: then_rest=-66; stated: then_share=55;
stated: then_total=-72; stated: then_up=-78; stated: threshold=86; stated: total=-16; stated: up=44;
stated: versus=-138; whole: after có=-26; whole: after là=22; whole: after mới=20; whole: after_change=32;
whole: and=231; whole: avg=55; whole: bare=-57; whole: before (=-22; whole: before ,=-15; whole: closed=-64;
whole: colon=124; whole: comma=19; whole: deep=44; whole: done=114; whole: down=-60; whole: due=40;
whole: first=95; whole: line=117; whole: list=-48; whole: near_among=22; whole: near_and=57; whole: near_avg=55;
whole: near_colon=20; whole: near_done=-87; whole: near_down=-57; whole: near_due=51; whole: near_list=-35;
whole: near_of=87; whole: near_open=-102; whole: near_past=-15; whole: near_plan=-24; whole: near_rest=18;
whole: near_such=122; whole: near_total=32; whole: near_up=215; whole: near_versus=-46; whole: no_unit=103;
whole: of=54; whole: open=-110; whole: opened=-22; whole: paren=-76; whole: past=-25; whole: plan=-50;
whole: rest=18; whole: semi=-73; whole: such=117; whole: then_among=123; whole: then_avg=177; whole: then_close=16;
whole: then_colon=83; whole: then_down=-18; whole: then_end=-45; whole: then_list=-102; whole: then_of=199;
whole: then_open=-44; whole: then_past=92; whole: then_rest=-69; whole: then_share=62; whole: then_total=-47;
whole: then_up=119; whole: then_versus=-38; whole: total=-37; whole: up=276; whole: versus=76;
"""
