"""Weights (trọng số) of ties of the shape untold: learned, in hundredths of a bit; not by hand."""

TABLE = """\
=10; digits 2=17; digits 3=-60; digits 4=-120; most=374; rank 0 1 False=-39; rank 0 1 True=20; rank 0 2 False=-122;
rank 0 2 True=-19; rank 0 3 False=69; rank 0 5 False=107; rank 1 2 True=63; rank 1 3 False=58; rank 1 3 True=-109;
rank 1 4 False=-41; rank 1 4 True=60; rank 2=34; rank 2 3 False=-87; rank 2 3 True=17; rank 2 4 False=211;
rank 2 5 False=67; rank 2 5 True=-22; rank 2 6 False=-26; rank 2 6 True=-31; rank 3 4 False=-82; rank 3 4 True=-23;
rank 3 5 False=93; rank 4=-95; rank 4 5 False=-72; rank 4 6 False=-37; rank 5=-30; rank 5 6 False=-26; reach 1=20;
reach 2=35; reach 3=-46; reach 5=-112; reach near=28; reach passage=-95; side 0 False=28; side 0 True=-58;
side 1 False=23; side 1 True=84; stated: after (=-15; stated: after lệ=-33; stated: after_change=-114;
stated: among=132; stated: and=-29; stated: avg=67; stated: before semicolon=-15; stated: closed=92;
stated: colon=125; stated: comma=17; stated: deep=-240; stated: done=46; stated: down=-19; stated: due=19;
stated: equal=-87; stated: first=-128; stated: list=63; stated: near_avg=67; stated: near_colon=69;
stated: near_done=41; stated: near_down=-19; stated: near_due=79; stated: near_equal=-86; stated: near_of=51;
stated: near_past=83; stated: near_plan=-28; stated: near_rest=43; stated: near_share=-24; stated: near_total=51;
stated: near_up=61; stated: near_versus=-44; stated: of=-30; stated: open=-17; stated: opened=-123;
stated: paren=-28; stated: plan=-43; stated: rest=43; stated: semi=303; stated: then_among=-32;
stated: then_close=-118; stated: then_colon=27; stated: then_down=85; stated: then_end=-102; stated: then_list=42;
stated: then_past=-23; stated: then_plan=282; stated: then_rest=-60; stated: then_share=61; stated: then_total=-66;
stated: then_up=-65; stated: threshold=76; stated: up=38; stated: versus=-132; whole: after có=-27;
whole: after là=23; whole: after mới=23; whole: after_change=32; whole: and=236; whole: avg=49; whole: bare=-70;
whole: before (=-21; whole: before ,=-15; whole: closed=-75; whole: colon=118; whole: comma=26; whole: deep=30;
whole: done=98; whole: down=-66; whole: due=51; whole: first=87; whole: line=119; whole: list=-46;
whole: near_and=51; whole: near_avg=49; whole: near_colon=31; whole: near_done=-106; whole: near_down=-60;
whole: near_due=51; whole: near_list=-32; whole: near_of=74; whole: near_open=-106; whole: near_past=-17;
whole: near_plan=-19; whole: near_rest=18; whole: near_such=126; whole: near_total=32; whole: near_up=222;
whole: near_versus=-45; whole: no_unit=119; whole: of=66; whole: open=-113; whole: opened=-27; whole: paren=-74;
whole: past=-27; whole: plan=-50; whole: rest=18; whole: semi=-70; whole: such=120; whole: then_among=109;
whole: then_avg=175; whole: then_colon=93; whole: then_down=-22; whole: then_end=-35; whole: then_list=-95;
whole: then_of=210; whole: then_open=-18; whole: then_past=91; whole: then_rest=-65; whole: then_share=68;
whole: then_total=-51; whole: then_up=119; whole: then_versus=-33; whole: total=-42; whole: up=262;
whole: versus=75;
"""
