"""Weights (trọng số) of ties of the shape equal: learned, in hundredths of a bit; not by hand."""

TABLE = """\
=-13; COUNT=-12; MONEY=-51; PERCENT=140; SCORE=-256; blur False=-13; blur True=-43; cover 0=-212;
cover 1=-100; cover 2=5; cover 3=-228; cover 4=72; digits 1=18; digits 2=57; digits 3=-6; digits 4=-61;
digits 5=-266; earlier: among=13; earlier: and=-104; earlier: avg=-21; earlier: bare=162; earlier: change=-8;
earlier: closed=-49; earlier: colon=-48; earlier: comma=62; earlier: deep=-115; earlier: done=15;
earlier: down=-53; earlier: equal=-7; earlier: first=42; earlier: line=176; earlier: list=32;
earlier: near_among=-102; earlier: near_and=167; earlier: near_avg=-9; earlier: near_colon=5;
earlier: near_done=76; earlier: near_down=-53; earlier: near_due=53; earlier: near_equal=-7;
earlier: near_of=26; earlier: near_past=77; earlier: near_plan=21; earlier: near_rest=51;
earlier: near_share=-66; earlier: near_such=-21; earlier: near_total=-57; earlier: near_up=-14;
earlier: near_versus=-24; earlier: no_unit=66; earlier: of=165; earlier: open=-25; earlier: opened=-61;
earlier: paren=174; earlier: past=85; earlier: plan=-42; earlier: rest=41; earlier: semi=30;
earlier: share=-78; earlier: such=-27; earlier: then_among=57; earlier: then_avg=9; earlier: then_close=-50;
earlier: then_colon=79; earlier: then_down=58; earlier: then_end=95; earlier: then_list=107;
earlier: then_of=34; earlier: then_open=166; earlier: then_past=-89; earlier: then_plan=17;
earlier: then_rest=90; earlier: then_share=-16; earlier: then_total=-41; earlier: then_up=-64;
earlier: then_versus=-16; earlier: threshold=75; earlier: total=-104; earlier: up=-22; earlier: versus=-79;
later: among=64; later: and=9; later: avg=-49; later: bare=145; later: change=-8; later: closed=-169;
later: colon=-74; later: comma=-159; later: deep=-351; later: done=34; later: down=-27; later: equal=-16;
later: first=110; later: line=34; later: list=40; later: near_among=56; later: near_and=-179;
later: near_avg=-49; later: near_colon=-47; later: near_done=-19; later: near_down=-26; later: near_due=56;
later: near_equal=-16; later: near_list=93; later: near_of=96; later: near_open=-121; later: near_past=-18;
later: near_plan=-31; later: near_rest=35; later: near_share=-46; later: near_such=-48; later: near_total=-18;
later: near_up=-22; later: near_versus=-82; later: no_unit=-8; later: of=178; later: open=-193;
later: opened=-58; later: paren=-77; later: past=154; later: plan=-114; later: rest=26; later: semi=-161;
later: share=-75; later: such=-74; later: then_among=48; later: then_avg=-33; later: then_close=-152;
later: then_colon=329; later: then_down=108; later: then_end=-47; later: then_list=30; later: then_of=-40;
later: then_open=-207; later: then_past=151; later: then_plan=-30; later: then_rest=-50;
later: then_share=146; later: then_total=-58; later: then_up=37; later: then_versus=190; later: threshold=57;
later: total=-76; later: up=-29; later: versus=-105; likeness 0=59; likeness 1=-53; likeness 2=-55;
likeness 3=48; likeness 4=120; likeness 5=-19; likeness 6=18; members False False True=65;
members False True False=11; members False True True=-237; members True False False=-38;
members True True True=88; most=851; place 0=135; place 2=-45; place 3=-97; reach 1=-157; reach 2=131;
reach 3=69; reach 5=104; reach far=79; reach near=-72; reach next=57; reach passage=-207; reach second=-18;
shared 2=-172; shared 3=6; shared 4=36; shared 5=105; shared 6=160; side=341; times False False=-14;
times False True=25; times True False=-22; times True True=-112; title=354; unit akin=-127; unit general=-203;
unit half=8; unit none=25; unit same=-11;
"""
