"""Weights (trọng số) of ties of the shape equal: learned, in hundredths of a bit; not by hand."""

TABLE = """\
=-29; MONEY=-26; PERCENT=86; SCORE=-161; blur False=-7; blur True=-13; cover 0=-113; cover 1=-75; cover 2=95;
cover 3=-99; cover 4=148; digits 1=-8; digits 2=64; digits 3=14; digits 4=-22; digits 5=-178;
earlier: among=-41; earlier: and=-19; earlier: avg=-10; earlier: bare=95; earlier: change=-7;
earlier: closed=-32; earlier: colon=-45; earlier: comma=20; earlier: deep=-17; earlier: done=53;
earlier: down=-34; earlier: due=10; earlier: first=68; earlier: line=120; earlier: list=64;
earlier: near_among=-56; earlier: near_and=21; earlier: near_avg=-6; earlier: near_colon=7;
earlier: near_done=60; earlier: near_down=-34; earlier: near_due=41; earlier: near_list=28;
earlier: near_of=83; earlier: near_open=14; earlier: near_past=68; earlier: near_plan=32;
earlier: near_rest=34; earlier: near_share=-46; earlier: near_such=-9; earlier: near_total=-42;
earlier: near_up=-23; earlier: near_versus=-29; earlier: no_unit=42; earlier: of=130; earlier: opened=-49;
earlier: paren=123; earlier: past=76; earlier: plan=-18; earlier: rest=19; earlier: semi=20;
earlier: share=-47; earlier: such=-13; earlier: then_among=35; earlier: then_avg=16; earlier: then_close=-54;
earlier: then_colon=73; earlier: then_down=11; earlier: then_end=75; earlier: then_list=97;
earlier: then_of=35; earlier: then_open=40; earlier: then_past=-56; earlier: then_plan=14;
earlier: then_rest=59; earlier: then_share=-14; earlier: then_total=-22; earlier: then_up=-28;
earlier: then_versus=-12; earlier: threshold=72; earlier: total=-90; earlier: up=-24; earlier: versus=-52;
later: and=-39; later: avg=-10; later: bare=72; later: change=-7; later: closed=-144; later: colon=-77;
later: comma=-131; later: deep=-219; later: down=-18; later: due=-22; later: equal=-12; later: first=95;
later: line=42; later: list=64; later: near_among=72; later: near_and=-101; later: near_avg=-10;
later: near_colon=-71; later: near_done=28; later: near_down=-16; later: near_due=22; later: near_equal=-12;
later: near_list=87; later: near_of=137; later: near_open=-52; later: near_past=8; later: near_plan=-55;
later: near_rest=33; later: near_share=-48; later: near_such=-27; later: near_total=-13; later: near_up=16;
later: near_versus=-68; later: no_unit=8; later: of=60; later: open=-129; later: opened=-74; later: paren=-90;
later: past=77; later: plan=-94; later: rest=25; later: semi=-169; later: share=-57; later: such=-62;
later: then_among=-65; later: then_avg=-15; later: then_close=-115; later: then_colon=240;
later: then_down=91; later: then_end=-34; later: then_list=115; later: then_of=-122; later: then_open=-144;
later: then_past=117; later: then_plan=-12; later: then_rest=-52; later: then_share=97; later: then_total=-18;
later: then_up=26; later: then_versus=94; later: threshold=65; later: total=-19; later: up=10;
later: versus=-83; likeness 0=47; likeness 1=-56; likeness 2=-54; likeness 3=26; likeness 4=69; likeness 5=24;
likeness 6=-12; members False False True=25; members False True False=8; members False True True=-224;
members True False False=-24; members True True True=90; most=871; place 0=132; place 1=-18; place 2=-28;
place 3=-105; reach 1=-93; reach 3=61; reach 5=40; reach far=84; reach near=-46; reach next=105;
reach passage=-150; reach second=45; shared 2=-133; shared 3=31; shared 4=80; shared 5=109; shared 6=16;
side=432; times False False=-33; times False True=-23; times True False=-5; times True True=-56; title=291;
unit akin=-64; unit general=-114; unit half=16; unit none=15; unit same=-20;
"""
