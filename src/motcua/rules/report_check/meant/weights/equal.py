"""Weights (trọng số) of ties of the shape equal: learned, in hundredths of a bit; not by hand."""

TABLE = """\
=-16; COUNT=-11; MONEY=-15; PERCENT=126; SCORE=-328; blur False=-16; blur True=-75; cover 0=-215;
cover 1=-137; cover 2=32; cover 3=-230; cover 4=107; digits 1=-14; digits 2=24; digits 3=20; digits 4=-79;
digits 5=-293; earlier: after_change=-87; earlier: among=-28; earlier: and=-119; earlier: avg=-21;
earlier: bare=144; earlier: change=-24; earlier: closed=-68; earlier: colon=-55; earlier: comma=46;
earlier: deep=-133; earlier: done=14; earlier: down=-46; earlier: due=29; earlier: equal=-8;
earlier: every=-13; earlier: first=54; earlier: line=130; earlier: list=11; earlier: near_among=-97;
earlier: near_and=147; earlier: near_avg=-15; earlier: near_done=76; earlier: near_down=-46;
earlier: near_due=78; earlier: near_equal=-8; earlier: near_every=-13; earlier: near_of=55;
earlier: near_open=-11; earlier: near_past=108; earlier: near_plan=60; earlier: near_rest=-34;
earlier: near_share=-65; earlier: near_such=-17; earlier: near_total=-103; earlier: near_up=-11;
earlier: near_versus=-31; earlier: no_unit=71; earlier: of=135; earlier: open=-11; earlier: opened=-59;
earlier: paren=186; earlier: past=117; earlier: plan=-23; earlier: rest=-40; earlier: semi=42;
earlier: share=-69; earlier: such=-28; earlier: then_among=10; earlier: then_avg=-7; earlier: then_close=-62;
earlier: then_colon=132; earlier: then_down=-29; earlier: then_end=92; earlier: then_list=84;
earlier: then_of=28; earlier: then_open=119; earlier: then_past=-69; earlier: then_plan=29;
earlier: then_rest=74; earlier: then_share=24; earlier: then_total=-73; earlier: then_up=-41;
earlier: then_versus=-31; earlier: threshold=89; earlier: total=-94; earlier: up=-16; earlier: versus=-68;
later: after_change=-109; later: among=63; later: and=41; later: avg=-56; later: bare=196; later: change=-24;
later: closed=-218; later: colon=-52; later: comma=-115; later: deep=-372; later: down=-26; later: equal=-16;
later: every=171; later: first=98; later: list=61; later: near_among=46; later: near_and=-176;
later: near_avg=-55; later: near_colon=-70; later: near_done=-56; later: near_down=-25; later: near_due=68;
later: near_equal=-16; later: near_every=171; later: near_list=119; later: near_of=82; later: near_open=-104;
later: near_past=-30; later: near_plan=-130; later: near_rest=15; later: near_share=-38; later: near_such=-56;
later: near_total=-52; later: near_versus=-68; later: of=189; later: open=-179; later: opened=-37;
later: paren=-90; later: past=147; later: plan=-199; later: rest=5; later: semi=-176; later: share=-60;
later: such=-89; later: then_among=58; later: then_avg=-30; later: then_close=-160; later: then_colon=316;
later: then_down=135; later: then_end=-23; later: then_list=-35; later: then_of=26; later: then_open=-114;
later: then_past=150; later: then_plan=-43; later: then_rest=-70; later: then_share=124;
later: then_total=-104; later: then_up=72; later: then_versus=185; later: threshold=42; later: total=-55;
later: up=-11; later: versus=-125; likeness 0=36; likeness 1=-43; likeness 2=-49; likeness 3=52;
likeness 4=87; likeness 5=-20; likeness 6=-33; members False False True=56; members False True False=18;
members False True True=-330; members True False False=-56; members True True True=145; most=865; place 0=116;
place 1=-8; place 2=-66; place 3=-109; reach 1=-64; reach 2=187; reach 3=94; reach 5=78; reach far=85;
reach near=-105; reach next=73; reach passage=-154; shared 2=-168; shared 4=24; shared 5=70; shared 6=163;
side=358; times False False=-16; times False True=41; times True True=-71; title=390; unit akin=-157;
unit general=-209; unit half=-18; unit none=95; unit same=-13;
"""
