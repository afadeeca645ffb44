"""Weights (trọng số) of ties of the shape equal: learned, in hundredths of a bit; not by hand."""

TABLE = """\
=-17; COUNT=-15; MONEY=-29; PERCENT=107; SCORE=-174; blur False=-17; blur True=-27; cover 0=-122;
cover 1=-116; cover 2=41; cover 3=-140; cover 4=93; digits 2=71; digits 3=32; digits 4=-16; digits 5=-189;
earlier: among=-50; earlier: and=-30; earlier: avg=-12; earlier: bare=90; earlier: closed=-34;
earlier: colon=-45; earlier: deep=-22; earlier: done=33; earlier: down=-34; earlier: due=24;
earlier: first=46; earlier: line=100; earlier: list=68; earlier: near_among=-58; earlier: near_and=10;
earlier: near_avg=-7; earlier: near_colon=14; earlier: near_done=79; earlier: near_down=-34;
earlier: near_due=27; earlier: near_list=27; earlier: near_of=87; earlier: near_open=16;
earlier: near_past=67; earlier: near_plan=37; earlier: near_rest=30; earlier: near_share=-42;
earlier: near_such=-11; earlier: near_total=-55; earlier: near_up=-21; earlier: near_versus=-34;
earlier: no_unit=23; earlier: of=121; earlier: open=-8; earlier: opened=-57; earlier: paren=111;
earlier: past=69; earlier: plan=-16; earlier: rest=21; earlier: semi=-7; earlier: share=-44;
earlier: such=-16; earlier: then_among=49; earlier: then_close=-59; earlier: then_colon=63;
earlier: then_down=-11; earlier: then_end=70; earlier: then_list=105; earlier: then_of=27;
earlier: then_open=33; earlier: then_past=-54; earlier: then_plan=24; earlier: then_rest=55;
earlier: then_share=-6; earlier: then_total=-38; earlier: then_up=-20; earlier: then_versus=-10;
earlier: threshold=66; earlier: total=-99; earlier: up=-23; earlier: versus=-57; later: and=-37;
later: avg=-15; later: bare=83; later: closed=-142; later: colon=-79; later: comma=-114; later: deep=-218;
later: done=12; later: down=-17; later: due=-13; later: equal=-11; later: first=107; later: line=6;
later: list=69; later: near_among=82; later: near_and=-92; later: near_avg=-15; later: near_colon=-73;
later: near_done=24; later: near_down=-15; later: near_due=42; later: near_equal=-11; later: near_list=100;
later: near_of=142; later: near_open=-51; later: near_past=15; later: near_plan=-51; later: near_rest=36;
later: near_share=-42; later: near_such=-27; later: near_total=-14; later: near_up=22; later: near_versus=-67;
later: of=67; later: open=-118; later: opened=-59; later: paren=-86; later: past=71; later: plan=-96;
later: rest=26; later: semi=-148; later: share=-49; later: such=-59; later: then_among=-65;
later: then_avg=-21; later: then_close=-123; later: then_colon=225; later: then_down=92; later: then_end=-18;
later: then_list=92; later: then_of=-116; later: then_open=-133; later: then_past=124; later: then_plan=-11;
later: then_rest=-48; later: then_share=82; later: then_total=-27; later: then_up=25; later: then_versus=92;
later: threshold=60; later: total=-34; later: up=11; later: versus=-83; likeness 0=8; likeness 1=-66;
likeness 2=-66; likeness 3=27; likeness 4=65; likeness 5=14; likeness 6=-26; members False False True=20;
members False True True=-215; members True False False=-15; members True True True=104; most=702; place 0=121;
place 1=-16; place 2=-27; place 3=-121; reach 1=-76; reach 3=56; reach 5=18; reach far=49; reach near=-57;
reach next=96; reach passage=-150; reach second=39; shared 2=-121; shared 3=6; shared 4=75; shared 5=94;
shared 6=5; side=341; times False False=-22; times False True=-13; times True False=-5; times True True=-52;
title=292; unit akin=-72; unit general=-115; unit half=26; unit none=13; unit same=-15;
"""
