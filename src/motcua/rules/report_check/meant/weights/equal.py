"""Weights (trọng số) of ties of the shape equal: learned, in hundredths of a bit; not by hand."""

TABLE = """\
=-2; MONEY=36; PERCENT=86; SCORE=-274; blur True=-162; cover 0=-241; cover 1=-80; cover 3=-261; cover 4=77;
digits 1=-27; digits 2=18; digits 3=28; digits 4=-28; digits 5=-231; earlier: after_change=-107;
earlier: and=-107; earlier: avg=199; earlier: bare=110; earlier: change=-22; earlier: closed=-37;
earlier: colon=-92; earlier: comma=45; earlier: deep=-62; earlier: down=-51; earlier: due=7;
earlier: equal=-34; earlier: every=-24; earlier: first=80; earlier: line=69; earlier: list=33;
earlier: near_among=-44; earlier: near_and=197; earlier: near_avg=-80; earlier: near_colon=15;
earlier: near_done=52; earlier: near_down=-51; earlier: near_due=61; earlier: near_equal=-34;
earlier: near_every=-24; earlier: near_list=75; earlier: near_of=-23; earlier: near_open=98;
earlier: near_past=67; earlier: near_plan=49; earlier: near_rest=111; earlier: near_share=-82;
earlier: near_such=-28; earlier: near_total=-8; earlier: near_up=-36; earlier: near_versus=-20;
earlier: no_unit=19; earlier: of=85; earlier: open=13; earlier: opened=-74; earlier: paren=177;
earlier: past=68; earlier: plan=-10; earlier: rest=74; earlier: semi=-83; earlier: share=-87;
earlier: such=-34; earlier: then_among=26; earlier: then_avg=-23; earlier: then_close=-40;
earlier: then_colon=85; earlier: then_down=-122; earlier: then_end=56; earlier: then_list=93;
earlier: then_of=-9; earlier: then_open=195; earlier: then_past=-137; earlier: then_plan=8;
earlier: then_rest=-28; earlier: then_share=33; earlier: then_total=-37; earlier: then_up=-51;
earlier: then_versus=-36; earlier: threshold=112; earlier: total=-90; earlier: up=-44; earlier: versus=-78;
later: after_change=-23; later: among=31; later: and=25; later: avg=-94; later: bare=182; later: change=-22;
later: closed=-156; later: colon=92; later: comma=-82; later: deep=-262; later: done=49; later: down=-44;
later: due=40; later: equal=-48; later: every=151; later: first=110; later: list=39; later: near_and=-189;
later: near_avg=-94; later: near_colon=-232; later: near_done=13; later: near_down=-43; later: near_due=16;
later: near_equal=-13; later: near_every=151; later: near_list=60; later: near_of=110; later: near_open=-71;
later: near_past=-26; later: near_plan=-23; later: near_rest=7; later: near_share=-14; later: near_such=-40;
later: near_total=-91; later: near_up=-34; later: near_versus=-88; later: no_unit=-44; later: of=151;
later: open=-177; later: opened=-71; later: paren=65; later: past=92; later: plan=-125; later: rest=130;
later: semi=-212; later: share=-49; later: such=-58; later: then_among=12; later: then_avg=-31;
later: then_close=-159; later: then_colon=338; later: then_down=54; later: then_end=10; later: then_list=-33;
later: then_of=32; later: then_open=-55; later: then_past=183; later: then_plan=-61; later: then_rest=25;
later: then_share=118; later: then_total=-88; later: then_up=5; later: then_versus=111; later: threshold=-11;
later: total=-69; later: up=-36; later: versus=-160; likeness 1=-53; likeness 3=16; likeness 4=20;
likeness 5=25; likeness 6=-24; members False False True=17; members False True True=-203;
members True False False=-21; members True True True=124; most=899; place 0=157; place 1=-27; place 2=-8;
place 3=-65; rank 0 False=-117; rank 0 True=135; rank 1 False=-68; rank 1 True=31; rank 2 False=-67;
rank 2 True=-23; rank 3 False=-127; rank 3 True=-42; reach 1=-141; reach 2=120; reach 3=53; reach 5=46;
reach far=203; reach near=-141; reach next=65; reach passage=-145; shared 2=-103; shared 4=20; shared 5=19;
shared 6=72; side=358; times False True=101; times True True=-95; title=269; unit akin=-160;
unit general=-239; unit half=-50; unit none=101;
"""
