"""Weights (trọng số) of ties of the shape equal: learned, in hundredths of a bit; not by hand."""

TABLE = """\
=-2; MONEY=34; PERCENT=95; SCORE=-280; blur True=-162; cover 0=-233; cover 1=-78; cover 3=-265; cover 4=76;
digits 1=-30; digits 2=21; digits 3=33; digits 4=-22; digits 5=-225; earlier: after_change=-105;
earlier: among=8; earlier: and=-104; earlier: avg=199; earlier: bare=112; earlier: change=-22;
earlier: closed=-48; earlier: colon=-112; earlier: comma=45; earlier: deep=-67; earlier: down=-53;
earlier: due=15; earlier: equal=-32; earlier: every=-19; earlier: first=75; earlier: line=69;
earlier: list=32; earlier: near_among=-60; earlier: near_and=199; earlier: near_avg=-79;
earlier: near_colon=45; earlier: near_done=52; earlier: near_down=-53; earlier: near_due=55;
earlier: near_equal=-31; earlier: near_every=-19; earlier: near_list=74; earlier: near_of=-21;
earlier: near_open=99; earlier: near_past=69; earlier: near_plan=68; earlier: near_rest=107;
earlier: near_share=-80; earlier: near_such=-29; earlier: near_total=-12; earlier: near_up=-36;
earlier: near_versus=-22; earlier: no_unit=19; earlier: of=88; earlier: open=14; earlier: opened=-70;
earlier: paren=179; earlier: past=73; earlier: plan=-21; earlier: rest=74; earlier: semi=-65;
earlier: share=-86; earlier: such=-35; earlier: then_among=26; earlier: then_avg=-24; earlier: then_close=-41;
earlier: then_colon=84; earlier: then_down=-125; earlier: then_end=56; earlier: then_list=96;
earlier: then_of=-8; earlier: then_open=192; earlier: then_past=-143; earlier: then_plan=10;
earlier: then_rest=-31; earlier: then_share=33; earlier: then_total=-37; earlier: then_up=-47;
earlier: then_versus=-37; earlier: threshold=113; earlier: total=-90; earlier: up=-38; earlier: versus=-82;
later: after_change=-18; later: among=29; later: and=30; later: avg=-95; later: bare=173; later: change=-22;
later: closed=-152; later: colon=90; later: comma=-80; later: deep=-264; later: done=39; later: down=-41;
later: due=37; later: equal=-47; later: every=150; later: first=115; later: list=36; later: near_and=-188;
later: near_avg=-95; later: near_colon=-239; later: near_done=23; later: near_down=-39; later: near_due=15;
later: near_equal=-13; later: near_every=150; later: near_list=58; later: near_of=104; later: near_open=-87;
later: near_past=-29; later: near_plan=-50; later: near_rest=8; later: near_share=-16; later: near_such=-40;
later: near_total=-84; later: near_up=-31; later: near_versus=-89; later: no_unit=-44; later: of=151;
later: open=-177; later: opened=-56; later: paren=65; later: past=87; later: plan=-142; later: rest=118;
later: semi=-206; later: share=-48; later: such=-58; later: then_among=6; later: then_avg=-32;
later: then_close=-159; later: then_colon=339; later: then_down=57; later: then_end=8; later: then_list=-31;
later: then_of=30; later: then_open=-57; later: then_past=186; later: then_plan=-62; later: then_rest=33;
later: then_share=118; later: then_total=-93; later: then_up=7; later: then_versus=112; later: threshold=-6;
later: total=-84; later: up=-32; later: versus=-162; likeness 1=-57; likeness 3=17; likeness 4=16;
likeness 5=20; likeness 6=-26; members False False True=21; members False True True=-213;
members True False False=-20; members True True True=129; most=907; place 0=152; place 1=-26; place 3=-64;
rank 0 False=-122; rank 0 True=134; rank 1 False=-68; rank 1 True=33; rank 2 False=-72; rank 2 True=-23;
rank 3 False=-130; rank 3 True=-40; reach 1=-130; reach 2=129; reach 3=59; reach 5=47; reach far=202;
reach near=-138; reach next=66; reach passage=-145; shared 2=-102; shared 3=5; shared 4=21; shared 5=16;
shared 6=67; side=366; times False True=99; times True True=-93; title=270; unit akin=-168; unit general=-236;
unit half=-47; unit none=97;
"""
