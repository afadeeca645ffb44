"""Weights (trọng số) of ties of the shape untold: learned, in hundredths of a bit; not by hand."""

TABLE = """\
=-1; digits 1=-6; digits 2=12; digits 3=-86; digits 4=-89; most=406; rank 0 1 False=-24; rank 0 1 True=24;
rank 0 2 False=-26; rank 0 2 True=-33; rank 0 3 False=87; rank 0 3 True=45; rank 0 5 False=-45; rank 1=9;
rank 1 2 False=33; rank 1 2 True=34; rank 1 3 False=75; rank 1 3 True=-105; rank 1 4 False=-33;
rank 1 4 True=36; rank 1 5 False=11; rank 2=63; rank 2 3 False=-46; rank 2 3 True=27; rank 2 4 False=241;
rank 2 4 True=15; rank 2 5 False=-49; rank 2 5 True=-16; rank 2 6 False=-37; rank 3=-96; rank 3 4 False=-59;
rank 3 4 True=-12; rank 3 5 False=-25; rank 3 6 False=10; rank 3 6 True=-6; rank 4=-88; rank 4 5 False=-58;
rank 4 6 False=-31; rank 5=-31; rank 5 6 False=-28; reach 1=24; reach 2=-12; reach 3=-17; reach 5=-99;
reach near=-19; reach passage=-92; side 0 False=50; side 0 True=-77; side 1 False=-73; side 1 True=109;
stated: after_change=-37; stated: among=112; stated: and=-99; stated: avg=47; stated: closed=126;
stated: colon=-36; stated: comma=14; stated: deep=-221; stated: done=8; stated: down=-47; stated: due=18;
stated: equal=-73; stated: first=-157; stated: line=32; stated: list=108; stated: near_and=-82;
stated: near_avg=47; stated: near_colon=-36; stated: near_done=72; stated: near_down=-47; stated: near_due=93;
stated: near_equal=-73; stated: near_list=-15; stated: near_of=34; stated: near_open=40; stated: near_past=57;
stated: near_plan=-81; stated: near_rest=33; stated: near_row=-15; stated: near_share=-25;
stated: near_such=-31; stated: near_total=29; stated: near_up=12; stated: near_versus=-42; stated: of=-27;
stated: open=-113; stated: opened=-127; stated: paren=-81; stated: plan=-87; stated: rest=33; stated: row=-15;
stated: semi=350; stated: share=12; stated: such=-31; stated: then_among=-49; stated: then_close=-169;
stated: then_colon=-22; stated: then_down=-20; stated: then_end=-143; stated: then_list=-12;
stated: then_of=-50; stated: then_open=46; stated: then_past=-10; stated: then_plan=229;
stated: then_rest=-66; stated: then_share=32; stated: then_total=-71; stated: then_up=-74;
stated: then_versus=-9; stated: threshold=60; stated: total=-45; stated: up=12; stated: versus=-108;
whole: after_change=47; whole: among=-18; whole: and=234; whole: avg=54; whole: bare=-15; whole: closed=-73;
whole: colon=80; whole: comma=85; whole: deep=70; whole: done=107; whole: down=-23; whole: due=53;
whole: equal=-13; whole: first=46; whole: line=172; whole: list=-41; whole: near_among=10; whole: near_and=59;
whole: near_avg=54; whole: near_done=-46; whole: near_down=-21; whole: near_due=67; whole: near_equal=-13;
whole: near_list=-29; whole: near_of=50; whole: near_open=-100; whole: near_past=13; whole: near_plan=-51;
whole: near_rest=13; whole: near_share=-13; whole: near_total=-38; whole: near_up=202; whole: near_versus=-46;
whole: no_unit=19; whole: of=58; whole: open=-103; whole: opened=37; whole: paren=-62; whole: past=7;
whole: plan=-67; whole: rest=13; whole: semi=-103; whole: share=-13; whole: then_among=164;
whole: then_avg=164; whole: then_close=49; whole: then_colon=-72; whole: then_end=-12; whole: then_list=-131;
whole: then_of=199; whole: then_open=6; whole: then_past=61; whole: then_rest=-52; whole: then_share=72;
whole: then_total=-40; whole: then_up=86; whole: then_versus=-10; whole: total=-92; whole: up=286;
whole: versus=77;
"""
