"""Weights (trọng số) of ties of the shape equal: learned, in hundredths of a bit; not by hand."""

TABLE = """\
=-4; MONEY=-34; PERCENT=91; SCORE=-142; blur True=-21; cover 0=-110; cover 1=-163; cover 2=39; cover 3=-143;
cover 4=106; digits 1=-6; digits 2=89; digits 3=34; digits 4=-18; digits 5=-167; earlier: among=-72;
earlier: and=-23; earlier: avg=-10; earlier: bare=100; earlier: change=-8; earlier: closed=-24;
earlier: colon=-30; earlier: comma=17; earlier: deep=-12; earlier: done=58; earlier: down=-36;
earlier: due=28; earlier: first=65; earlier: line=140; earlier: list=72; earlier: near_among=-50;
earlier: near_and=8; earlier: near_avg=-6; earlier: near_done=59; earlier: near_down=-36;
earlier: near_due=31; earlier: near_list=33; earlier: near_of=102; earlier: near_open=20;
earlier: near_past=69; earlier: near_plan=40; earlier: near_rest=33; earlier: near_share=-40;
earlier: near_such=-8; earlier: near_total=-44; earlier: near_up=-21; earlier: near_versus=-30;
earlier: no_unit=43; earlier: of=113; earlier: opened=-49; earlier: paren=137; earlier: past=64;
earlier: plan=-5; earlier: rest=22; earlier: semi=23; earlier: share=-47; earlier: such=-14;
earlier: then_among=31; earlier: then_avg=21; earlier: then_close=-57; earlier: then_colon=75;
earlier: then_down=-5; earlier: then_end=71; earlier: then_list=100; earlier: then_of=22;
earlier: then_open=-7; earlier: then_past=-47; earlier: then_plan=16; earlier: then_rest=67;
earlier: then_share=-15; earlier: then_total=-26; earlier: then_up=-10; earlier: then_versus=-14;
earlier: threshold=70; earlier: total=-87; earlier: up=-24; earlier: versus=-55; later: among=7;
later: and=-41; later: avg=-10; later: bare=78; later: change=-8; later: closed=-150; later: colon=-69;
later: comma=-136; later: deep=-225; later: down=-16; later: due=-17; later: equal=-10; later: first=75;
later: line=27; later: list=63; later: near_among=74; later: near_and=-105; later: near_avg=-10;
later: near_colon=-56; later: near_down=-12; later: near_due=21; later: near_equal=-10; later: near_list=90;
later: near_of=156; later: near_open=-41; later: near_plan=-58; later: near_rest=17; later: near_share=-49;
later: near_such=-24; later: near_total=-18; later: near_up=17; later: near_versus=-51; later: no_unit=21;
later: of=85; later: open=-121; later: opened=-81; later: paren=-91; later: past=78; later: plan=-105;
later: rest=15; later: semi=-172; later: share=-57; later: such=-56; later: then_among=-63;
later: then_avg=-20; later: then_close=-105; later: then_colon=234; later: then_down=97; later: then_end=-20;
later: then_list=73; later: then_of=-121; later: then_open=-143; later: then_past=111; later: then_plan=-10;
later: then_rest=-56; later: then_share=116; later: then_total=-13; later: then_up=25; later: then_versus=95;
later: threshold=60; later: total=-9; later: up=17; later: versus=-67; likeness 0=39; likeness 1=-54;
likeness 2=-47; likeness 3=24; likeness 4=55; likeness 5=12; likeness 6=-32; members False False True=8;
members False True True=-219; members True False False=-25; members True True True=92; most=806; place 0=116;
place 1=-20; place 2=-40; place 3=-108; reach 1=-75; reach 2=-6; reach 3=59; reach 5=-7; reach far=47;
reach near=-53; reach next=101; reach passage=-148; reach second=77; shared 2=-145; shared 3=5; shared 4=64;
shared 5=88; shared 6=6; side=426; times False False=-34; times True False=5; times True True=-33; title=269;
unit akin=-68; unit general=-104; unit half=31; unit none=22;
"""
