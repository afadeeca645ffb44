"""Weights (trọng số) of ties of the shape equal: learned, in hundredths of a bit; not by hand."""

TABLE = """\
=-10; COUNT=-9; MONEY=-23; PERCENT=125; SCORE=-305; blur False=-10; blur True=-65; cover 0=-206; cover 1=-121;
cover 2=33; cover 3=-234; cover 4=85; digits 1=18; digits 2=24; digits 3=13; digits 4=-75; digits 5=-279;
earlier: after_change=-84; earlier: among=5; earlier: and=-105; earlier: avg=-18; earlier: bare=148;
earlier: change=-16; earlier: closed=-49; earlier: colon=-58; earlier: comma=32; earlier: deep=-122;
earlier: done=9; earlier: down=-46; earlier: due=20; earlier: equal=-9; earlier: every=-14; earlier: first=62;
earlier: line=115; earlier: near_among=-90; earlier: near_and=139; earlier: near_avg=-14;
earlier: near_done=70; earlier: near_down=-46; earlier: near_due=90; earlier: near_equal=-9;
earlier: near_every=-14; earlier: near_of=42; earlier: near_past=88; earlier: near_plan=50;
earlier: near_rest=29; earlier: near_share=-76; earlier: near_such=-24; earlier: near_total=-112;
earlier: near_up=-22; earlier: near_versus=-26; earlier: no_unit=80; earlier: of=106; earlier: open=-18;
earlier: opened=-60; earlier: paren=180; earlier: past=114; earlier: plan=-21; earlier: rest=27;
earlier: semi=16; earlier: share=-76; earlier: such=-34; earlier: then_among=21; earlier: then_close=-57;
earlier: then_colon=119; earlier: then_down=-32; earlier: then_end=92; earlier: then_list=76;
earlier: then_of=19; earlier: then_open=161; earlier: then_past=-88; earlier: then_plan=17;
earlier: then_rest=37; earlier: then_share=9; earlier: then_total=-54; earlier: then_up=-36;
earlier: then_versus=-23; earlier: threshold=80; earlier: total=-86; earlier: up=-32; earlier: versus=-76;
later: after_change=-128; later: among=44; later: and=27; later: avg=-75; later: bare=198; later: change=-16;
later: closed=-206; later: colon=-64; later: comma=-130; later: deep=-378; later: down=-24; later: due=-13;
later: equal=-17; later: every=167; later: first=109; later: line=9; later: list=50; later: near_among=55;
later: near_and=-178; later: near_avg=-75; later: near_colon=-79; later: near_done=-53; later: near_down=-23;
later: near_due=41; later: near_equal=-17; later: near_every=167; later: near_list=100; later: near_of=89;
later: near_open=-128; later: near_past=-20; later: near_plan=-22; later: near_rest=49; later: near_share=-39;
later: near_such=-54; later: near_total=-69; later: near_up=-30; later: near_versus=-73; later: no_unit=11;
later: of=162; later: open=-196; later: opened=-33; later: paren=-95; later: past=165; later: plan=-118;
later: rest=42; later: semi=-181; later: share=-56; later: such=-86; later: then_among=62;
later: then_avg=-22; later: then_close=-170; later: then_colon=324; later: then_down=124; later: then_end=-21;
later: then_list=-33; later: then_of=21; later: then_open=-147; later: then_past=139; later: then_plan=-44;
later: then_rest=-68; later: then_share=135; later: then_total=-96; later: then_up=63; later: then_versus=200;
later: threshold=26; later: total=-58; later: up=-43; later: versus=-118; likeness 0=5; likeness 1=-45;
likeness 2=-46; likeness 3=43; likeness 4=123; likeness 5=-19; likeness 6=-7; members False False True=45;
members False True False=23; members False True True=-225; members True False False=-62;
members True True True=120; most=863; place 0=124; place 1=-18; place 2=-58; place 3=-90; reach 1=-100;
reach 2=168; reach 3=73; reach 5=60; reach far=67; reach near=-113; reach next=46; reach passage=-165;
reach second=-10; shared 2=-164; shared 3=-5; shared 4=30; shared 5=91; shared 6=155; side=331;
times False False=-18; times False True=94; times True False=-6; times True True=-80; title=383;
unit akin=-140; unit general=-202; unit none=107; unit same=-9;
"""
