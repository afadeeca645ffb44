"""Weights (trọng số) of ties of the shape equal: learned, in hundredths of a bit; not by hand."""

TABLE = """\
=35; COUNT=91; MONEY=-15; PERCENT=72; SCORE=-113; blur True=36; cover 0=-89; cover 1=-83; cover 2=112;
cover 3=-57; cover 4=151; digits 1=75; digits 2=83; digits 3=22; digits 5=-145; earlier: among=-73;
earlier: avg=-10; earlier: bare=92; earlier: change=-30; earlier: closed=17; earlier: colon=-97;
earlier: comma=-7; earlier: deep=14; earlier: done=47; earlier: down=-28; earlier: due=8; earlier: first=95;
earlier: line=148; earlier: list=57; earlier: near_among=-40; earlier: near_and=35; earlier: near_avg=-5;
earlier: near_colon=54; earlier: near_done=64; earlier: near_down=-28; earlier: near_due=38;
earlier: near_list=55; earlier: near_of=109; earlier: near_open=13; earlier: near_past=85;
earlier: near_plan=65; earlier: near_rest=41; earlier: near_share=-39; earlier: near_total=-56;
earlier: near_up=17; earlier: near_versus=-25; earlier: no_unit=71; earlier: of=119; earlier: open=-6;
earlier: opened=-47; earlier: paren=148; earlier: past=60; earlier: rest=41; earlier: semi=36;
earlier: share=-41; earlier: such=-12; earlier: then_among=26; earlier: then_avg=37; earlier: then_close=-82;
earlier: then_colon=60; earlier: then_down=-12; earlier: then_end=74; earlier: then_list=93;
earlier: then_of=14; earlier: then_open=32; earlier: then_past=-44; earlier: then_plan=42;
earlier: then_rest=59; earlier: then_share=-29; earlier: then_total=-7; earlier: then_up=11;
earlier: then_versus=-15; earlier: threshold=51; earlier: total=-60; earlier: up=16; earlier: versus=-64;
later: and=-74; later: avg=-13; later: bare=54; later: change=-30; later: closed=-113; later: colon=-122;
later: comma=-65; later: deep=-224; later: down=-19; later: due=-32; later: equal=-12; later: first=95;
later: line=-45; later: list=40; later: near_among=52; later: near_and=-129; later: near_avg=-13;
later: near_colon=-91; later: near_done=32; later: near_down=-18; later: near_due=19; later: near_equal=-12;
later: near_list=54; later: near_of=128; later: near_open=-75; later: near_past=11; later: near_plan=-54;
later: near_rest=9; later: near_share=-40; later: near_such=-27; later: near_total=-44; later: near_up=38;
later: near_versus=-34; later: no_unit=53; later: of=73; later: open=-116; later: opened=-62;
later: paren=-81; later: past=81; later: plan=-69; later: rest=7; later: semi=-132; later: share=-50;
later: such=-62; later: then_among=-68; later: then_avg=-18; later: then_close=-124; later: then_colon=164;
later: then_down=98; later: then_end=-59; later: then_list=120; later: then_of=-133; later: then_open=-168;
later: then_past=126; later: then_plan=-30; later: then_rest=-48; later: then_share=177; later: then_total=-9;
later: then_up=16; later: then_versus=82; later: threshold=51; later: total=-24; later: up=32;
later: versus=-40; likeness 0=96; likeness 1=-41; likeness 2=-73; likeness 3=21; likeness 4=24; likeness 5=16;
likeness 6=-7; members False False True=44; members False True False=42; members False True True=-233;
members True False False=69; members True True True=113; most=1094; place 0=117; place 1=-10; place 3=-75;
reach 1=-71; reach 3=73; reach 5=-26; reach far=68; reach near=-48; reach next=95; reach passage=-129;
reach second=72; shared 2=-138; shared 3=-81; shared 4=99; shared 5=101; shared 6=53; side=392;
times False True=8; times True False=68; times True True=-42; title=241; unit akin=-37; unit general=-81;
unit half=-12; unit none=73; unit same=92;
"""
