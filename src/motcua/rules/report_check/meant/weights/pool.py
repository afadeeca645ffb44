"""Weights (trọng số) of ties of the shape pool: learned, in hundredths of a bit; not by hand."""

TABLE = """\
=-233; most=386; rank 1=-135; rank 2=61; rank 3=5; rank 4=-195; rank 5=-27; reach 1 1 1=-10; reach 1 1 2=-9;
reach 1 1 3=-6; reach 1 1 far=-14; reach 1 1 near=-8; reach 1 1 next=251; reach 1 1 passage=-16;
reach 1 1 second=-5; reach 1 2 1=255; reach 1 2 2=-14; reach 1 2 3=-10; reach 1 2 far=-51; reach 1 2 near=-34;
reach 1 2 next=-30; reach 1 2 passage=-67; reach 1 2 second=-32; reach 1 3 passage=-5; reach 1 near 1=216;
reach 1 near 2=-44; reach 1 near 3=-34; reach 1 near 5=-50; reach 1 near far=109; reach 1 near near=264;
reach 1 near next=-168; reach 1 near passage=200; reach 1 near second=-80; reach 1 next 1=-32;
reach 1 next 2=-55; reach 1 next 3=-25; reach 1 next 5=-6; reach 1 next far=-25; reach 1 next near=-167;
reach 1 next next=-78; reach 1 next passage=-92; reach 1 next second=-19; reach 1 passage 1=-19;
reach 1 passage 2=-13; reach 1 passage 3=-13; reach 1 passage near=146; reach 1 passage next=-5;
reach 1 passage passage=-14; reach 1 second 1=100; reach 1 second 2=-13; reach 1 second 3=-8;
reach 1 second far=-54; reach 1 second near=-26; reach 1 second next=-36; reach 1 second second=-94;
reach 2 near 1=-6; reach 2 near 3=-6; reach 2 near near=-12; reach 2 near next=-12; reach 2 next 1=-15;
reach 2 next 2=-15; reach 2 next near=-16; reach 2 next next=77; reach 2 passage near=-22;
reach 2 passage next=-8; reach 2 passage passage=-13; reach 2 second 1=-5; reach 2 second next=-6;
reach 3 passage near=-11; reach near next near=-8; reach near passage 1=-12; reach near passage passage=-7;
reach next near second=-27; second: after_change=-5; second: among=-93; second: and=-73; second: avg=-8;
second: closed=-61; second: colon=-8; second: comma=185; second: deep=-95; second: done=19; second: down=-5;
second: due=12; second: first=-131; second: line=-93; second: list=-41; second: near_among=-58;
second: near_and=-70; second: near_avg=-8; second: near_done=25; second: near_due=22; second: near_list=-40;
second: near_of=17; second: near_open=-103; second: near_past=-29; second: near_rest=-72;
second: near_total=-60; second: near_up=-13; second: near_versus=-5; second: no_unit=39; second: of=-27;
second: open=-125; second: opened=-9; second: paren=-22; second: past=-35; second: plan=-5; second: rest=-73;
second: semi=-100; second: such=-6; second: then_among=110; second: then_avg=-15; second: then_close=-89;
second: then_colon=22; second: then_down=-8; second: then_end=-68; second: then_list=-7; second: then_of=81;
second: then_open=92; second: then_past=-25; second: then_rest=-63; second: then_share=74;
second: then_total=-82; second: then_up=-15; second: total=-69; second: up=-28; second: versus=-7;
shared 0=-155; shared 1=-164; shared 2=-178; shared 3=94; stated: after_change=-43; stated: and=227;
stated: bare=-26; stated: closed=38; stated: colon=-30; stated: comma=-84; stated: deep=-161; stated: done=15;
stated: due=101; stated: equal=-35; stated: first=125; stated: line=-107; stated: list=-8;
stated: near_and=281; stated: near_colon=-30; stated: near_done=36; stated: near_due=121;
stated: near_equal=-35; stated: near_of=-170; stated: near_open=-43; stated: near_past=-49;
stated: near_plan=-38; stated: near_rest=-34; stated: near_share=-27; stated: near_such=-30;
stated: near_total=-91; stated: near_up=48; stated: near_versus=-41; stated: of=31; stated: open=-108;
stated: opened=-105; stated: past=-49; stated: plan=-52; stated: rest=-33; stated: semi=79; stated: share=-24;
stated: such=139; stated: then_among=-18; stated: then_close=-125; stated: then_colon=-5;
stated: then_down=-13; stated: then_end=-6; stated: then_list=-51; stated: then_of=-92; stated: then_open=-13;
stated: then_past=-12; stated: then_plan=-26; stated: then_rest=-23; stated: then_share=-21;
stated: then_total=130; stated: then_up=19; stated: then_versus=-7; stated: total=200; stated: up=34;
stated: versus=-47; unit akin=-10; unit apart=-230; unit general=-15; unit none=-106; unit strange=-77;
whole False False False=-224; whole False False True=-33;
"""
