"""Weights (trọng số) of ties of the shape equal: learned, in hundredths of a bit; not by hand."""

TABLE = """\
=-10; PERCENT=108; SCORE=-327; blur False=-9; blur True=-78; cover 0=-219; cover 1=-139; cover 2=17;
cover 3=-267; cover 4=76; digits 1=-5; digits 2=35; digits 3=30; digits 4=-71; digits 5=-281;
earlier: after_change=-86; earlier: among=-14; earlier: and=-103; earlier: avg=-22; earlier: bare=143;
earlier: change=-25; earlier: closed=-66; earlier: colon=-54; earlier: comma=39; earlier: deep=-120;
earlier: done=10; earlier: down=-46; earlier: due=31; earlier: equal=-8; earlier: every=-12;
earlier: first=47; earlier: line=137; earlier: list=17; earlier: near_among=-91; earlier: near_and=130;
earlier: near_avg=-16; earlier: near_colon=6; earlier: near_done=72; earlier: near_down=-46;
earlier: near_due=76; earlier: near_equal=-8; earlier: near_every=-12; earlier: near_of=49;
earlier: near_open=9; earlier: near_past=95; earlier: near_plan=52; earlier: near_rest=-33;
earlier: near_share=-67; earlier: near_such=-19; earlier: near_total=-106; earlier: near_up=-5;
earlier: near_versus=-31; earlier: no_unit=77; earlier: of=127; earlier: open=-9; earlier: opened=-61;
earlier: paren=164; earlier: past=116; earlier: plan=-14; earlier: rest=-34; earlier: semi=33;
earlier: share=-67; earlier: such=-28; earlier: then_among=17; earlier: then_avg=-9; earlier: then_close=-59;
earlier: then_colon=130; earlier: then_down=-29; earlier: then_end=88; earlier: then_list=94;
earlier: then_of=23; earlier: then_open=115; earlier: then_past=-69; earlier: then_plan=21;
earlier: then_rest=71; earlier: then_share=29; earlier: then_total=-70; earlier: then_up=-41;
earlier: then_versus=-32; earlier: threshold=89; earlier: total=-90; earlier: up=-13; earlier: versus=-68;
later: after_change=-109; later: among=57; later: and=42; later: avg=-55; later: bare=202; later: change=-25;
later: closed=-213; later: colon=-61; later: comma=-117; later: deep=-372; later: done=6; later: down=-26;
later: due=-24; later: equal=-16; later: every=170; later: first=95; later: line=-22; later: list=59;
later: near_among=43; later: near_and=-180; later: near_avg=-55; later: near_colon=-60; later: near_done=-47;
later: near_down=-19; later: near_due=80; later: near_equal=-16; later: near_every=170; later: near_list=110;
later: near_of=83; later: near_open=-104; later: near_past=-29; later: near_plan=-137; later: near_rest=36;
later: near_share=-39; later: near_such=-54; later: near_total=-66; later: near_versus=-73; later: of=177;
later: open=-180; later: opened=-43; later: paren=-85; later: past=135; later: plan=-211; later: rest=16;
later: semi=-189; later: share=-61; later: such=-94; later: then_among=47; later: then_avg=-31;
later: then_close=-145; later: then_colon=323; later: then_down=142; later: then_end=-30;
later: then_list=-30; later: then_of=21; later: then_open=-110; later: then_past=139; later: then_plan=-42;
later: then_rest=-71; later: then_share=142; later: then_total=-95; later: then_up=64; later: then_versus=173;
later: threshold=45; later: total=-54; later: up=-18; later: versus=-123; likeness 0=37; likeness 1=-37;
likeness 2=-33; likeness 3=67; likeness 4=105; likeness 5=-5; likeness 6=-8; members False False True=60;
members False True False=26; members False True True=-325; members True False False=-41;
members True True True=153; most=919; place 0=137; place 1=7; place 2=-51; place 3=-95; reach 1=-70;
reach 2=181; reach 3=92; reach 5=76; reach far=95; reach near=-113; reach next=81; reach passage=-162;
shared 2=-144; shared 3=33; shared 4=43; shared 5=91; shared 6=187; side=341; times False False=-12;
times False True=39; times True False=-5; times True True=-79; title=373; unit akin=-147; unit general=-210;
unit half=-5; unit none=92;
"""
