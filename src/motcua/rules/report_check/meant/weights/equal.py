"""Weights (trọng số) of ties of the shape equal: learned, in hundredths of a bit; not by hand."""

TABLE = """\
=-17; COUNT=-17; MONEY=114; PERCENT=106; SCORE=-325; blur True=-158; cover 0=-215; cover 1=-63; cover 3=-176;
cover 4=100; digits 1=70; digits 3=16; digits 5=-181; earlier: after ,=31; earlier: after /=-118;
earlier: after :=-19; earlier: after có=22; earlier: after gồm=22; earlier: after hiện=57; earlier: after hạn=51;
earlier: after nhận=62; earlier: after thành=-22; earlier: after tra=-34; earlier: after đó=-26;
earlier: after_change=-132; earlier: and=-100; earlier: avg=200; earlier: bare=48; earlier: before (=33;
earlier: before ,=31; earlier: before .=-29; earlier: before hồ=-20; earlier: before quy=53;
earlier: before quá=27; earlier: before semicolon=44; earlier: before trong=27; earlier: before trực=38;
earlier: before đồng=-20; earlier: change=-24; earlier: closed=-76; earlier: colon=-80; earlier: comma=41;
earlier: deep=-26; earlier: down=-24; earlier: equal=-37; earlier: every=-36; earlier: first=35; earlier: line=75;
earlier: list=16; earlier: near_among=-94; earlier: near_and=157; earlier: near_avg=-77; earlier: near_done=42;
earlier: near_down=-24; earlier: near_due=25; earlier: near_equal=-37; earlier: near_every=-36;
earlier: near_list=76; earlier: near_open=80; earlier: near_past=67; earlier: near_plan=102;
earlier: near_rest=114; earlier: near_share=-52; earlier: near_such=-33; earlier: near_total=-33;
earlier: near_up=-23; earlier: near_versus=-20; earlier: no_unit=43; earlier: of=93; earlier: opened=-81;
earlier: paren=165; earlier: past=38; earlier: rest=72; earlier: semi=-66; earlier: share=-67; earlier: such=-49;
earlier: then_among=31; earlier: then_close=-70; earlier: then_colon=49; earlier: then_down=22;
earlier: then_end=85; earlier: then_list=83; earlier: then_open=132; earlier: then_past=-182;
earlier: then_plan=26; earlier: then_rest=-45; earlier: then_share=24; earlier: then_total=-62;
earlier: then_versus=-62; earlier: threshold=91; earlier: total=-33; earlier: up=-25; earlier: versus=-87;
later: after ,=-28; later: after /=105; later: after :=-63; later: after gồm=-40; later: after hạn=33;
later: after nhận=19; later: after quyết=-38; later: after thu=40; later: after trong=38; later: after và=-29;
later: after đó=-26; later: after_change=-36; later: among=21; later: and=101; later: avg=-114; later: bare=263;
later: before )=-18; later: before ,=-38; later: before .=-32; later: before còn=25; later: before giải=40;
later: before hồ=-34; later: before semicolon=33; later: before trong=-30; later: before trước=-25;
later: before đang=-18; later: before điểm=-38; later: before được=24; later: before đồng=-26; later: change=-24;
later: closed=-97; later: colon=49; later: comma=-43; later: deep=-234; later: done=71; later: down=-77;
later: due=41; later: equal=-47; later: every=191; later: first=174; later: list=74; later: near_and=-65;
later: near_avg=-114; later: near_colon=-169; later: near_done=69; later: near_down=-76; later: near_due=17;
later: near_equal=-37; later: near_every=191; later: near_list=61; later: near_of=73; later: near_open=-47;
later: near_past=-44; later: near_plan=-22; later: near_rest=35; later: near_share=-18; later: near_such=-43;
later: near_total=-121; later: near_up=-25; later: near_versus=-76; later: no_unit=22; later: of=132;
later: open=-142; later: opened=-41; later: paren=35; later: past=75; later: plan=-141; later: rest=130;
later: semi=-216; later: share=-73; later: such=-61; later: then_among=54; later: then_avg=-47;
later: then_close=-117; later: then_colon=362; later: then_down=58; later: then_end=23; later: then_list=-15;
later: then_of=16; later: then_open=-66; later: then_past=164; later: then_plan=-90; later: then_rest=-97;
later: then_share=134; later: then_total=-55; later: then_up=-20; later: then_versus=198; later: total=-48;
later: up=-23; later: versus=-168; likeness 1=-51; likeness 3=20; likeness 5=52; likeness 6=15;
members False True False=-24; members False True True=-157; members True False False=-15;
members True True True=107; most=784; place 0=161; place 1=-33; place 3=-55; rank 0 False=-81; rank 0 True=100;
rank 1 False=-60; rank 2 False=-80; rank 2 True=-26; rank 3 False=-134; rank 3 True=-55; reach 1=-79; reach 2=91;
reach 3=102; reach 5=41; reach far=179; reach near=-144; reach next=45; reach passage=-165; reach second=-57;
shared 1=19; shared 2=-60; shared 3=27; shared 4=53; shared 5=37; shared 6=94; side=356; times False False=-17;
times False True=115; times True False=-44; times True True=-66; title=225; unit akin=-153; unit general=-210;
unit half=-104;
"""
