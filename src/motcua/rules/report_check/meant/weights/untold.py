"""Weights (trọng số) of ties of the shape untold: learned, in hundredths of a bit; not by hand."""

TABLE = """\
=5; digits 1=36; digits 2=14; digits 3=-60; digits 4=-116; most=400; rank 0 1 False=-42; rank 0 1 True=49;
rank 0 2 False=-60; rank 0 2 True=14; rank 0 3 False=72; rank 0 3 True=38; rank 0 4 False=-5;
rank 0 5 False=-25; rank 1=27; rank 1 2 False=8; rank 1 2 True=32; rank 1 3 False=75; rank 1 3 True=-95;
rank 1 4 False=-46; rank 1 4 True=58; rank 1 5 False=23; rank 2=84; rank 2 3 False=-84; rank 2 3 True=24;
rank 2 4 False=185; rank 2 4 True=14; rank 2 5 False=35; rank 2 5 True=-13; rank 2 6 False=-28; rank 3=-8;
rank 3 4 False=-76; rank 3 4 True=-16; rank 3 5 False=98; rank 3 5 True=-6; rank 3 6 False=-10;
rank 3 6 True=-5; rank 4=-89; rank 4 5 False=-65; rank 4 6 False=-26; rank 5=-30; rank 5 6 False=-27;
reach 1=49; reach 2=63; reach 3=-32; reach 5=-114; reach near=12; reach passage=-97; side 0 False=34;
side 0 True=-109; side 1 False=-70; side 1 True=84; stated: after_change=-83; stated: among=142;
stated: and=-49; stated: avg=69; stated: closed=107; stated: colon=133; stated: comma=22; stated: deep=-268;
stated: done=43; stated: down=-61; stated: due=26; stated: equal=-87; stated: first=-100; stated: line=-30;
stated: list=54; stated: near_and=-30; stated: near_avg=69; stated: near_colon=74; stated: near_done=56;
stated: near_down=-61; stated: near_due=85; stated: near_equal=-87; stated: near_list=-8; stated: near_of=33;
stated: near_open=41; stated: near_past=133; stated: near_plan=-79; stated: near_rest=55; stated: near_row=-8;
stated: near_share=-45; stated: near_such=-5; stated: near_total=26; stated: near_up=81;
stated: near_versus=-42; stated: of=-32; stated: open=-81; stated: opened=-160; stated: past=19;
stated: plan=-89; stated: rest=55; stated: row=-8; stated: semi=304; stated: such=-5; stated: then_among=-36;
stated: then_close=-169; stated: then_colon=14; stated: then_down=7; stated: then_end=-105;
stated: then_of=-20; stated: then_open=29; stated: then_past=-28; stated: then_plan=244;
stated: then_rest=-90; stated: then_share=42; stated: then_total=-68; stated: then_up=-67;
stated: then_versus=-10; stated: threshold=23; stated: total=-45; stated: up=73; stated: versus=-146;
whole: after_change=58; whole: among=-5; whole: and=234; whole: avg=45; whole: bare=-71; whole: closed=-112;
whole: colon=133; whole: comma=63; whole: deep=12; whole: done=102; whole: down=-36; whole: due=47;
whole: equal=-12; whole: first=87; whole: line=155; whole: list=-55; whole: near_among=22; whole: near_and=72;
whole: near_avg=45; whole: near_done=-95; whole: near_down=-30; whole: near_due=48; whole: near_equal=-12;
whole: near_list=-43; whole: near_of=54; whole: near_open=-111; whole: near_plan=-20; whole: near_rest=15;
whole: near_share=-24; whole: near_such=135; whole: near_total=27; whole: near_up=212; whole: near_versus=-42;
whole: no_unit=37; whole: of=55; whole: open=-120; whole: opened=28; whole: paren=-80; whole: past=-6;
whole: plan=-48; whole: rest=15; whole: semi=-120; whole: share=-24; whole: such=136; whole: then_among=128;
whole: then_avg=174; whole: then_close=33; whole: then_colon=56; whole: then_down=5; whole: then_end=-31;
whole: then_list=-89; whole: then_of=188; whole: then_open=-22; whole: then_past=92; whole: then_rest=-50;
whole: then_share=67; whole: then_total=-52; whole: then_up=130; whole: then_versus=-18; whole: total=-32;
whole: up=270; whole: versus=71;
"""
