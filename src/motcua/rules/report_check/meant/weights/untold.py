"""Weights (trọng số) of ties of the shape untold: learned, in hundredths of a bit; not by hand."""

TABLE = """\
=-3; digits 1=-49; digits 2=101; digits 3=-108; digits 4=-74; most=430; rank 0=-10; rank 0 1 False=-22;
rank 0 1 True=23; rank 0 2 False=-54; rank 0 2 True=-45; rank 0 3 False=86; rank 0 3 True=-27;
rank 0 5 False=-33; rank 1=34; rank 1 2 False=25; rank 1 2 True=-10; rank 1 3 False=125; rank 1 3 True=-103;
rank 1 4 False=-61; rank 1 4 True=49; rank 1 5 False=40; rank 2=-34; rank 2 3 False=-24; rank 2 3 True=-116;
rank 2 4 False=186; rank 2 4 True=10; rank 2 5 False=-7; rank 2 5 True=-21; rank 2 6 False=-27; rank 3=84;
rank 3 4 False=-128; rank 3 4 True=195; rank 3 5 False=-42; rank 3 5 True=-18; rank 3 6 False=97;
rank 3 6 True=-23; rank 4=-101; rank 4 5 False=-53; rank 4 6 False=-50; rank 5=-38; rank 5 6 False=-34;
reach 1=23; reach 2=-58; reach 5=-106; reach near=-21; reach passage=-32; side 0 False=5; side 0 True=-86;
side 1 False=50; side 1 True=40; stated: among=114; stated: and=-35; stated: avg=46; stated: closed=158;
stated: colon=-24; stated: comma=22; stated: deep=-198; stated: done=-39; stated: down=16; stated: due=-36;
stated: equal=-90; stated: first=-115; stated: line=35; stated: list=60; stated: near_and=-52;
stated: near_avg=46; stated: near_colon=-24; stated: near_down=16; stated: near_equal=-90;
stated: near_list=-13; stated: near_open=-6; stated: near_plan=-46; stated: near_rest=35;
stated: near_row=-13; stated: near_share=-10; stated: near_such=-30; stated: near_total=27;
stated: near_up=-46; stated: near_versus=-36; stated: of=24; stated: open=69; stated: opened=-77;
stated: paren=-112; stated: past=-64; stated: plan=-64; stated: rest=35; stated: row=-13; stated: semi=291;
stated: share=-41; stated: such=-29; stated: then_among=-23; stated: then_close=-164; stated: then_colon=-21;
stated: then_down=28; stated: then_end=-65; stated: then_list=19; stated: then_of=-16; stated: then_open=60;
stated: then_past=-12; stated: then_plan=187; stated: then_rest=-60; stated: then_share=27;
stated: then_total=-49; stated: then_up=-138; stated: then_versus=-6; stated: threshold=35; stated: total=-23;
stated: up=-52; stated: versus=-106; whole: among=-53; whole: and=189; whole: avg=71; whole: bare=-30;
whole: closed=-66; whole: colon=104; whole: comma=54; whole: deep=-13; whole: done=130; whole: down=-23;
whole: due=49; whole: first=39; whole: line=62; whole: list=-33; whole: near_among=-32; whole: near_and=63;
whole: near_avg=71; whole: near_done=39; whole: near_down=-19; whole: near_due=55; whole: near_list=-22;
whole: near_of=37; whole: near_open=-93; whole: near_past=16; whole: near_plan=-37; whole: near_rest=41;
whole: near_share=-17; whole: near_total=-35; whole: near_up=-7; whole: near_versus=-22; whole: no_unit=6;
whole: of=30; whole: open=-103; whole: opened=-54; whole: paren=-35; whole: past=16; whole: plan=-58;
whole: rest=41; whole: semi=-68; whole: share=-17; whole: then_among=142; whole: then_avg=187;
whole: then_close=-22; whole: then_colon=-11; whole: then_down=-63; whole: then_end=-25; whole: then_list=23;
whole: then_of=256; whole: then_open=-72; whole: then_past=39; whole: then_plan=-12; whole: then_rest=-48;
whole: then_share=115; whole: then_total=-77; whole: then_up=234; whole: then_versus=-20; whole: total=-93;
whole: up=100; whole: versus=-23;
"""
