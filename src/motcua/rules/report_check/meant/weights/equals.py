"""Weights of one figure told twice: learned, in hundredths of a bit; not by hand."""

TABLE = """\
=-206; COUNT=-92; MONEY=-21; PERCENT=17; SCORE=-110; digits 2=8; digits 3=-61; digits 4=-30; digits 5=-124;
earlier: among=-20; earlier: and=25; earlier: closed=-39; earlier: colon=-44; earlier: comma=11;
earlier: done=20; earlier: down=-12; earlier: due=19; earlier: line=90; earlier: list=-21;
earlier: near_among=-16; earlier: near_and=45; earlier: near_done=17; earlier: near_down=-11;
earlier: near_due=15; earlier: near_of=9; earlier: near_open=-11; earlier: near_past=-20;
earlier: near_plan=-10; earlier: near_rest=26; earlier: near_total=-13; earlier: near_up=14;
earlier: near_versus=-9; earlier: no_unit=30; earlier: of=28; earlier: open=-24; earlier: opened=-17;
earlier: paren=78; earlier: past=25; earlier: plan=-34; earlier: rest=26; earlier: semi=-39;
earlier: then_among=-38; earlier: then_avg=-10; earlier: then_close=-50; earlier: then_colon=20;
earlier: then_down=15; earlier: then_end=12; earlier: then_list=57; earlier: then_of=-27;
earlier: then_open=-25; earlier: then_past=-15; earlier: then_rest=-10; earlier: then_share=-36;
earlier: then_total=-32; earlier: then_up=19; earlier: up=13; earlier: versus=-15; later: among=-28;
later: and=-20; later: avg=-8; later: bare=25; later: closed=-85; later: colon=-72; later: comma=-116;
later: deep=-50; later: done=10; later: down=-10; later: due=-46; later: first=-13; later: line=-53;
later: near_and=-35; later: near_colon=-66; later: near_down=-9; later: near_due=-23; later: near_list=-8;
later: near_of=40; later: near_open=-60; later: near_past=-34; later: near_plan=-8; later: near_rest=26;
later: near_total=-9; later: near_up=27; later: near_versus=-15; later: no_unit=30; later: of=11;
later: open=-69; later: opened=-10; later: paren=-27; later: plan=-20; later: rest=24; later: semi=-128;
later: such=-14; later: then_among=-52; later: then_avg=-12; later: then_close=-24; later: then_colon=8;
later: then_down=19; later: then_end=-34; later: then_list=59; later: then_of=-67; later: then_open=-72;
later: then_plan=-11; later: then_rest=-19; later: then_share=59; later: then_total=-37; later: then_up=38;
later: then_versus=20; later: total=-26; later: up=22; later: versus=-24; likeness 1=-89; likeness 2=-99;
likeness 3=13; likeness 5=-12; likeness 6=-21; most=225; place 0=25; place 1=-78; place 2=-56; place 3=-97;
reach 1=-85; reach 2=-103; reach 3=-18; reach 5=35; reach far=19; reach near=-64; reach next=49;
reach passage=-71; reach second=31; shared 2=-161; shared 3=-101; shared 4=15; shared 5=20; shared 6=21;
side=149; title=235;
"""
